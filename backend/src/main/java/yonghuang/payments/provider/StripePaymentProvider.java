package yonghuang.payments.provider;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.net.RequestOptions;
import com.stripe.param.DisputeRetrieveParams;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCancelParams.CancellationReason;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentCreateParams.AutomaticPaymentMethods;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.Money;

/**
 * Stripe, through its PaymentIntents (https://docs.stripe.com/api/payment_intents). The payer's browser confirms an intent
 * with its client secret; card, Alipay and WeChat Pay are offered as the account's settings say. A refused intent could be
 * confirmed again at Stripe; here it is closed before it is called declined, so that the word is final and every further try
 * has an attempt, a key and a record of its own.
 */
public final class StripePaymentProvider implements PaymentProvider {
    static final String REFERENCE = "reference";
    static final String ATTEMPT = "attempt";
    static final String REFUND = "refund";
    private static final long MOST_REFUNDS_A_PAGE = 100;

    private final StripeClient stripe;
    private final boolean live;
    private final StripeLine line;
    private final StripeBalance balance;

    StripePaymentProvider(StripeClient stripe, boolean live, Clock clock) {
        this.stripe = stripe;
        this.live = live;
        this.line = new StripeLine(clock);
        this.balance = new StripeBalance(stripe, line);
    }

    public static StripePaymentProvider of(StripeSettings settings, Clock clock) {
        return new StripePaymentProvider(client(settings), settings.live(), clock);
    }

    static StripeClient client(StripeSettings settings) {
        return StripeClient.builder()
                .setApiKey(settings.secretKey())
                .setApiBase(settings.apiBase().toString())
                .setConnectTimeout((int) settings.connectWithin().toMillis())
                .setReadTimeout((int) settings.answerWithin().toMillis())
                .setMaxNetworkRetries(settings.retries())
                .build();
    }

    @Override
    public String name() {
        return "stripe";
    }

    @Override
    public boolean live() {
        return live;
    }

    @Override
    public boolean isRemote() {
        return true;
    }

    @Override
    public ProviderIntent createIntent(String reference, Money due, String key) {
        var automatic = AutomaticPaymentMethods.builder().setEnabled(true).build();
        var params = PaymentIntentCreateParams.builder()
                .setAmount(due.amount())
                .setCurrency("cny")
                .setAutomaticPaymentMethods(automatic)
                .putMetadata(REFERENCE, reference)
                .putMetadata(ATTEMPT, key)
                .build();
        var created = line.change(key, () -> stripe.v1().paymentIntents().create(params, once(key)), refusal -> null);
        return new ProviderIntent(created.getId(), created.getClientSecret());
    }

    @Override
    public IntentState stateOf(String intent) {
        var found = find(intent);
        if (found == null) return new IntentState.Unknown();
        return isRefused(found) ? close(intent, CancellationReason.ABANDONED) : stateOf(found);
    }

    @Override
    public IntentState cancel(String intent) {
        return close(intent, CancellationReason.REQUESTED_BY_CUSTOMER);
    }

    /**
     * Without a key of ours: closing twice is closing once, and a key would have Stripe repeat a refusal of yesterday.
     * What cannot be closed is what it has become meanwhile.
     */
    private IntentState close(String intent, CancellationReason why) {
        var params =
                PaymentIntentCancelParams.builder().setCancellationReason(why).build();
        var closed = line.<Optional<PaymentIntent>>ask(
                () -> Optional.of(stripe.v1().paymentIntents().cancel(intent, params)), refusal -> Optional.empty());
        var truth = closed.isPresent() ? closed.get() : find(intent);
        return truth == null ? new IntentState.Unknown() : stateOf(truth);
    }

    private @Nullable PaymentIntent find(String intent) {
        var params =
                PaymentIntentRetrieveParams.builder().addExpand("latest_charge").build();
        return line.find(() -> stripe.v1().paymentIntents().retrieve(intent, params))
                .orElse(null);
    }

    private static boolean isRefused(PaymentIntent intent) {
        return "requires_payment_method".equals(intent.getStatus()) && intent.getLastPaymentError() != null;
    }

