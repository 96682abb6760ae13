package yonghuang.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yonghuang.accounting.AnOrder.PAID_AT;
import static yonghuang.accounting.AnOrder.anOrder;
import static yonghuang.accounting.AnOrder.part;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import yonghuang.accounting.StatementLine.Kind;
import yonghuang.pricing.FundedBy;
import yonghuang.pricing.LineDiscount;
import yonghuang.shared.Channel;
import yonghuang.shared.Money;

class SellingTests {
    private static final RateTable RATES = new RateTable(
            PAID_AT,
            List.of(
                    new Rate(null, Channel.SHOP, 50),
                    new Rate("honey", Channel.SHOP, 85),
                    new Rate(null, Channel.P832, 0)),
            null,
            null);

    @Test
    void whatTheBuyerPaidGoesToTheMerchantTheShopAndShipping() {
        var order = anOrder().line("m1", 3990, 2, 0).shipping(800).build();

        var entry = Selling.paid(order, RATES);

        assertThat(entry.id()).isEqualTo("paid:" + order.id());
        assertThat(entry.at()).isEqualTo(PAID_AT);
        assertThat(entry.postings())
                .containsExactly(
                        new Posting("BUYERS", 8780, 0),
                        new Posting("MERCHANT:m1", 0, 7581),
                        new Posting("COMMISSION", 0, 399),
                        new Posting("SHIPPING", 0, 800));
        assertThat(entry.statements()).containsExactly("m1|2026-11");
    }

    @Test
    void aDiscountOfTheShopIsTheShopsExpense() {
        var order = anOrder().line("m1", 10_000, 1, 1_000).build();

        var entry = Selling.paid(order, RATES);

        assertThat(entry.postings())
                .containsExactly(
                        new Posting("BUYERS", 9_000, 0),
                        new Posting("DISCOUNT", 1_000, 0),
                        new Posting("MERCHANT:m1", 0, 9_550),
                        new Posting("COMMISSION", 0, 450));
        assertThat(entry.lines().getFirst().net()).isEqualTo(9_550);
    }

    /** 1,000 fen off, 300 of them the merchant's own: sold, and given back in two refunds. */
    @Test
    void aDiscountOfBothIsPaidByEachForItsPartAndGivenBackSo() {
        var both = List.of(
                new LineDiscount("c1", FundedBy.MERCHANT, Money.fen(300)),
                new LineDiscount("c2", FundedBy.PLATFORM, Money.fen(700)));
        var order = anOrder()
                .line("m1", "tea", 3_333, 3, 1_000, both)
                .owes(2_999, part(1, 1, 2_999))
                .owes(6_000, part(1, 2, 6_000))
                .build();

        var paid = Selling.paid(order, RATES);
        var first = Selling.owed(order, paid, 0, PAID_AT);
        var second = Selling.owed(order, paid, 1, PAID_AT);

        assertThat(paid.postings())
                .containsExactly(
                        new Posting("BUYERS", 8_999, 0),
                        new Posting("DISCOUNT", 700, 0),
                        new Posting("MERCHANT:m1", 0, 9_249),
                        new Posting("COMMISSION", 0, 450));
        assertThat(sums(paid, first, second))
                .allSatisfy(
                        (account, balance) -> assertThat(balance).as(account).isZero());
    }

    @Test
    void commissionIsRoundedHalfUpPerLineByItsOwnRate() {
        var order = anOrder()
                .line("m1", "tea", 110, 1, 0)
                .line("m1", "honey", 100, 1, 0)
                .line("m2", "tea", 109, 1, 0)
                .build();

        var entry = Selling.paid(order, RATES);

        assertThat(entry.lines()).extracting(StatementLine::commission).containsExactly(6L, 9L, 5L);
    }

    @Test
    void goodsWhoseMerchantNobodyWroteDownAreKeptApart() {
        var order = anOrder().line(null, "tea", 1_000, 1, 0).build();

        assertThat(Selling.paid(order, RATES).accounts()).contains("MERCHANT:unknown");
    }

    @Test
    void aRefundTakesBackFromTheMerchantTheShopAndShipping() {
        var order = anOrder()
                .line("m1", 3990, 2, 0)
                .shipping(800)
                .owes(3990, part(1, 1, 3990))
                .owes(4790, part(1, 1, 3990))
                .build();
        var paid = Selling.paid(order, RATES);

        var first = Selling.owed(order, paid, 0, PAID_AT);
        var second = Selling.owed(order, paid, 1, PAID_AT);

        assertThat(first.postings())
                .containsExactly(
                        new Posting("BUYERS", 0, 3990),
                        new Posting("MERCHANT:m1", 3790, 0),
                        new Posting("COMMISSION", 200, 0));
        assertThat(second.postings())
                .containsExactly(
                        new Posting("BUYERS", 0, 4790),
                        new Posting("MERCHANT:m1", 3791, 0),
                        new Posting("COMMISSION", 199, 0),
                        new Posting("SHIPPING", 800, 0));
        assertThat(second.lines()).extracting(StatementLine::kind).containsExactly(Kind.REFUND);
    }

    @Test
    void aRefundKeepsTheCommissionThatWasTakenWhateverTheRateIsNow() {
        var order = anOrder()
                .line("m1", 10_000, 1, 0)
                .owes(10_000, part(1, 1, 10_000))
                .build();
        var paid = Selling.paid(order, RATES);

        var back = Selling.owed(order, paid, 0, PAID_AT);

        assertThat(back.lines().getFirst().commission()).isEqualTo(500);
    }

    @Test
    void anOldRefundTakesGoodsLineByLineAndThenShipping() {
        var order = anOrder()
                .line("m1", 1_000, 1, 0)
                .line("m2", 500, 1, 0)
                .shipping(300)
                .owesForWhoKnowsWhat(1_200)
                .owesForWhoKnowsWhat(600)
                .build();
        var paid = Selling.paid(order, RATES);

        assertThat(Selling.owed(order, paid, 0, PAID_AT).lines())
                .extracting(StatementLine::merchant, StatementLine::gross)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("m1", 1_000L),
                        org.assertj.core.groups.Tuple.tuple("m2", 200L));
        assertThat(Selling.owed(order, paid, 1, PAID_AT).postings()).contains(new Posting("SHIPPING", 300, 0));
    }

    @Test
    void nothingIsTakenOnThe832Channel() {
        assertThat(RATES.rateOf("honey", Channel.P832).of(1_000_000)).isZero();
        assertThatThrownBy(() -> new Rate(null, Channel.P832, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEntryThatDoesNotBalanceCannotBeMade() {
        var lame = new Postings().debit("BUYERS", 10).credit("SHIPPING", 9);

        assertThatThrownBy(() -> JournalEntry.of("x", JournalEntry.Cause.PAID, PAID_AT, "ord", lame, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Long> sums(JournalEntry... entries) {
        var sums = new TreeMap<String, Long>();
        for (var entry : entries)
            for (var posting : entry.postings())
                sums.merge(posting.account(), posting.debit() - posting.credit(), Long::sum);
        return sums;
    }
}
