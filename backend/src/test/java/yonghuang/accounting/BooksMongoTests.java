package yonghuang.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.accounting.AnOrder.PAID_AT;
import static yonghuang.accounting.AnOrder.anOrder;
import static yonghuang.accounting.AnOrder.part;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import yonghuang.shared.Channel;
import yonghuang.shared.ConsistencyCheck.Difference;

class BooksMongoTests {
    private final BooksShop shop = new BooksShop();

    private List<String> booked() {
        try (var all = shop.books.journal.all()) {
            return all.map(JournalEntry::id).sorted().toList();
        }
    }

    private List<Difference> differences() {
        return shop.books.check().run().differences();
    }

    @Test
    void aPaidOrderIsBookedOnceHoweverOftenItIsSeen() {
        var order = shop.sold(anOrder().line("m1", 3990, 2, 0).shipping(800));

        shop.books.sweep();
        shop.later(Duration.ofMinutes(2));
        shop.later(Duration.ofDays(1));

        assertThat(booked()).containsExactly("capture:pay_" + order.id() + ":1", "paid:" + order.id());
        assertThat(shop.books.balance("PROVIDER")).isEqualTo(8780);
        assertThat(shop.books.balance("BUYERS")).isZero();
        assertThat(shop.books.balance("MERCHANT:m1")).isEqualTo(-7581);
        assertThat(differences()).isEmpty();
    }

    @Test
    void anOrderThatWasNeverPaidIsNotBooked() {
        shop.has(anOrder().unpaid().line("m1", 3990, 2, 0));

        shop.books.sweep();

        assertThat(booked()).isEmpty();
    }

    @Test
    void anOrderOfBeforeTheBooksIsFoundByWalkingThroughAll() {
        var order =
                shop.sold(anOrder().paidAt(PAID_AT.minus(Duration.ofDays(40))).line("m1", 3990, 1, 0));

        shop.books.sweep();

        assertThat(booked()).contains("paid:" + order.id());
        assertThat(differences()).isEmpty();
    }

    @Test
    void anOrderThatAnotherClockStampedLongAgoIsFoundTheNextDay() {
        shop.books.sweep();
        var order =
                shop.sold(anOrder().paidAt(PAID_AT.minus(Duration.ofHours(3))).line("m1", 3990, 1, 0));
        shop.later(Duration.ofMinutes(2));
        assertThat(booked()).isEmpty();

        shop.later(Duration.ofDays(1));

        assertThat(booked()).contains("paid:" + order.id());
    }

    @Test
    void aClockThatIsAheadHidesNothingThatOthersStamp() {
        shop.books.sweep();
        shop.sold(anOrder().named(1).paidAt(PAID_AT.plus(Duration.ofHours(1))).line("m1", 3990, 1, 0));
        shop.later(Duration.ofMinutes(1));
        var order = shop.sold(anOrder().named(2).paidAt(shop.clock.instant()).line("m1", 3990, 1, 0));

        shop.later(Duration.ofSeconds(2));

        assertThat(booked()).contains("paid:" + order.id());
    }

    @Test
    void aRefundIsOwedWhenTheOrderSaysSoAndGoneWhenTheProviderSaysSo() {
        var order = shop.sold(anOrder().line("m1", 3990, 2, 0));
        shop.books.sweep();
        shop.has(anOrder().line("m1", 3990, 2, 0).owes(3990, part(1, 1, 3990)).movedAt(PAID_AT.plusSeconds(60)));

        shop.later(Duration.ofMinutes(2));

        assertThat(shop.books.balance("BUYERS")).isEqualTo(-3990);
        assertThat(shop.books.balance("MERCHANT:m1")).isEqualTo(-3790 - 1);

        shop.money.refund("pay_" + order.id(), "r1", 3990, true, 0, shop.clock.instant());
        shop.later(Duration.ofMinutes(2));

        assertThat(shop.books.balance("BUYERS")).isZero();
        assertThat(shop.books.balance("PROVIDER")).isEqualTo(3990);
        assertThat(differences()).isEmpty();
    }

