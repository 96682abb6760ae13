package yonghuang.payments.provider;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Transfer;
import com.stripe.net.RequestOptions;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.TransferListParams;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.PayoutProvider;

/**
 * Merchants with an account under Stripe Connect, paid by a transfer from the shop's balance
 * (https://docs.stripe.com/api/transfers). A payout is the transfer group: Stripe forgets a key after a day, so it is always
 * looked up first, and the key only guards two that ask at once.
 */
public final class StripePayoutProvider implements PayoutProvider {
    static final String PAYOUT = "payout";

    private final StripeClient stripe;
    private final StripeLine line;

    StripePayoutProvider(StripeClient stripe, Clock clock) {
        this.stripe = stripe;
        this.line = new StripeLine(clock);
    }

    public static StripePayoutProvider of(StripeSettings settings, Clock clock) {
        return new StripePayoutProvider(StripePaymentProvider.client(settings), clock);
    }

    @Override
    public String name() {
        return "stripe";
    }

    @Override
    public State pay(Order order) {
        var before = stateOf(order.id());
        if (!(before instanceof State.Waiting)) return before;
        var destination = order.destination();
        if (destination == null) return new State.Failed("no account at Stripe");
        var params = TransferCreateParams.builder()
                .setAmount(order.sum().amount())
                .setCurrency("cny")
                .setDestination(destination)
                .setTransferGroup(order.id())
                .putMetadata(PAYOUT, order.id())
                .build();
        var once = RequestOptions.builder()
                .setIdempotencyKey("payout:" + order.id())
                .build();
        return line.change(
                "payout:" + order.id(),
                () -> stateOf(stripe.v1().transfers().create(params, once)),
                refusal -> isAboutUs(refusal) ? null : new State.Failed(words(refusal)));
    }

    @Override
    public State stateOf(String id) {
        var params =
                TransferListParams.builder().setTransferGroup(id).setLimit(1L).build();
        List<Transfer> found =
                line.ask(() -> stripe.v1().transfers().list(params).getData());
        return found.isEmpty() ? new State.Waiting() : stateOf(found.getFirst());
    }

    /** A reversal is made by a person at Stripe, who settles it there; the money did go. */
    private static State stateOf(Transfer transfer) {
        return new State.Paid(transfer.getId());
    }

    /** Only the code: what Stripe says goes into no record. */
    private static String words(StripeException refusal) {
        return Objects.requireNonNullElse(refusal.getCode(), "refused");
    }

    private static boolean isAboutUs(StripeException refusal) {
        return isStatus(refusal, 401) || isStatus(refusal, 403);
    }

    private static boolean isStatus(StripeException refusal, @Nullable Integer status) {
        return Objects.equals(refusal.getStatusCode(), status);
    }
}
