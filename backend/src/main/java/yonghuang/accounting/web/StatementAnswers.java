package yonghuang.accounting.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.accounting.Statement;
import yonghuang.accounting.StatementLine;
import yonghuang.accounting.Statements.Line;
import yonghuang.shared.Page;

/** Statements as they are shown. */
final class StatementAnswers {
    private StatementAnswers() {}

    /**
     * @param month as 2026-11, of Asia/Shanghai
     * @param shipping what of the buyers' shipping is the merchant's: nothing, for the shop's own warehouses ship
     * @param payable sales − refunds − commission; below zero when more went back than was sold
     * @param open payable − paid
     */
    record StatementAnswer(
            String month,
            BookMoney sales,
            BookMoney refunds,
            BookMoney commission,
            BookMoney shipping,
            BookMoney payable,
            BookMoney paid,
            BookMoney open) {
        static StatementAnswer of(Statement one) {
            return new StatementAnswer(
                    one.month().toString(),
                    BookMoney.fen(one.sales()),
                    BookMoney.fen(one.refunds()),
                    BookMoney.fen(one.commission()),
                    BookMoney.fen(0),
                    BookMoney.fen(one.payable()),
                    BookMoney.fen(one.paid()),
                    BookMoney.fen(one.open()));
        }
    }

    /**
     * @param line number of the order line, from 1
     * @param discount the part the merchant pays for
     * @param net gross − discount − commission; the kind says whether the merchant is owed it or owes it back
     */
    record StatementLineAnswer(
            Instant at,
            String order,
            int line,
            String sku,
            String title,
            int units,
            StatementLine.Kind kind,
            BookMoney gross,
            BookMoney discount,
            BookMoney commission,
            BookMoney net) {
        static StatementLineAnswer of(Line line) {
            var what = line.what();
            return new StatementLineAnswer(
                    line.at(),
                    line.order(),
                    what.line(),
                    what.sku(),
                    what.title(),
                    what.units(),
                    what.kind(),
                    BookMoney.fen(what.gross()),
                    BookMoney.fen(what.discount()),
                    BookMoney.fen(what.commission()),
                    BookMoney.fen(what.net()));
        }
    }

    /** A statement with a page of its lines, in the order they were booked. */
    record StatementPage(
            String month,
            BookMoney sales,
            BookMoney refunds,
            BookMoney commission,
            BookMoney shipping,
            BookMoney payable,
            BookMoney paid,
            BookMoney open,
            List<StatementLineAnswer> lines,
            @Nullable String next,
            long total) {
        static StatementPage of(Statement one, Page<Line> page) {
            var sums = StatementAnswer.of(one);
            return new StatementPage(
                    sums.month(),
                    sums.sales(),
                    sums.refunds(),
                    sums.commission(),
                    sums.shipping(),
                    sums.payable(),
                    sums.paid(),
                    sums.open(),
                    page.items().stream().map(StatementLineAnswer::of).toList(),
                    page.next(),
                    page.total());
        }
    }
}
