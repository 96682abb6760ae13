package yonghuang.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import yonghuang.payments.provider.ProviderIntent;
import yonghuang.shared.Money;

class PaymentTests {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private final Payment opened =
            Payment.opened("ord_1", "acc_1", "sandbox", Money.fen(3990), new ProviderIntent("i1", "secret"), NOW);
    private final Payment kept = opened.kept(1, NOW, NOW);

    private Payment withSecondAttempt() {
        return opened.said(1, AttemptStatus.DECLINED).retried(new ProviderIntent("i2", null), "key-2");
    }

    @Test
    void oneReferenceHasOnePaymentId() {
        assertThat(Payment.idOf("ord_1"))
                .startsWith("pay_")
                .isEqualTo(opened.id())
                .isNotEqualTo(Payment.idOf("ord_2"));
    }

    @Test
    void aKeyNamesPaymentAttemptAndSum() {
        assertThat(opened.lastAttempt().key()).isEqualTo(opened.id() + ":1:3990");
    }

    @Test
    void aNewPaymentWaitsAndIsUnsettled() {
        assertThat(opened.status()).isEqualTo(PaymentStatus.REQUIRES_PAYMENT);
        assertThat(opened.unsettledSince()).isEqualTo(NOW);
    }

    @Test
    void keptMoneySettlesIt() {
        assertThat(kept.status()).isEqualTo(PaymentStatus.SUCCEEDED);
        assertThat(kept.unsettledSince()).isNull();
    }

    @Test
    void aRepeatedCaptureChangesNothing() {
        assertThat(kept.kept(1, NOW.plusSeconds(1), NOW)).isSameAs(kept);
        assertThat(kept.givenBack(1, NOW, "late", NOW)).isSameAs(kept);
    }

    @Test
    void capturedMoneyIsNeverUnsaid() {
        for (var status : AttemptStatus.values())
            assertThat(kept.said(1, status)).isSameAs(kept);
    }

    @Test
    void unwantedMoneyIsCapturedAndOwedInOneForm() {
        var back = opened.givenBack(1, NOW, "late", NOW);

        assertThat(back.captured()).isEqualTo(3990);
        assertThat(back.givenBack()).isEqualTo(3990);
        assertThat(back.status()).isEqualTo(PaymentStatus.SUCCEEDED);
        assertThat(back.refundTried("back-1", owed -> owed.done(NOW)).status()).isEqualTo(PaymentStatus.REFUNDED);
    }

    @Test
    void aDeclinedAttemptIsFollowedByTheNext() {
        var again = withSecondAttempt();

        assertThat(again.status()).isEqualTo(PaymentStatus.REQUIRES_PAYMENT);
        assertThat(again.attempts()).extracting(Attempt::intent).containsExactly("i1", "i2");
    }

    @Test
    void anAttemptThatCanStillBePaidIsNotFollowed() {
        assertThat(opened.retried(new ProviderIntent("i2", null), "key-2")).isSameAs(opened);
    }

    @Test
    void moneyOfASecondAttemptGoesBackWhole() {
        var twice = withSecondAttempt().kept(2, NOW, NOW).kept(1, NOW, NOW);

        assertThat(twice.captured()).isEqualTo(7980);
        assertThat(twice.refunds())
                .extracting(OwedRefund::id, OwedRefund::sum, OwedRefund::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("back-1", 3990L, Payment.EXTRA));
    }

    @Test
    void aRefundIsEnteredOncePerId() {
        var refunded = kept.refund("r1", 1000, "bruised", NOW);

        assertThat(refunded.refund("r1", 1000, "bruised", NOW)).isSameAs(refunded);
        assertThatThrownBy(() -> refunded.refund("r1", 999, "bruised", NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refundsNeverExceedWhatWasCaptured() {
        var refunded = kept.refund("r1", 1000, "bruised", NOW);

        assertThatThrownBy(() -> refunded.refund("r2", 2991, "more", NOW))
                .hasMessage("refund of 2991 fen, but 2990 of 3990 are left");
        assertThat(refunded.refund("r2", 2990, "rest", NOW).givenBack()).isEqualTo(3990);
    }

    @Test
    void nothingGoesBackBeforeACapture() {
        assertThatThrownBy(() -> opened.refund("r1", 1, "none", NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kept.refund("r1", 0, "none", NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFailedRefundStillCountsAndIsTriedAgainLaterAndLater() {
        var failed =
                kept.refund("r1", 3990, "late", NOW).refundTried("r1", owed -> owed.tried(RefundStatus.FAILED, NOW));
        var again = failed.refundTried("r1", owed -> owed.tried(RefundStatus.FAILED, NOW));

        assertThat(failed.refundsDueAt()).isEqualTo(NOW.plusSeconds(10));
        assertThat(again.refundsDueAt()).isEqualTo(NOW.plusSeconds(20));
        assertThatThrownBy(() -> failed.refund("r2", 1, "more", NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePauseBetweenTriesIsBounded() {
        var owed = OwedRefund.entered("r1", 1, 1, "late", NOW);
        for (int i = 0; i < 100; i++) owed = owed.tried(RefundStatus.FAILED, NOW);

        assertThat(Duration.between(NOW, owed.nextTryAt())).isEqualTo(Duration.ofSeconds(2560));
    }

    @Test
    void aSucceededRefundIsNeverUnsaid() {
        var done = kept.refund("r1", 3990, "late", NOW).refundTried("r1", owed -> owed.done(NOW));

        assertThat(done.refundTried("r1", owed -> owed.tried(RefundStatus.FAILED, NOW)))
                .isSameAs(done);
        assertThat(done.refundsDueAt()).isNull();
    }

    @Test
    void partsGoneBackShow() {
        var part = kept.refund("r1", 1, "part", NOW).refundTried("r1", owed -> owed.done(NOW));

        assertThat(part.status()).isEqualTo(PaymentStatus.PARTLY_REFUNDED);
    }

    @Test
    void aCancelledPaymentMayStillCapture() {
        var cancelled = opened.cancel().said(1, AttemptStatus.CANCELLED);

        assertThat(cancelled.status()).isEqualTo(PaymentStatus.CANCELLED);
        assertThat(cancelled.unsettledSince()).isNull();
        assertThat(cancelled.undecidedAttempts()).hasSize(1);
        assertThat(cancelled.kept(1, NOW, NOW).status()).isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    void aDeclinedPaymentThatWasCancelledIsCancelled() {
        assertThat(opened.said(1, AttemptStatus.DECLINED).cancel().status()).isEqualTo(PaymentStatus.CANCELLED);
    }
}
