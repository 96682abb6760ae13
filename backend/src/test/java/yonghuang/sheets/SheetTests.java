package yonghuang.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTests {
    private static final List<String> HEADINGS = List.of("text", "units");

    private static String csv(Object... cells) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = ExportFormat.CSV.open(out, HEADINGS)) {
            sheet.row(Arrays.asList(cells));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void csvHasTheMarkOfExcelAndLinesOfRfc4180() throws IOException {
        assertThat(csv("a,\"b\"", -3)).isEqualTo("\uFEFFtext,units\r\n\"a,\"\"b\"\"\",-3\r\n");
        assertThat(csv(null, 1)).endsWith(",1\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "=cmd|' /C calc'!A0"})
    void textThatBeginsLikeAFormulaIsNone(String text) throws IOException {
        var rows = CsvReader.builder().ofCsvRecord(csv(text, -1)).stream().toList();

        assertThat(rows.getLast().getField(0)).isEqualTo("'" + text);
        assertThat(rows.getLast().getField(1)).isEqualTo("-1");
    }

    @Property(tries = 300)
    void everyTextComesBackAndNoneBeginsAFormula(@ForAll String text) throws IOException {
        var rows = CsvReader.builder().ofCsvRecord(csv(text, 1)).stream().toList();

        var read = rows.getLast().getField(0);
        assertThat(read.startsWith("'") ? List.of(read, read.substring(1)) : List.of(read))
                .contains(text);
        assertThat(read).doesNotMatch("(?s)[=+\\-@\t\r\n＝＋－＠].*");
    }

    @Test
    void xlsxKeepsTextsAsTextsAndNumbersAsNumbers() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = ExportFormat.XLSX.open(out, HEADINGS)) {
            sheet.row(Arrays.asList("=1+1 <&>\u0001", -3));
            sheet.row(Arrays.asList(null, 4L));
        }

        var sheet = parts(out).get("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("t=\"inlineStr\"><is><t>=1+1 &lt;&amp;&gt;")
                .contains("<v>-3</v>")
                .contains("<v>4</v>");
        assertThat(sheet).doesNotContain("<f>").doesNotContain("\u0001");
    }

    @Test
    void whatDoesNotFitOneSheetGoesOnInTheNext() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = new XlsxSheet(out, HEADINGS, 3)) {
            for (int i = 0; i < 5; i++) sheet.row(List.of("row " + i, i));
        }

        var parts = parts(out);
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("row 1").doesNotContain("row 2");
        assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("units").contains("row 3");
        assertThat(parts.get("xl/worksheets/sheet3.xml")).contains("row 4");
    }

    private static Map<String, String> parts(ByteArrayOutputStream out) throws IOException {
        var file = Files.createTempFile("sheets", ".xlsx");
        Files.write(file, out.toByteArray());
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Files.delete(file);
        return parts;
    }
}
