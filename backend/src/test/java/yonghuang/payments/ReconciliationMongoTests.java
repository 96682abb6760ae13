package yonghuang.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yonghuang.payments.Finding.CAPTURE_NOT_OURS;
import static yonghuang.payments.Finding.CAPTURE_OTHER_SUM;
import static yonghuang.payments.Finding.CAPTURE_UNKNOWN_THERE;
import static yonghuang.payments.Finding.OBJECTED;
import static yonghuang.payments.Finding.REFUND_NOT_OURS;
import static yonghuang.payments.Finding.REFUND_UNKNOWN_THERE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import yonghuang.payments.Reconciliation.Status;
import yonghuang.payments.provider.FakeStripe.RefundCourse;
import yonghuang.payments.provider.FakeStripe.Trouble;
import yonghuang.payments.provider.MovedMoney;
import yonghuang.shared.Money;
import yonghuang.shared.NotFound;

/** A day's money beside Stripe's books. The clock starts on 24 November at four in the afternoon in Shanghai. */
class ReconciliationMongoTests {
    private static final String DAY = "2026-11-24";
    private static final String NEXT = "2026-11-25";

    private final StripeShop world = new StripeShop();
    private final WiredReconciliation office = new WiredReconciliation(world.mongo, world.clock, world.shop);

    private void paid(String reference) {
        world.order(reference);
        world.payAndDeliver(reference);
    }

    private void refund(String reference, long fen) {
        world.shop.payments().refund(reference, "r1", Money.fen(fen), "bruised");
    }

    private void at(String instant) {
        world.clock.advance(Duration.between(world.clock.instant(), Instant.parse(instant)));
    }

    private void nextNoon() {
        at("2026-11-25T04:00:00Z");
    }

    @Test
    void aDayOnWhichAllIsRightHasNoDifference() {
        paid("ord_1");
        paid("ord_2");
        refund("ord_2", 990);
        nextNoon();

        assertThat(office.findings(DAY)).isEmpty();
        var day = office.desk.find(DAY);
        assertThat(day.compared()).isEqualTo(3).isEqualTo(day.matched());
        assertThat(day.totals()).containsExactly(new Reconciliation.Total("CNY", 3, 2 * 135, 2 * 3990 - 2 * 135 - 990));
    }

