package yonghuang.listings.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.shared.Sentence;
import yonghuang.sheets.ExportFormat;
import yonghuang.sheets.Sheet;

/** Every row of an import with what would be or was done with it, and one line for each thing that is wrong with it. */
@Component
final class ImportReport {
    private static final List<Sentence> HEADINGS = List.of(
            new Sentence("row", "行"),
            new Sentence("sku", "货号"),
            new Sentence("product", "商品编号"),
            new Sentence("plan", "计划"),
            new Sentence("outcome", "结果"),
            new Sentence("column", "列"),
            new Sentence("message", "说明"));

    private final Imports imports;

    ImportReport(Imports imports) {
        this.imports = imports;
    }

    /** @param language picks the language of headings and messages */
    void write(Import of, ExportFormat format, Function<Sentence, String> language, OutputStream out)
            throws IOException {
        try (var sheet = format.open(out, HEADINGS.stream().map(language).toList())) {
            for (int number = 0; number < of.parts(); number++) {
                for (var group : imports.part(of.id(), number).groups())
                    for (var row : group.rows()) write(group, row, language, sheet);
            }
        }
    }

    private static void write(PartGroup group, SkuRow row, Function<Sentence, String> language, Sheet sheet)
            throws IOException {
        var wrong =
                group.wrong().stream().filter(cell -> cell.row() == row.row()).toList();
        for (var cell : wrong) sheet.row(line(group, row, cell.column().word(), language.apply(cell.message())));
        var message = group.message();
        if (wrong.isEmpty()) sheet.row(line(group, row, null, message == null ? null : language.apply(message)));
    }

    private static List<@Nullable Object> line(
            PartGroup group, SkuRow row, @Nullable String column, @Nullable String message) {
        var outcome = group.outcome();
        return Arrays.asList(
                row.row(),
                row.sku(),
                group.product(),
                group.kind().name(),
                outcome == null ? null : outcome.name(),
                column,
                message);
    }
}
