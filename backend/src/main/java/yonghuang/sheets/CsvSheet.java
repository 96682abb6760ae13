package yonghuang.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CSV by RFC 4180 in UTF-8, with the mark by which Excel knows it. No text in it can be taken for a formula: one that begins
 * like a formula gets an apostrophe in front (<a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP</a>).
 * Numbers stay numbers, negative ones too.
 */
final class CsvSheet implements Sheet {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BUFFERED = 16_384;

    private final CsvWriter csv;

    CsvSheet(OutputStream out, List<String> headings) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(BUFFERED)
                .build(writer);
        row(headings);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvSheet::cell).toList());
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> safe(text);
            default -> value.toString();
        };
    }

    static String safe(String text) {
        return CellText.beginsAFormula(text) ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
