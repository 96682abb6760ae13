package yonghuang.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.payments.UnreliableProvider.Break;
import yonghuang.payments.provider.IntentState;
import yonghuang.payments.provider.SandboxOutcome;
import yonghuang.payments.provider.SandboxSettings;
import yonghuang.shared.Money;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

/**
 * Any schedule of payers, events that come late, twice or never, sweeps, refunds, cancels and broken lines: in the end
 * what was captured and has not gone back is what the order kept.
 */
class PaymentScheduleTests {
    private static final long DUE = 1000;
    private static final AtomicInteger ORDERS = new AtomicInteger();

    private final MongoTemplate mongo = TestStore.fresh();
    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T08:00:00Z"));
    private final RememberedOrders orders = new RememberedOrders(mongo);
    private final UnreliableProvider line = new UnreliableProvider();
    private final WiredPayments shop = new WiredPayments(mongo, clock, orders, SandboxSettings.AT_ONCE, line::over);

    enum Happening {
        PAYER_PAYS_AND_THE_NEWS_IS_LOST,
        PAYER_IS_DECLINED_AND_THE_NEWS_IS_LOST,
        NEWS_ARRIVES,
        CONFIRM,
        CONFIRM_DECLINED,
        SWEEP,
        ORDER_EXPIRES,
        ORDER_IS_CANCELLED,
        CANCEL_IS_REPEATED,
        REFUND,
        LINE_BREAKS_BEFORE,
        LINE_BREAKS_AFTER,
        TIME_PASSES
    }

    record Step(Happening what, int sum) {}

    @Provide
    Arbitrary<List<Step>> schedules() {
        return Combinators.combine(
                        Arbitraries.of(Happening.class), Arbitraries.integers().between(1, 700))
                .as(Step::new)
                .list()
                .ofMinSize(3)
                .ofMaxSize(14);
    }

    @Property(tries = 250, shrinking = ShrinkingMode.OFF)
    void whatDidNotGoBackIsWhatTheOrderKept(@ForAll("schedules") List<Step> schedule) {
        var reference = "ord_" + ORDERS.incrementAndGet();
        orders.open(reference);
        shop.payments().request(reference, "mei", Money.fen(DUE));
        long givenBack = 0;
        for (var step : schedule) givenBack += happens(reference, step);

        line.breakNextCall(Break.NEVER);
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofHours(1));
            shop.sweep();
        }

        var payment = shop.stored(reference);
        long kept = orders.kept(reference) ? DUE : 0;
        assertThat(payment.captured() - payment.refunded()).isEqualTo(kept - givenBack);
        assertThat(payment.givenBack()).isEqualTo(payment.refunded());
        assertThat(capturedAtProvider(payment)).isEqualTo(payment.captured());
        assertThat(payment.status()).isNotIn(PaymentStatus.UNKNOWN, PaymentStatus.PROCESSING);
    }

    /** @return fen the order gave back */
    private long happens(String reference, Step step) {
        try {
            return switch (step.what()) {
                case PAYER_PAYS_AND_THE_NEWS_IS_LOST -> nothing(() -> pay(reference, SandboxOutcome.SUCCEED));
                case PAYER_IS_DECLINED_AND_THE_NEWS_IS_LOST -> nothing(() -> pay(reference, SandboxOutcome.DECLINE));
                case NEWS_ARRIVES -> nothing(() -> shop.payments().settle(reference));
                case CONFIRM -> nothing(() -> confirm(reference, SandboxOutcome.SUCCEED));
                case CONFIRM_DECLINED -> nothing(() -> confirm(reference, SandboxOutcome.DECLINE));
                case SWEEP -> nothing(shop::sweep);
                case ORDER_EXPIRES -> nothing(() -> end(reference, "EXPIRED"));
                case ORDER_IS_CANCELLED -> nothing(() -> end(reference, "CANCELLED"));
                case CANCEL_IS_REPEATED -> nothing(() -> cancelIfEnded(reference));
                case REFUND -> refund(reference, step.sum());
                case LINE_BREAKS_BEFORE -> nothing(() -> line.breakNextCall(Break.BEFORE));
                case LINE_BREAKS_AFTER -> nothing(() -> line.breakNextCall(Break.AFTER));
                case TIME_PASSES -> nothing(() -> clock.advance(Duration.ofSeconds(7)));
            };
        } catch (IllegalStateException brokenLine) {
            return 0;
        }
    }

    private static long nothing(Runnable step) {
        step.run();
        return 0;
    }

    private void pay(String reference, SandboxOutcome outcome) {
        shop.sandbox.pay(shop.stored(reference).lastAttempt().intent(), outcome);
    }

    private void confirm(String reference, SandboxOutcome outcome) {
        shop.confirm("mei", Payment.idOf(reference), outcome);
    }

    private void end(String reference, String status) {
        if (orders.end(reference, status)) shop.payments().cancel(reference);
    }

    private void cancelIfEnded(String reference) {
        var status = orders.statusOf(reference);
        if (status.equals("EXPIRED") || status.equals("CANCELLED"))
            shop.payments().cancel(reference);
    }

    private long refund(String reference, int sum) {
        if (!orders.kept(reference)) return 0;
        long before = shop.stored(reference).givenBack();
        try {
            shop.payments().refund(reference, "r" + sum, Money.fen(sum), "bruised");
        } catch (IllegalArgumentException nothingLeft) {
            return 0;
        }
        return shop.stored(reference).givenBack() - before;
    }

    private long capturedAtProvider(Payment payment) {
        return payment.attempts().stream()
                .map(attempt -> shop.sandbox.stateOf(attempt.intent()))
                .filter(IntentState.Captured.class::isInstance)
                .mapToLong(state -> ((IntentState.Captured) state).sum())
                .sum();
    }
}
