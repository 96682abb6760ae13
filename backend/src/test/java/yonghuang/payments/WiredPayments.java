package yonghuang.payments;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import yonghuang.payments.SandboxPayments.Confirmation;
import yonghuang.payments.provider.PaymentProvider;
import yonghuang.payments.provider.SandboxOutcome;
import yonghuang.payments.provider.SandboxPaymentProvider;
import yonghuang.payments.provider.SandboxSettings;
import yonghuang.payments.provider.StripeWebhook;
import yonghuang.shared.ConsistencyCheck;
import yonghuang.shared.Sweep;

/** The module wired by hand over one store, as one copy of the shop has it. */
public final class WiredPayments {
    final PaymentDocuments documents;
    final PaymentSettlement settlement;
    final PaymentRefunds refunds;
    final SandboxPaymentProvider sandbox;
    final PaymentProvider provider;
    final SandboxPayments payer;
    final PaymentAttempts attempts;
    final PaymentAlerts alerts;
    final AlertDesk alertDesk;
    final EventLedger ledger;
    final ProviderEvents events;
    final SimpleMeterRegistry figures = new SimpleMeterRegistry();
    private final Payments payments;
    private final List<Sweep> sweeps;
    private final ConsistencyCheck check;

    public WiredPayments(MongoOperations mongo, Clock clock, CapturedMoney capturedMoney) {
        this(mongo, clock, capturedMoney, SandboxSettings.AT_ONCE, sandbox -> sandbox);
    }

    /** @param seen how the module sees the sandbox, for instance as a provider that is away now and then */
    WiredPayments(
            MongoOperations mongo,
            Clock clock,
            CapturedMoney capturedMoney,
            SandboxSettings settings,
            Function<SandboxPaymentProvider, PaymentProvider> seen) {
        this(mongo, clock, capturedMoney, new SandboxPaymentProvider(mongo, clock, settings, event -> {}), seen, null);
    }

    /** With Stripe, whoever plays it. */
    public static WiredPayments withStripe(
            MongoOperations mongo, Clock clock, CapturedMoney capturedMoney, PaymentProvider stripe, String secret) {
        var unused = new SandboxPaymentProvider(mongo, clock, SandboxSettings.AT_ONCE, event -> {});
        return new WiredPayments(
                mongo, clock, capturedMoney, unused, sandbox -> stripe, new StripeWebhook(secret, clock));
    }

    private WiredPayments(
            MongoOperations mongo,
            Clock clock,
            CapturedMoney capturedMoney,
            SandboxPaymentProvider sandbox,
            Function<SandboxPaymentProvider, PaymentProvider> seen,
            @Nullable StripeWebhook webhook) {
        this.sandbox = sandbox;
        provider = seen.apply(sandbox);
        documents = new PaymentDocuments(mongo, clock);
        alerts = new PaymentAlerts(mongo);
        refunds = new PaymentRefunds(documents, provider, alerts, clock);
        settlement = new PaymentSettlement(documents, provider, refunds, alerts, () -> capturedMoney, clock);
        payments = new PaymentDesk(documents, provider, settlement, refunds, clock);
        attempts = new PaymentAttempts(documents, provider, settlement);
        alertDesk = new AlertDesk(alerts, documents, settlement, clock);
        payer = new SandboxPayments(documents, sandbox, settlement, attempts, () -> capturedMoney);
        ledger = new EventLedger(mongo);
        var books = new ProviderEvents.Books(documents, provider, settlement, refunds, alerts);
        events = new ProviderEvents(
                webhook == null ? new StripeWebhook("unused", clock) : webhook, ledger, books, figures, clock);
        var all = new ArrayList<Sweep>(List.of(
                new UnsettledPaymentsSweep(documents, provider, settlement, clock),
                new UnfinishedRefundsSweep(documents, refunds, clock),
                new LateMoneySweep(sandbox, payments)));
        if (webhook != null) all.add(new UnsettledEventsSweep(ledger, events, clock));
        sweeps = List.copyOf(all);
        check = new PaymentArithmetic(documents, provider, clock);
    }

    public ProviderEvents events() {
        return events;
    }

    /** The buyer tries again. */
    public Payments.Summary payAgain(String account, String payment) {
        return attempts.again(account, payment);
    }

    public MoneyMoves moneyMoves() {
        return new PaymentMoney(documents);
    }

    public Payments payments() {
        return payments;
    }

    /** @throws yonghuang.shared.NotFound when the account has no such payment */
    public Confirmation confirm(String account, String payment, SandboxOutcome outcome) {
        return payer.confirm(account, payment, outcome);
    }

    public List<Sweep> sweeps() {
        return sweeps;
    }

    public void sweep() {
        sweeps.forEach(Sweep::run);
    }

    public List<ConsistencyCheck> checks() {
        return List.of(check);
    }

    Payment stored(String reference) {
        var payment = documents.of(reference);
        if (payment == null) throw new AssertionError("no payment of " + reference);
        return payment;
    }
}
