package yonghuang.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.accounting.AnOrder.anOrder;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.accounting.BooksShop;
import yonghuang.accounting.RememberedMoney;
import yonghuang.accounting.payouts.Payout;
import yonghuang.payments.provider.FakeStripe;
import yonghuang.payments.provider.FakeStripeLine;
import yonghuang.shared.ConsistencyCheck;
import yonghuang.shared.Sweep;
import yonghuang.testing.MutableClock;

/** Stopped at any write of proposing, approving and paying, also after Stripe has moved the money: it moves once. */
class PayoutCrashTests {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    /** What is outside of the program and goes on when it stops. */
    private record Outside(FakeStripe stripe, RememberedMoney money) {}

    private static final Map<String, Outside> OUTSIDE = new ConcurrentHashMap<>();

    private record Desk(BooksShop shop, FakeStripe stripe) implements Program {
        static Desk start(MongoTemplate mongo, MutableClock clock, boolean byTransfer) {
            var outside = OUTSIDE.computeIfAbsent(
                    mongo.getDb().getName(), name -> new Outside(new FakeStripe(clock), new RememberedMoney()));
            var remote = byTransfer ? FakeStripeLine.payouts(outside.stripe, clock) : null;
            return new Desk(new BooksShop(mongo, clock, remote, outside.money), outside.stripe);
        }

        @Override
        public List<Sweep> sweeps() {
            return shop.books.sweeps();
        }

        @Override
        public List<ConsistencyCheck> checks() {
            return List.of(shop.books.check());
        }

        /** 7,581 fen are owed for November, which is over. */
        void owed() {
            shop.books.payouts.accounts.set("m1", "acct_1", "acc_o");
            shop.sold(anOrder().line("m1", 3990, 2, 0));
            shop.books.sweep();
            shop.later(Duration.ofDays(8));
        }

        void payByTransfer() {
            var desk = shop.books.payouts.desk();
            desk.approve(desk.propose("m1", NOVEMBER, "acc_o").id(), "acc_p");
        }

        void payByHand() {
            payByTransfer();
            shop.books.payouts.desk().paid("po_m1_1", "acc_p", "BANK-1");
        }

        List<Payout> payouts() {
            return shop.books.payouts.payouts.page(null, 10, null).items();
        }

        /** Goes on from wherever it stopped, as the people of the office would. */
        void goOn() {
            var desk = shop.books.payouts.desk();
            if (payouts().isEmpty()) desk.propose("m1", NOVEMBER, "acc_o");
            var one = payouts().getFirst();
            if (one.status() == Payout.Status.PROPOSED) one = desk.approve(one.id(), "acc_p");
            if (one.status() == Payout.Status.APPROVED) desk.paid(one.id(), "acc_p", "BANK-1");
        }

        void paidOnce() {
            assertThat(payouts()).extracting(Payout::status).containsExactly(Payout.Status.PAID);
            assertThat(shop.books.balance("MERCHANT:m1")).isZero();
            assertThat(shop.books.balance("PAYOUT")).isEqualTo(-7581);
            assertThat(shop.books.check().run().differences()).isEmpty();
        }
    }

    @Test
    void aTransferIsMadeOnceWhereverItStopped() {
        var harness = new CrashHarness<>(
                (MongoTemplate mongo, MutableClock clock) -> Desk.start(mongo, clock, true), Duration.ofMinutes(2));

        var writes = harness.everyWrite(Desk::owed, Desk::payByTransfer, desk -> {
            assertThat(desk.payouts()).extracting(Payout::status).doesNotContain(Payout.Status.APPROVED);
            desk.goOn();
            desk.paidOnce();
            assertThat(desk.stripe.transfers.count()).isEqualTo(1);
        });

        assertThat(writes).contains("insert payouts", "update payouts", "insert journal_entries");
    }

    @Test
    void whatAPersonReportedIsPaidOnceWhereverItStopped() {
        var harness = new CrashHarness<>(
                (MongoTemplate mongo, MutableClock clock) -> Desk.start(mongo, clock, false), Duration.ofMinutes(11));

        var writes = harness.everyWrite(Desk::owed, Desk::payByHand, desk -> {
            desk.goOn();
            desk.paidOnce();
        });

        assertThat(writes).contains("insert manual_payouts");
    }
}