    private static IntentState stateOf(PaymentIntent intent) {
        return switch (String.valueOf(intent.getStatus())) {
            case "requires_payment_method", "requires_confirmation", "requires_action" ->
                new IntentState.RequiresPayment();
            case "processing", "requires_capture" -> new IntentState.Processing();
            case "succeeded" ->
                new IntentState.Captured(
                        intent.getAmountReceived(),
                        intent.getCurrency().toUpperCase(Locale.ROOT),
                        intent.getLivemode(),
                        capturedAt(intent));
            case "canceled" -> closedAfterARefusal(intent) ? new IntentState.Declined() : new IntentState.Cancelled();
            default -> new IntentState.Unknown(); // a word of a later version of the API
        };
    }

    private static boolean closedAfterARefusal(PaymentIntent intent) {
        return CancellationReason.ABANDONED.getValue().equals(intent.getCancellationReason());
    }

    private static Instant capturedAt(PaymentIntent intent) {
        var charge = intent.getLatestChargeObject();
        return Instant.ofEpochSecond(charge == null ? intent.getCreated() : charge.getCreated());
    }

    @Override
    public RefundState refund(String intent, String refund, Money sum, String key) {
        var params = RefundCreateParams.builder()
                .setPaymentIntent(intent)
                .setAmount(sum.amount())
                .putMetadata(REFUND, refund)
                .putMetadata(ATTEMPT, key)
                .build();
        return line.change(
                key,
                () -> stateOf(stripe.v1().refunds().create(params, once(key))),
                refusal -> isAboutUs(refusal) ? null : RefundState.FAILED);
    }

    /** Several tries of one refund carry its id; one that went through outweighs those that failed. */
    @Override
    public RefundState refundState(String intent, String refund) {
        var states = tries(intent, refund);
        if (states == null) return RefundState.UNKNOWN;
        for (var state : List.of(RefundState.SUCCEEDED, RefundState.PENDING, RefundState.FAILED)) {
            if (states.contains(state)) return state;
        }
        return RefundState.NONE;
    }

    private @Nullable Set<RefundState> tries(String intent, String refund) {
        var params = RefundListParams.builder()
                .setPaymentIntent(intent)
                .setLimit(MOST_REFUNDS_A_PAGE)
                .build();
        return line.find(() -> statesOf(params, refund)).orElse(null);
    }

    /** Pages are fetched as they are walked through. */
    private Set<RefundState> statesOf(RefundListParams params, String refund) throws StripeException {
        var all = stripe.v1().refunds().list(params).autoPagingIterable();
        var states = new HashSet<RefundState>();
        for (var each : all) if (isNamed(each, refund)) states.add(stateOf(each));
        return states;
    }

    private static boolean isNamed(Refund each, String refund) {
        return each.getMetadata() != null && refund.equals(each.getMetadata().get(REFUND));
    }

    private static RefundState stateOf(Refund refund) {
        return switch (String.valueOf(refund.getStatus())) {
            case "succeeded" -> RefundState.SUCCEEDED;
            case "pending", "requires_action" -> RefundState.PENDING;
            case "failed", "canceled" -> RefundState.FAILED;
            default -> RefundState.UNKNOWN;
        };
    }

    @Override
    public MoneyPage moved(Instant from, Instant until, @Nullable String after) {
        return balance.moved(from, until, after);
    }

    @Override
    public @Nullable String referenceOf(String intent) {
        var found = find(intent);
        return found == null || found.getMetadata() == null
                ? null
                : found.getMetadata().get(REFERENCE);
    }

    @Override
    public @Nullable Objection objection(String id) {
        var params = DisputeRetrieveParams.builder().build();
        return line.find(() -> stripe.v1().disputes().retrieve(id, params))
                .map(StripePaymentProvider::objection)
                .orElse(null);
    }

    private static Objection objection(Dispute dispute) {
        return new Objection(
                dispute.getId(),
                dispute.getPaymentIntent(),
                dispute.getAmount(),
                dispute.getCurrency().toUpperCase(Locale.ROOT),
                String.valueOf(dispute.getReason()),
                String.valueOf(dispute.getStatus()));
    }

    private static RequestOptions once(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    /** Our key or our rights, not this payment: trying another refund would not help. */
    private static boolean isAboutUs(StripeException refusal) {
        return Objects.equals(refusal.getStatusCode(), 401) || Objects.equals(refusal.getStatusCode(), 403);
    }
}
