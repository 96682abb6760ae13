package yonghuang.orders;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import yonghuang.payments.CapturedMoney;
import yonghuang.payments.CapturedMoney.Verdict;
import yonghuang.payments.PaymentCaptured;
import yonghuang.payments.PaymentStatus;
import yonghuang.payments.Payments;
import yonghuang.shared.Money;

/** Payments in memory: the buyer pays at the provider ({@link #payAtProvider}), settling brings it here. */
public final class FakePayments implements Payments {
    private final Map<String, Summary> payments = new ConcurrentHashMap<>();
    private final Map<String, Money> atProvider = new ConcurrentHashMap<>();
    private final Set<String> unreachable = ConcurrentHashMap.newKeySet();
    private final Clock clock;
    private final Steps steps;
    CapturedMoney captured = new CapturedMoney() {
        @Override
        public Verdict accept(PaymentCaptured money) {
            throw new IllegalStateException("nobody accepts money");
        }

        @Override
        public String statusOf(String reference) {
            return "";
        }
    };

    FakePayments(Clock clock, Steps steps) {
        this.clock = clock;
        this.steps = steps;
    }

    @Override
    public Summary request(String reference, String account, Money due) {
        steps.next();
        return payments.computeIfAbsent(
                reference,
                r -> new Summary(
                        "pay_" + r,
                        r,
                        "sandbox",
                        PaymentStatus.REQUIRES_PAYMENT,
                        "secret_" + r,
                        due,
                        Money.ZERO,
                        List.of()));
    }

    void payAtProvider(String reference) {
        payAtProvider(reference, payments.get(reference).due());
    }

    void payAtProvider(String reference, Money sum) {
        atProvider.put(reference, sum);
    }

    /** Pays and settles at once, as the sandbox page does. */
    public Summary pay(String reference) {
        payAtProvider(reference);
        return settle(reference);
    }

    /** The provider cannot be asked about this one. */
    public void failFor(String reference) {
        unreachable.add(reference);
    }

    void settleAll() {
        payments.keySet().forEach(this::settle);
    }

    @Override
    public Optional<Summary> find(String reference) {
        return Optional.ofNullable(payments.get(reference));
    }

    @Override
    public Map<String, Summary> findAll(Collection<String> references) {
        var found = new LinkedHashMap<String, Summary>();
        references.forEach(reference -> find(reference).ifPresent(payment -> found.put(reference, payment)));
        return found;
    }

    @Override
    public void cancel(String reference) {
        var payment = payments.get(reference);
        if (payment == null || payment.status() != PaymentStatus.REQUIRES_PAYMENT) return;
        steps.next();
        store(payment, PaymentStatus.CANCELLED, payment.captured(), payment.refunds());
    }

    @Override
    public void refund(String reference, String refund, Money sum, String reason) {
        var payment = payments.get(reference);
        if (payment.captured().equals(Money.ZERO)) payment = settle(reference);
        if (payment.refunds().stream().anyMatch(one -> one.id().equals(refund))) return;
        if (sum.amount() > payment.captured().amount()) throw new IllegalArgumentException("more than captured");
        steps.next();
        store(payment, PaymentStatus.REFUNDED, payment.captured(), plus(payment.refunds(), refund, sum, reason));
    }

    @Override
    public Summary settle(String reference) {
        if (unreachable.contains(reference)) throw new IllegalStateException("provider unreachable");
        var payment = payments.get(reference);
        var sum = atProvider.get(reference);
        if (sum == null || !payment.captured().equals(Money.ZERO)) return payment;
        var verdict = captured.accept(new PaymentCaptured(payment.id(), reference, sum, clock.instant()));
        steps.next();
        return verdict == Verdict.KEEP
                ? store(payment, PaymentStatus.SUCCEEDED, sum, payment.refunds())
                : store(payment, PaymentStatus.REFUNDED, sum, plus(payment.refunds(), "late", sum, "arrived too late"));
    }

    private static List<Refund> plus(List<Refund> refunds, String id, Money sum, String reason) {
        var all = new ArrayList<>(refunds);
        all.add(new Refund(id, sum, "SUCCEEDED", reason));
        return all;
    }

    private Summary store(Summary payment, PaymentStatus status, Money captured, List<Refund> refunds) {
        var next = new Summary(
                payment.id(),
                payment.reference(),
                payment.provider(),
                status,
                payment.clientSecret(),
                payment.due(),
                captured,
                refunds);
        payments.put(payment.reference(), next);
        return next;
    }
}