    @Test
    void aRefundThatBouncesComesBackIntoTheBooksAndMayGoAgain() {
        var order = shop.sold(anOrder().line("m1", 3990, 1, 0).owes(3990, part(1, 1, 3990)));
        shop.money.refund("pay_" + order.id(), "r1", 3990, true, 0, shop.clock.instant());
        shop.books.sweep();
        assertThat(shop.books.balance("PROVIDER")).isZero();

        shop.money.refund("pay_" + order.id(), "r1", 3990, false, 1, shop.clock.instant());
        shop.later(Duration.ofMinutes(1));
        assertThat(shop.books.balance("PROVIDER")).isEqualTo(3990);
        assertThat(differences()).isEmpty();

        shop.money.refund("pay_" + order.id(), "r1", 3990, true, 1, shop.clock.instant());
        shop.later(Duration.ofMinutes(1));
        assertThat(shop.books.balance("PROVIDER")).isZero();
        assertThat(differences()).isEmpty();
    }

    @Test
    void lateMoneyThatGoesBackNeverReachesAMerchant() {
        shop.has(anOrder().unpaid().line("m1", 3990, 1, 0));
        shop.money.captured("pay_late", 3990, shop.clock.instant());
        shop.money.refund("pay_late", "back-1", 3990, true, 0, shop.clock.instant());

        shop.books.sweep();

        assertThat(shop.books.balance("PROVIDER")).isZero();
        assertThat(shop.books.balance("MERCHANT:m1")).isZero();
        assertThat(differences()).isEmpty();
    }

    @Test
    void ratesThatChangeTouchNothingThatWasPaidBefore() {
        shop.sold(anOrder().named(1).line("m1", 10_000, 1, 0));
        shop.clock.advance(Duration.ofMinutes(1));
        shop.books.commissions.replace(0, List.of(new Rate(null, Channel.SHOP, 100)), "acc_o", "more");
        shop.sold(anOrder().named(2).paidAt(shop.clock.instant().plusSeconds(1)).line("m1", 10_000, 1, 0));

        shop.later(Duration.ofMinutes(1));

        assertThat(shop.books.balance("COMMISSION")).isEqualTo(-500 - 1_000);
    }

    @Test
    void theCheckNamesAPaidOrderThatIsNotBooked() {
        var order = shop.sold(anOrder().line("m1", 3990, 1, 0));
        shop.clock.advance(Duration.ofMinutes(5));

        assertThat(differences())
                .extracting(Difference::subject, Difference::found)
                .contains(org.assertj.core.groups.Tuple.tuple("paid:" + order.id(), "not there"));
    }

    @Test
    void theCheckNamesAnEntryThatSomebodyChanged() {
        var order = shop.sold(anOrder().line("m1", 3990, 1, 0));
        shop.books.sweep();
        var entries = shop.mongo.getCollection("journal_entries");
        var key = new Document("_id", "paid:" + order.id());
        entries.updateOne(
                key, new Document("$set", new Document("postings.1.credit", 3789L).append("postings.2.credit", 201L)));
        shop.later(Duration.ofMinutes(5));

        assertThat(differences()).extracting(Difference::subject).contains("paid:" + order.id(), "MERCHANT:m1");
    }

    @Test
    void moneyThatJustMovedMayStillBeOnItsWayIntoTheBooks() {
        shop.sold(anOrder().line("m1", 1_000, 1, 0).paidAt(shop.clock.instant()));

        assertThat(differences()).isEmpty();
    }

    @Test
    void theCheckNamesMoneyThatTheBooksDoNotKnow() {
        shop.sold(anOrder().line("m1", 3990, 1, 0));
        shop.books.sweep();
        shop.money.captured("pay_hidden", 100, PAID_AT);
        shop.clock.advance(Duration.ofMinutes(5));

        assertThat(differences()).extracting(Difference::subject).contains("PROVIDER");
    }

    @Test
    void aMonthIsAMonthOfShanghai() {
        shop.sold(anOrder()
                .named(1)
                .paidAt(Instant.parse("2026-10-31T15:59:59.999Z"))
                .line("m1", 100, 1, 0));
        shop.sold(
                anOrder().named(2).paidAt(Instant.parse("2026-10-31T16:00:00Z")).line("m1", 200, 1, 0));

        shop.books.sweep();

        assertThat(shop.books.statements.of("m1"))
                .extracting(each -> each.month().toString(), Statement::sales)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2026-11", 200L),
                        org.assertj.core.groups.Tuple.tuple("2026-10", 100L));
    }
}
