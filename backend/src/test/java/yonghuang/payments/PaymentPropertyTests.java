package yonghuang.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import yonghuang.payments.provider.ProviderIntent;
import yonghuang.shared.Money;

/** Any order of anything that can happen to one payment. */
class PaymentPropertyTests {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final long DUE = 1000;

    record Step(String kind, int number, long sum, AttemptStatus status) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        var kinds = Arbitraries.of("kept", "givenBack", "said", "retried", "cancel", "refund", "done", "failed");
        var sums = Arbitraries.longs().between(-10, DUE + 10);
        return Combinators.combine(
                        kinds, Arbitraries.integers().between(1, 4), sums, Arbitraries.of(AttemptStatus.class))
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 1000)
    void noMoreGoesBackThanCameInAndNothingIsUnsaid(@ForAll("steps") List<Step> steps) {
        var payment = Payment.opened("ord_1", "acc_1", "sandbox", Money.fen(DUE), new ProviderIntent("i1", null), NOW);
        for (var step : steps) {
            var next = after(payment, step);
            assertThat(next.givenBack()).isLessThanOrEqualTo(next.captured());
            assertThat(next.refunded()).isLessThanOrEqualTo(next.givenBack());
            assertThat(next.captured()).isGreaterThanOrEqualTo(payment.captured());
            assertThat(next.refunded()).isGreaterThanOrEqualTo(payment.refunded());
            assertThat(next.captured() - next.givenBack()).isBetween(0L, DUE);
            assertThat(next.attempts())
                    .allSatisfy(attempt -> assertThat(attempt.sum()).isEqualTo(DUE));
            assertThat(next.attempts()).extracting(Attempt::key).doesNotHaveDuplicates();
            assertThat(next.status()).isNotNull();
            payment = next;
        }
    }

    private static Payment after(Payment payment, Step step) {
        int n = Math.min(step.number(), payment.attempts().size());
        int next = payment.attempts().size() + 1;
        return switch (step.kind()) {
            case "kept" -> payment.kept(n, NOW, NOW);
            case "givenBack" -> payment.givenBack(n, NOW, "late", NOW);
            case "said" -> step.status() == AttemptStatus.CAPTURED ? payment : payment.said(n, step.status());
            case "retried" ->
                payment.retried(new ProviderIntent("i" + next, null), Payment.keyOf(payment.id(), next, DUE));
            case "cancel" -> payment.cancel();
            case "refund" -> refundOrLeave(payment, step);
            case "done" -> payment.refundTried("r" + step.number(), owed -> owed.done(NOW));
            default -> payment.refundTried("back-" + n, owed -> owed.tried(RefundStatus.FAILED, NOW));
        };
    }

    private static Payment refundOrLeave(Payment payment, Step step) {
        try {
            return payment.refund("r" + step.number(), step.sum(), "any", NOW);
        } catch (IllegalArgumentException tooMuch) {
            return payment;
        }
    }
}
