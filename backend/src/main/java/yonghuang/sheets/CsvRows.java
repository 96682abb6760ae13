package yonghuang.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import yonghuang.sheets.SheetRefused.Kind;

/**
 * CSV by RFC 4180: in UTF-8, with the mark of Excel or without, else in GB 18030, as Excel saves it on a Chinese Windows.
 */
final class CsvRows {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final int LONGEST_CELL = 128 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvRows() {}

    static void read(Path file, SheetRows rows) throws IOException {
        var charset = isIn(StandardCharsets.UTF_8, file) ? StandardCharsets.UTF_8 : CHINESE;
        if (charset == CHINESE && !isIn(CHINESE, file)) throw new SheetRefused(Kind.NOT_A_SHEET);
        try (var words = open(file, charset);
                var csv = CsvReader.builder()
                        .skipEmptyLines(false)
                        .detectBomHeader(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .maxBufferSize(LONGEST_CELL)
                        .ofCsvRecord(words)) {
            int number = 0;
            for (var line : csv)
                rows.row(++number, line.getFields().stream().map(Cell::text).toList());
        } catch (CsvParseException broken) {
            throw new SheetRefused(Kind.NOT_A_SHEET);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private static Reader open(Path file, Charset charset) throws IOException {
        var words = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
        words.mark(1);
        if (words.read() != BYTE_ORDER_MARK) words.reset();
        return words;
    }

    /** Whether all bytes are words of that charset, none is a zero, and every quote that was opened was closed. */
    private static boolean isIn(Charset charset, Path file) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var words = new InputStreamReader(Files.newInputStream(file), decoder)) {
            var some = new char[8192];
            long quotes = 0;
            for (int read = words.read(some); read >= 0; read = words.read(some)) {
                for (int i = 0; i < read; i++) {
                    if (some[i] == 0) return false;
                    if (some[i] == '"') quotes++;
                }
            }
            return quotes % 2 == 0;
        } catch (CharacterCodingException notThese) {
            return false;
        }
    }
}
