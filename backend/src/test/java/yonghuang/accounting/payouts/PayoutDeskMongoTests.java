package yonghuang.accounting.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yonghuang.accounting.AnOrder.anOrder;
import static yonghuang.accounting.AnOrder.part;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import yonghuang.accounting.BooksShop;
import yonghuang.accounting.payouts.Payout.Status;
import yonghuang.payments.provider.FakeStripe;
import yonghuang.payments.provider.FakeStripe.Trouble;
import yonghuang.payments.provider.FakeStripeLine;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.OwnRequest;
import yonghuang.testing.AtOnce;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

class PayoutDeskMongoTests {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T08:00:00Z"));
    private final FakeStripe stripe = new FakeStripe(clock);
    private BooksShop shop = new BooksShop(TestStore.fresh(), clock, null);

    private PayoutDesk desk() {
        return shop.books.payouts.desk();
    }

    private void withStripe() {
        shop = new BooksShop(TestStore.fresh(), clock, FakeStripeLine.payouts(stripe, clock));
        shop.books.payouts.accounts.set("m1", "acct_1", "acc_o");
    }

    /** 7,581 fen are owed for November, which is over. */
    private void novemberIsOver() {
        shop.sold(anOrder().line("m1", 3990, 2, 0));
        shop.books.sweep();
        shop.later(Duration.ofDays(8));
    }

    private long open() {
        return shop.books.statements.of("m1", NOVEMBER).orElseThrow().open();
    }

    private void addsUp() {
        assertThat(shop.books.check().run().differences()).isEmpty();
    }

    @Test
    void whatIsOpenIsProposedApprovedByAnotherPersonAndPaidByHand() {
        novemberIsOver();

        var proposed = desk().propose("m1", NOVEMBER, "acc_o");
        var approved = desk().approve(proposed.id(), "acc_p");
        var paid = desk().paid(proposed.id(), "acc_o", "BANK-1");

        assertThat(proposed.fen()).isEqualTo(7581);
        assertThat(approved.status()).isEqualTo(Status.APPROVED);
        assertThat(paid.status()).isEqualTo(Status.PAID);
        assertThat(paid.reference()).isEqualTo("BANK-1");
        assertThat(open()).isZero();
        assertThat(shop.books.balance("MERCHANT:m1")).isZero();
        assertThat(shop.books.balance("PAYOUT")).isEqualTo(-7581);
        assertThat(shop.books.payouts.audited)
                .containsExactly("acc_o payout-proposed", "acc_p payout-approved", "acc_o payout-paid");
        addsUp();
    }

