package yonghuang.payments;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.data.mongodb.core.MongoOperations;
import yonghuang.payments.SandboxPayments.Confirmation;
import yonghuang.payments.provider.PaymentProvider;
import yonghuang.payments.provider.SandboxOutcome;
import yonghuang.payments.provider.SandboxPaymentProvider;
import yonghuang.payments.provider.SandboxSettings;
import yonghuang.shared.ConsistencyCheck;
import yonghuang.shared.Sweep;

/** The module wired by hand over one store, as one copy of the shop has it. */
public final class WiredPayments {
    final PaymentDocuments documents;
    final PaymentSettlement settlement;
    final SandboxPaymentProvider sandbox;
    final PaymentProvider provider;
    final SandboxPayments payer;
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
        sandbox = new SandboxPaymentProvider(mongo, clock, settings, event -> {});
        provider = seen.apply(sandbox);
        documents = new PaymentDocuments(mongo);
        var refunds = new PaymentRefunds(documents, provider, clock);
        settlement = new PaymentSettlement(documents, provider, refunds, () -> capturedMoney, clock);
        payments = new PaymentDesk(documents, provider, settlement, refunds, clock);
        payer = new SandboxPayments(documents, sandbox, settlement, () -> capturedMoney);
        sweeps = List.of(
                new UnsettledPaymentsSweep(documents, provider, settlement, clock),
                new UnfinishedRefundsSweep(documents, refunds, clock),
                new LateMoneySweep(sandbox, payments));
        check = new PaymentArithmetic(documents, provider, clock);
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