    @Test
    void moneyWhoseNewsWasLostIsSettledByTheComparison() {
        world.order("ord_1");
        world.stripe.succeed(world.intent("ord_1"));
        nextNoon();

        assertThat(office.findings(DAY)).isEmpty();
        assertThat(world.status("ord_1")).isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    void anotherSumStaysADifference() {
        world.order("ord_1");
        world.stripe.capturesAgainstTheRules(world.intent("ord_1"), 390);
        nextNoon();

        assertThat(office.findings(DAY)).containsExactly(CAPTURE_OTHER_SUM);
        var difference = office.differences(DAY).getFirst();
        assertThat(difference.ours()).isEqualTo(3990);
        assertThat(difference.theirs()).isEqualTo(390);
        assertThat(difference.order()).isEqualTo("ord_1");
    }

    @Test
    void moneyOfNoPaymentOfOursIsShown() {
        world.shop.provider.createIntent("ord_of_another_shop", Money.fen(500), "key of another shop");
        world.stripe.succeed(world.stripe.intents("ord_of_another_shop").getFirst());
        nextNoon();

        assertThat(office.findings(DAY)).containsExactly(CAPTURE_NOT_OURS);
        assertThat(office.differences(DAY).getFirst().ours()).isNull();
    }

    @Test
    void aRefundByHandIsShownWithItsOrder() {
        paid("ord_1");
        world.stripe.refundedByHand(world.intent("ord_1"), 100);
        nextNoon();

        assertThat(office.findings(DAY)).containsExactly(REFUND_NOT_OURS);
        assertThat(office.differences(DAY).getFirst().order()).isEqualTo("ord_1");
    }

    @Test
    void aRefundThatBouncedUnheardIsFoundAndTriedAgain() {
        paid("ord_1");
        refund("ord_1", 990);
        world.stripe.refundEnds(world.intent("ord_1"), false);
        nextNoon();

        assertThat(office.findings(DAY)).isEmpty();
        assertThat(world.shop.alerts.list(true, 10, null).items())
                .extracting(PaymentAlert::kind)
                .containsExactly(PaymentAlert.Kind.REFUND_BOUNCED);
        world.clock.advance(Duration.ofHours(1));
        world.shop.sweep();
        assertThat(world.stripe.refunded("ord_1")).isEqualTo(990);
    }

    @Test
    void aRefundUnderWayIsNoDifference() {
        paid("ord_1");
        world.stripe.refundsWill(RefundCourse.STAYS_PENDING);
        refund("ord_1", 990);
        nextNoon();

        assertThat(office.findings(DAY)).isEmpty();
    }

    @Test
    void aRefundThatWasThroughDaysLaterIsFoundOnNeitherDay() {
        paid("ord_1");
        world.stripe.refundsWill(RefundCourse.STAYS_PENDING);
        refund("ord_1", 990);
        at("2026-11-25T08:00:00Z");
        world.stripe.refundEnds(world.intent("ord_1"), true);
        world.deliverLast("refund.updated");
        at("2026-11-26T04:00:00Z");

        assertThat(office.findings(NEXT)).isEmpty();
        assertThat(office.findings(DAY)).isEmpty();
        assertThat(office.findings(NEXT)).isEmpty();
    }

    @Test
    void failedTriesOfARefundAreNoDifference() {
        paid("ord_1");
        world.stripe.refundsWill(RefundCourse.FAILS);
        refund("ord_1", 990);
        world.stripe.refundsWill(RefundCourse.SUCCEEDS);
        world.clock.advance(Duration.ofMinutes(10));
        world.shop.sweep();
        nextNoon();

        assertThat(office.findings(DAY)).isEmpty();
        assertThat(office.desk.find(DAY).compared()).isEqualTo(4);
    }

    @Test
    void anObjectionIsADifferenceAndAPayoutIsNone() {
        paid("ord_1");
        world.stripe.dispute(world.intent("ord_1"), "fraudulent");
        world.stripe.paysOut(100);
        nextNoon();

        assertThat(office.findings(DAY)).containsExactly(OBJECTED);
    }

    @Test
    void recordedMoneyThatIsInNoBookIsShown() {
        paid("ord_1");
        world.stripe.losesTheEntryOf(world.intent("ord_1"));
        nextNoon();

        assertThat(office.findings(DAY)).containsExactly(CAPTURE_UNKNOWN_THERE);
        assertThat(office.differences(DAY).getFirst().theirs()).isNull();
    }

    @Test
    void aRefundWeInventedIsShown() {
        paid("ord_1");
        var now = world.clock.instant();
        world.shop.documents.change(
                Payment.idOf("ord_1"),
                payment -> payment.refund("r9", 10, "invented", now).refundTried("r9", owed -> owed.done(now)));
        nextNoon();

        assertThat(office.findings(DAY)).containsExactly(REFUND_UNKNOWN_THERE);
    }

    @Test
    void whatIsRecordedBeforeMidnightAndBookedAfterItIsOnNoDayADifference() {
        at("2026-11-24T15:59:58Z"); // two seconds before midnight in Shanghai
        paid("ord_1");
        nextNoon();
        bookedOneHourLater();
        at("2026-11-26T04:00:00Z");

        assertThat(office.findings(DAY)).isEmpty();
        assertThat(office.findings(NEXT)).isEmpty();
        assertThat(office.findings(DAY)).isEmpty();
    }

    /** The provider's entry of the only capture carries a later time than the charge. */
    private void bookedOneHourLater() {
        world.stripe.booksLater(world.intent("ord_1"), Duration.ofHours(1));
    }

    @Test
    void theDayIsShanghais() {
        at("2026-11-24T15:59:59Z");
        paid("ord_late");
        at("2026-11-24T16:00:00Z");
        paid("ord_early");
        at("2026-11-26T04:00:00Z");

        office.findings(DAY);
        office.findings(NEXT);

        assertThat(office.desk.find(DAY).compared()).isEqualTo(1);
        assertThat(office.desk.find(NEXT).compared()).isEqualTo(1);
    }

    @Test
    void theBalanceMayBeKeptInAnotherCurrency() {
        world.stripe.settlesIn("hkd");
        paid("ord_1");
        nextNoon();

        assertThat(office.findings(DAY)).isEmpty();
        assertThat(office.desk.find(DAY).totals()).containsExactly(new Reconciliation.Total("HKD", 1, 148, 4389 - 148));
    }

    @Test
    void aNewRunFindsTheSameOnceAndKeepsWhatAPersonSaid() {
        paid("ord_1");
        world.stripe.refundedByHand(world.intent("ord_1"), 100);
        nextNoon();
        office.start(DAY);
        var id = office.differences(DAY).getFirst().id();
        office.desk.settle(DAY, id, "acc_office", "made at the desk");

        office.start(DAY);

        assertThat(office.differences(DAY)).singleElement().satisfies(difference -> {
            assertThat(difference.run()).isEqualTo(2);
            assertThat(difference.settled().note()).isEqualTo("made at the desk");
        });
        assertThat(office.desk.find(DAY).compared()).isEqualTo(2);
        assertThat(office.audited)
                .containsExactly(
                        "acc_office reconciliation-started " + DAY,
                        "acc_office difference-settled " + id,
                        "acc_office reconciliation-started " + DAY);
    }

    @Test
    void theFirstToSettleADifferenceStaysNamed() {
        paid("ord_1");
        world.stripe.refundedByHand(world.intent("ord_1"), 100);
        nextNoon();
        office.start(DAY);
        var id = office.differences(DAY).getFirst().id();

        office.desk.settle(DAY, id, "acc_first", "seen");

        assertThat(office.desk
                        .settle(DAY, id, "acc_second", "seen too")
                        .settled()
                        .by())
                .isEqualTo("acc_first");
        assertThatThrownBy(() -> office.desk.settle(NEXT, id, "acc_second", "on another day"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aDifferenceThatIsGoneIsNotListedAnyMore() {
        world.order("ord_1");
        world.stripe.capturesAgainstTheRules(world.intent("ord_1"), 390);
        nextNoon();
        office.start(DAY);
        for (var alert : world.shop.alerts.list(true, 10, null).items())
            world.shop.alertDesk.giveBack(alert.id(), "acc_office");

        assertThat(office.findings(DAY)).isEmpty();
    }

    @Test
    void aBrokenLineIsTriedAgainByTheSweepFromWhereItStopped() {
        paid("ord_1");
        nextNoon();
        world.stripe.trouble(Trouble.BROKEN);

        assertThat(office.start(DAY).status()).isEqualTo(Status.FAILED);

        world.clock.advance(Duration.ofSeconds(11));
        office.sweep.run();
        office.sweep.run();
        assertThat(office.desk.find(DAY).status()).isEqualTo(Status.DONE);
        assertThat(office.desk.find(DAY).matched()).isEqualTo(1);
    }

    @Test
    void oneBadPaymentStopsNobody() {
        paid("ord_1");
        world.order("ord_2");
        world.stripe.succeed(world.intent("ord_2"));
        world.orders.stopBeforeTheNext();
        nextNoon();

        assertThat(office.findings(DAY)).containsExactly(Finding.CAPTURE_UNSETTLED);
        assertThat(office.findings(DAY)).isEmpty();
    }

    @Test
    void yesterdayIsComparedOnceInTheMorning() {
        paid("ord_1");
        at("2026-11-24T21:59:00Z"); // one minute to six in Shanghai
        office.sweep.run();
        assertThat(office.desk.list(10, null).items())
                .extracting(Reconciliation::id)
                .containsExactly("2026-11-23");

        world.clock.advance(Duration.ofMinutes(2));
        for (int i = 0; i < 3; i++) office.sweep.run();
        new WiredReconciliation(world.mongo, world.clock, world.shop).sweep.run();

        var days = office.desk.list(10, null).items();
        assertThat(days).extracting(Reconciliation::id).containsExactly(DAY, "2026-11-23");
        assertThat(days.getFirst().status()).isEqualTo(Status.DONE);
        assertThat(days.getFirst().run()).isEqualTo(1);
        assertThat(days.getFirst().startedBy()).isEqualTo("reconciliation");
    }

    @Test
    void daysThatWereLeftOutAreMadeUpFor() {
        nextNoon();
        office.sweep.run();
        at("2026-11-28T04:00:00Z");
        office.sweep.run();

        assertThat(office.desk.list(10, null).items())
                .extracting(Reconciliation::id)
                .containsExactly("2026-11-27", "2026-11-26", NEXT, DAY);
    }

    @Test
    void aLongDayIsComparedInParts() {
        for (int n = 1; n <= 450; n++) paid("ord_" + n);
        nextNoon();

        var started = office.start(DAY);
        for (int i = 0; i < 5 && started.status() != Status.DONE; i++) office.sweep.run();

        assertThat(office.desk.find(DAY).matched()).isEqualTo(450);
        assertThat(office.differences(DAY)).isEmpty();
    }

    @Test
    void theLastDayIsTheOneThatIsOverInShanghai() {
        at("2026-11-24T16:00:00Z");

        assertThat(office.desk.lastDay()).isEqualTo(LocalDate.parse(DAY));
    }

    @Test
    void whatTheProviderBookedIsKnownByOurKeys() {
        paid("ord_1");
        nextNoon();
        office.start(DAY);

        var keys =
                world.shop.stored("ord_1").attempts().stream().map(Attempt::key).toList();
        assertThat(office.books.knownOf(keys, MovedMoney.Kind.CAPTURE)).containsExactlyElementsOf(keys);
        assertThat(office.books.knownOf(keys, MovedMoney.Kind.REFUND)).isEmpty();
    }
}
