package yonghuang.accounting;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.accounting.Statements.Line;
import yonghuang.shared.Sentence;
import yonghuang.sheets.ExportFormat;

/** Writes a statement into a file, line by line as the store gives them: no more than a batch is in memory. */
@Component
public class StatementExport {
    private record Column(Sentence heading, Function<Line, @Nullable Object> value) {}

    private static final List<Column> COLUMNS = List.of(
            column("Time (Asia/Shanghai)", "时间（北京时间）", line -> local(line.at())),
            column("Order", "订单", Line::order),
            column("Line", "行号", line -> line.what().line()),
            column("SKU", "货号", line -> line.what().sku()),
            column("Product", "商品", line -> line.what().title()),
            column("Kind", "类型", line -> line.what().kind().name()),
            column("Units", "件数", line -> signed(line, line.what().units())),
            column("Gross (fen)", "货款（分）", line -> signed(line, line.what().gross())),
            column("Discount (fen)", "商家优惠（分）", line -> signed(line, line.what().discount())),
            column("Commission (fen)", "佣金（分）", line -> signed(line, line.what().commission())),
            column("Net (fen)", "应结（分）", line -> signed(line, line.what().net())));

    private final Statements statements;

    StatementExport(Statements statements) {
        this.statements = statements;
    }

    /**
     * @param language picks the language of the headings
     * @throws IOException when the reader has gone; the file then ends in the middle
     */
    public void write(Statement of, ExportFormat format, Function<Sentence, String> language, OutputStream out)
            throws IOException {
        var headings = COLUMNS.stream().map(Column::heading).map(language).toList();
        try (var lines = statements.lines(of);
                var sheet = format.open(out, headings)) {
            for (var each = lines.iterator(); each.hasNext(); ) {
                var line = each.next();
                sheet.row(Arrays.asList(COLUMNS.stream()
                        .map(column -> column.value().apply(line))
                        .toArray()));
            }
        }
    }

    /** What goes back is below zero, so that a column can be added up. */
    private static long signed(Line line, long number) {
        return line.what().kind() == StatementLine.Kind.SALE ? number : -number;
    }

    private static Column column(String en, String zh, Function<Line, @Nullable Object> value) {
        return new Column(new Sentence(en, zh), value);
    }

    private static String local(Instant at) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").format(at.atZone(Months.ZONE));
    }
}