    @Test
    void nobodyApprovesTheirOwn() {
        novemberIsOver();
        var proposed = desk().propose("m1", NOVEMBER, "acc_o");

        assertThatThrownBy(() -> desk().approve(proposed.id(), "acc_o")).isInstanceOf(OwnRequest.class);
        assertThat(shop.books.payouts.payouts.find(proposed.id()).status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void aMonthThatIsNotOverIsNotPaid() {
        shop.sold(anOrder().line("m1", 3990, 2, 0));
        shop.books.sweep();

        assertThatThrownBy(() -> desk().propose("m1", NOVEMBER, "acc_o")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aNextPayoutWaitsForTheLastAndAPaidMonthIsNotPaidAgain() {
        novemberIsOver();
        var first = desk().propose("m1", NOVEMBER, "acc_o");
        assertThatThrownBy(() -> desk().propose("m1", NOVEMBER, "acc_p")).isInstanceOf(PayoutOpen.class);

        desk().approve(first.id(), "acc_p");
        desk().paid(first.id(), "acc_p", "BANK-1");

        assertThatThrownBy(() -> desk().propose("m1", NOVEMBER, "acc_o")).isInstanceOf(NothingToPay.class);
    }

    @Test
    void aRefusedOneMayBeProposedAnew() {
        novemberIsOver();
        var first = desk().propose("m1", NOVEMBER, "acc_o");

        var refused = desk().refuse(first.id(), "acc_p", "wrong account");
        var second = desk().propose("m1", NOVEMBER, "acc_o");

        assertThat(refused.reason()).isEqualTo("wrong account");
        assertThat(second.id()).isEqualTo("po_m1_2");
        assertThatThrownBy(() -> desk().approve(first.id(), "acc_x")).isInstanceOf(PayoutStep.class);
    }

    @Test
    void whatGoesBackAfterAMonthWasPaidIsHeldBackFromTheNext() {
        novemberIsOver();
        var first = desk().propose("m1", NOVEMBER, "acc_o");
        desk().approve(first.id(), "acc_p");
        desk().paid(first.id(), "acc_p", "BANK-1");
        shop.sold(anOrder().named(2).paidAt(shop.clock.instant()).line("m1", 10_000, 1, 0));
        shop.has(anOrder().line("m1", 3990, 2, 0).owes(3990, part(1, 1, 3990)).movedAt(shop.clock.instant()));
        shop.later(Duration.ofMinutes(1));
        shop.later(Duration.ofDays(40));

        var december = desk().propose("m1", YearMonth.of(2026, 12), "acc_o");

        assertThat(december.fen()).isEqualTo(9_500 - 3_791 + 1);
    }

    @Test
    void aRepeatedReportFindsItDoneAndAnotherReferenceIsRefused() {
        novemberIsOver();
        var id = desk().propose("m1", NOVEMBER, "acc_o").id();
        assertThatThrownBy(() -> desk().paid(id, "acc_o", "BANK-1")).isInstanceOf(PayoutStep.class);
        desk().approve(id, "acc_p");
        desk().paid(id, "acc_o", "BANK-1");

        assertThat(desk().paid(id, "acc_o", "BANK-1").status()).isEqualTo(Status.PAID);
        assertThatThrownBy(() -> desk().paid(id, "acc_o", "BANK-2")).isInstanceOf(PayoutStep.class);
    }

    @Test
    void aMerchantWithAnAccountIsPaidByTransferAtOnce() {
        withStripe();
        novemberIsOver();

        var id = desk().propose("m1", NOVEMBER, "acc_o").id();
        var paid = desk().approve(id, "acc_p");

        assertThat(paid.status()).isEqualTo(Status.PAID);
        assertThat(paid.reference()).startsWith("tr_");
        assertThat(stripe.transfers.sentTo("acct_1")).isEqualTo(7581);
        addsUp();
    }

    @Test
    void whatStripeRefusesForGoodFailsAndMayBeProposedAnew() {
        withStripe();
        novemberIsOver();
        stripe.transfers.balance(10);
        var id = desk().propose("m1", NOVEMBER, "acc_o").id();

        var failed = desk().approve(id, "acc_p");

        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(failed.reason()).isEqualTo("balance_insufficient");
        assertThat(desk().propose("m1", NOVEMBER, "acc_o").fen()).isEqualTo(7581);
    }

    @Test
    void aTransferWhoseAnswerWasLostIsFoundByTheSweep() {
        withStripe();
        novemberIsOver();
        var id = desk().propose("m1", NOVEMBER, "acc_o").id();
        stripe.trouble(Trouble.CUT_BEFORE_THE_EFFECT);
        assertThat(desk().approve(id, "acc_p").status()).isEqualTo(Status.APPROVED);

        shop.later(Duration.ofMinutes(2));

        assertThat(shop.books.payouts.payouts.find(id).status()).isEqualTo(Status.PAID);
        assertThat(stripe.transfers.count()).isEqualTo(1);
        addsUp();
    }

    @Test
    void ofManyWhoProposeAtOnceOneDoes() {
        novemberIsOver();

        var outcomes = AtOnce.atOnce(16, i -> {
            try {
                return desk().propose("m1", NOVEMBER, "acc_" + i).id();
            } catch (PayoutOpen tooLate) {
                return "open";
            }
        });

        assertThat(outcomes).filteredOn("po_m1_1"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("open"::equals).hasSize(15);
    }

    @Test
    void manyWhoApproveRefuseAndSweepAtOncePayOnce() {
        withStripe();
        novemberIsOver();
        var id = desk().propose("m1", NOVEMBER, "acc_o").id();

        var outcomes = AtOnce.atOnce(16, i -> {
            try {
                if (i % 4 == 3) return desk().refuse(id, "acc_r", "no").status();
                return desk().approve(id, "acc_" + i).status();
            } catch (PayoutStep decided) {
                return null;
            }
        });

        var ended = shop.books.payouts.payouts.find(id);
        assertThat(ended.status()).isIn(Status.PAID, Status.REFUSED);
        assertThat(stripe.transfers.count()).isEqualTo(ended.status() == Status.PAID ? 1 : 0);
        assertThat(outcomes.stream().filter(Objects::nonNull).distinct()).isEqualTo(List.of(ended.status()));
        shop.later(Duration.ofMinutes(2));
        addsUp();
    }

    @Test
    void pagesShowTheNewestFirstAndOfOneStatus() {
        novemberIsOver();
        shop.sold(anOrder()
                .named(2)
                .paidAt(clock.instant().minus(Duration.ofDays(10)))
                .line("m2", 1_000, 1, 0));
        shop.later(Duration.ofDays(1));
        desk().propose("m1", NOVEMBER, "acc_o");
        clock.advance(Duration.ofSeconds(1));
        var second = desk().propose("m2", NOVEMBER, "acc_o");
        desk().refuse(second.id(), "acc_p", "no");
        var payouts = shop.books.payouts.payouts;

        var first = payouts.page(null, 1, null);

        assertThat(first.items()).extracting(Payout::merchant).containsExactly("m2");
        assertThat(first.total()).isEqualTo(2);
        assertThat(payouts.page(null, 1, first.next()).items())
                .extracting(Payout::merchant)
                .containsExactly("m1");
        assertThat(payouts.page(Status.PROPOSED, 5, null).items())
                .extracting(Payout::merchant)
                .containsExactly("m1");
    }
}
