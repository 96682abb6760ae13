package yonghuang.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.accounting.AnOrder.PAID_AT;
import static yonghuang.accounting.AnOrder.anOrder;
import static yonghuang.accounting.AnOrder.part;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import yonghuang.shared.Sentence;
import yonghuang.sheets.ExportFormat;
import yonghuang.testing.AtOnce;

class StatementsMongoTests {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private final BooksShop shop = new BooksShop();

    private Statement november() {
        return shop.books.statements.of("m1", NOVEMBER).orElseThrow();
    }

    @Test
    void aStatementAddsUpSalesRefundsAndCommission() {
        shop.sold(anOrder()
                .line("m1", 3990, 2, 0)
                .line("m2", 500, 1, 0)
                .shipping(800)
                .owes(3990, part(1, 1, 3990)));

        shop.books.sweep();

        var statement = november();
        assertThat(statement.sales()).isEqualTo(7980);
        assertThat(statement.refunds()).isEqualTo(3990);
        assertThat(statement.commission()).isEqualTo(399 - 200);
        assertThat(statement.payable()).isEqualTo(3791);
        assertThat(statement.open()).isEqualTo(3791);
        assertThat(statement.lines()).isEqualTo(2);
    }

    @Test
    void aMonthWithoutSalesIsNotThere() {
        assertThat(shop.books.statements.of("m1", NOVEMBER)).isEmpty();
    }

    @Test
    void pagesShowEachLineOnceAlsoWithinOneOrder() {
        for (int i = 1; i <= 5; i++) {
            shop.sold(anOrder()
                    .named(i)
                    .line("m1", 100 + i, 1, 0)
                    .line("m2", 7, 1, 0)
                    .line("m1", 200 + i, 1, 0)
                    .line("m1", 300 + i, 1, 0));
        }
        shop.books.sweep();

        var shown = new ArrayList<Long>();
        String after = null;
        do {
            var page = shop.books.statements.lines(november(), 2, after);
            assertThat(page.total()).isEqualTo(15);
            page.items().forEach(line -> shown.add(line.what().gross()));
            after = page.next();
        } while (after != null);

        assertThat(shown)
                .containsExactly(
                        101L, 201L, 301L, 102L, 202L, 302L, 103L, 203L, 303L, 104L, 204L, 304L, 105L, 205L, 305L);
    }

    @Test
    void keptSumsChangeNothingOfWhatIsShown() {
        shop.sold(anOrder().named(1).line("m1", 1_000, 1, 0));
        shop.books.sweep();
        shop.later(Duration.ofMinutes(11));
        shop.later(Duration.ofMinutes(11));
        shop.sold(anOrder().named(2).paidAt(shop.clock.instant()).line("m1", 2_000, 1, 0));
        shop.later(Duration.ofSeconds(1));
        shop.later(Duration.ofMinutes(30));
        shop.later(Duration.ofDays(1));

        assertThat(november().sales()).isEqualTo(3_000);
        assertThat(shop.books.check().run().differences()).isEmpty();
    }

    @Test
    void manyWhoAdvanceTheSameSumCountNothingTwice() {
        for (int i = 1; i <= 20; i++) shop.sold(anOrder().named(i).line("m1", 100, 1, 0));
        shop.books.sweep();
        shop.clock.advance(Duration.ofMinutes(11));
        var which = SumsOf.statement("m1", NOVEMBER);

        AtOnce.atOnce(16, i -> {
            if (i % 4 == 0) shop.books.sums.recount(which);
            else shop.books.sums.advance(which);
            return i;
        });

        assertThat(shop.books.sums.of(which).sales()).isEqualTo(2_000);
    }

    /** Or everybody who looks at a month in which nothing more is sold adds up all of it. */
    @Test
    void whatWasTooFreshToBeKeptIsKeptLaterThoughNothingMoreIsSold() {
        shop.sold(anOrder().line("m1", 3990, 1, 0));
        shop.later(Duration.ofMinutes(6));
        shop.later(Duration.ofMinutes(6));
        shop.later(Duration.ofMinutes(6));

        var kept = shop.mongo.findAll(KeptSums.class).stream()
                .filter(sums -> "m1".equals(sums.merchant()))
                .toList();

        assertThat(kept)
                .singleElement()
                .satisfies(sums -> assertThat(sums.totals().sales()).isEqualTo(3990));
    }

    @Test
    void anExportSaysWhatGoesBackBelowZeroAndNeverAFormula() throws Exception {
        shop.sold(anOrder().line("m1", 3990, 1, 0));
        shop.books.sweep();
        shop.has(anOrder().line("m1", 3990, 1, 0).owes(3990, part(1, 1, 3990)).movedAt(PAID_AT.plusSeconds(9)));
        shop.later(Duration.ofMinutes(1));
        var out = new ByteArrayOutputStream();

        shop.books.export.write(november(), ExportFormat.CSV, Sentence::en, out);

        var rows = out.toString(StandardCharsets.UTF_8).split("\r\n");
        assertThat(rows[0]).contains("Time (Asia/Shanghai),Order,Line,SKU,Product,Kind,Units,Gross (fen)");
        assertThat(rows[1]).startsWith("2026-11-24 16:00:00,ord_").endsWith("SALE,1,3990,0,200,3790");
        assertThat(rows[2]).endsWith("REFUND,-1,-3990,0,-200,-3790");
    }

    @Test
    void anEntryThatBecomesVisibleLateIsShownAtOnceAndKeptLater() {
        shop.sold(anOrder().named(1).line("m1", 1_000, 1, 0));
        shop.books.sweep();
        shop.later(Duration.ofMinutes(11));
        shop.sold(
                anOrder().named(2).paidAt(PAID_AT.plusSeconds(5)).movedAt(null).line("m1", 500, 1, 0));

        shop.later(Duration.ofDays(1));

        assertThat(november().sales()).isEqualTo(1_500);
    }
}
