package yonghuang.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import yonghuang.sheets.SheetFiles.Row;
import yonghuang.sheets.SheetRefused.Kind;

class SheetReaderTests {
    private static byte[] written(ExportFormat format, List<String> headings, Object... cells) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = format.open(out, headings)) {
            sheet.row(Arrays.asList(cells));
        }
        return out.toByteArray();
    }

    private static void assertRefused(byte[] file, Kind kind) {
        assertThatThrownBy(() -> SheetFiles.read(file))
                .isInstanceOfSatisfying(
                        SheetRefused.class,
                        refused -> assertThat(refused.kind()).isEqualTo(kind));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sheet(String... cells) {
        return "<row r=\"1\">" + String.join("", cells) + "</row>";
    }

    private static Cell only(String cell) {
        return SheetFiles.read(SheetFiles.workbook(sheet(cell), "<si><t>茶</t></si>"))
                .getFirst()
                .cells()
                .getFirst();
    }

    @Property(tries = 300)
    void everyTextComesBackFromBothKindsOfFile(@ForAll String text, @ForAll ExportFormat format) throws IOException {
        var written = CellText.writable(text);

        var rows = SheetFiles.read(written(format, List.of("a", "b"), written, 7));

        assertThat(rows.getLast().texts()).isEqualTo(List.of(CellText.plain(text), "7"));
    }

    @Property(tries = 300)
    void plainTwiceIsPlainOnce(@ForAll String text) {
        var plain = CellText.plain(text);

        assertThat(CellText.plain(plain)).isEqualTo(plain);
        assertThat(CellText.plain("'" + plain)).isIn(plain, "'" + plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "-5", "@SUM(A1)", "＝1", "_x0041_", "_x000D_", "a_x005F_b", "'=1", "''=1", "'quoted'"})
    void textsThatLookLikeSomethingElseAreStillThatText(String text) throws IOException {
        for (var format : ExportFormat.values()) {
            var read = SheetFiles.read(written(format, List.of("a"), text))
                    .getLast()
                    .texts();
            assertThat(read).as(format.word()).isEqualTo(List.of(CellText.plain(text)));
        }
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void rowsHaveTheNumbersTheirReaderSees(ExportFormat format) throws IOException {
        var rows = SheetFiles.read(written(format, List.of("a", "b"), null, "x"));

        assertThat(rows)
                .isEqualTo(List.of(
                        new Row(1, List.of(Cell.text("a"), Cell.text("b"))),
                        new Row(2, List.of(Cell.EMPTY, Cell.text("x")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void chineseIsReadAsExcelSavesIt(String charset) {
        var rows = SheetFiles.read("标题,价格\r\n蕲艾条,19.90\r\n".getBytes(Charset.forName(charset)));

        assertThat(rows.getLast().texts()).isEqualTo(List.of("蕲艾条", "19.90"));
    }

    @Test
    void theMarkOfExcelIsNoPartOfTheFirstHeading() {
        assertThat(SheetFiles.read(utf8("\uFEFFsku\r\nA\r\n")).getFirst().texts())
                .isEqualTo(List.of("sku"));
    }

    @Test
    void emptyLinesAreNoRowsButCountAsLines() {
        var rows = SheetFiles.read(utf8("sku\n\n,,\nA\n"));

        assertThat(rows).extracting(Row::number).isEqualTo(List.of(1, 4));
    }

    @ParameterizedTest
    @CsvSource({
        "19.899999999999999,19.9",
        "1E3,1000",
        "0.10000000000000001,0.1",
        "500,500",
        "-0,0",
        "1030101010000000000,1030101010000000000"
    })
    void numbersAreAsExcelShowsThem(String stored, String shown) {
        assertThat(only("<c r=\"A1\"><v>" + stored + "</v></c>")).isEqualTo(new Cell(Cell.Kind.NUMBER, shown));
    }

    @Test
    void formulaIsAFormulaWhateverItsResult() {
        assertThat(only("<c r=\"A1\"><f>1+1</f><v>2</v></c>").kind()).isEqualTo(Cell.Kind.FORMULA);
        assertThat(only("<c r=\"A1\" t=\"str\"><f>HYPERLINK(\"http://x\")</f><v>click</v></c>"))
                .isEqualTo(Cell.FORMULA);
        assertThat(only("<c r=\"A1\"><f t=\"shared\" si=\"0\"/><v>2</v></c>")).isEqualTo(Cell.FORMULA);
    }

    @Test
    void cellsOfEveryKindAreRead() {
        assertThat(only("<c r=\"A1\" t=\"s\"><v>0</v></c>")).isEqualTo(Cell.text("茶"));
        assertThat(only("<c r=\"A1\" t=\"s\"><v>1</v></c>")).isEqualTo(Cell.BROKEN);
        assertThat(only("<c r=\"A1\" t=\"b\"><v>1</v></c>")).isEqualTo(new Cell(Cell.Kind.TRUTH, "true"));
        assertThat(only("<c r=\"A1\" t=\"e\"><v>#REF!</v></c>")).isEqualTo(Cell.BROKEN);
        assertThat(only("<c r=\"A1\"><v>12abc</v></c>")).isEqualTo(Cell.BROKEN);
        assertThat(only("<c r=\"A1\" t=\"inlineStr\"><is><r><t>茶</t></r><rPh><t>cha</t></rPh><r><t>叶</t></r></is></c>"))
                .isEqualTo(Cell.text("茶叶"));
    }

    @Test
    void cellsStandWhereTheySayAndElseInTurn() {
        var rows = SheetFiles.read(
                SheetFiles.workbook("<row><c r=\"B1\"><v>1</v></c></row><row r=\"7\"><c/><c><v>2</v></c></row>", ""));

        assertThat(rows)
                .isEqualTo(List.of(
                        new Row(1, List.of(Cell.EMPTY, new Cell(Cell.Kind.NUMBER, "1"))),
                        new Row(7, List.of(Cell.EMPTY, new Cell(Cell.Kind.NUMBER, "2")))));
    }

    @Test
    void manyAmpersandsAreManyAmpersands() {
        var row = sheet("<c r=\"A1\" t=\"inlineStr\"><is><t>" + "&amp;".repeat(30_000) + "</t></is></c>");

        assertThat(SheetFiles.read(SheetFiles.workbook(row, "")).getFirst().texts())
                .isEqualTo(List.of("&".repeat(30_000)));
    }

    @Test
    void whatIsNoSheetIsRefused() {
        assertRefused(new byte[0], Kind.EMPTY);
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, Kind.NOT_A_SHEET);
        assertRefused(new byte[] {'a', ',', 'b', '\n', 0, '\n'}, Kind.NOT_A_SHEET);
        assertRefused(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0}, Kind.NOT_A_SHEET);
        assertRefused(utf8("PK\3\4 and nothing"), Kind.NOT_A_SHEET);
        assertRefused(SheetFiles.zip(java.util.Map.of("readme.txt", "hello")), Kind.NOT_A_SHEET);
        assertRefused(utf8("a,b\n\"never closed"), Kind.NOT_A_SHEET);
    }

    @Test
    void everyCutOffWorkbookIsRefused() {
        var whole = SheetFiles.workbook(sheet("<c r=\"A1\"><v>1</v></c>"), "");
        for (int length = 4; length < whole.length; length += 7) {
            assertRefused(Arrays.copyOf(whole, length), Kind.NOT_A_SHEET);
        }
    }

    @Test
    void workbookWithMacrosIsRefused() {
        var parts = SheetFiles.parts(sheet("<c r=\"A1\"><v>1</v></c>"), "");
        parts.put("xl/vbaProject.bin", "macro");

        assertRefused(SheetFiles.zip(parts), Kind.NOT_A_SHEET);
    }

    @Test
    void documentTypesAreRefusedAndNoEntityIsLookedUp() {
        var parts = SheetFiles.parts("", "");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData>"
                        + sheet("<c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c>") + "</sheetData></worksheet>");

        assertRefused(SheetFiles.zip(parts), Kind.NOT_A_SHEET);
    }

    @Test
    void oneRowTooManyIsRefusedWhereItStands() {
        var fits = utf8("sku\n" + "A\n".repeat(5_000));
        assertThat(SheetFiles.read(fits)).hasSize(5_001);

        assertRefused(utf8("sku\n" + "A\n".repeat(100_000)), Kind.TOO_MANY_ROWS);
        assertRefused(
                SheetFiles.bomb(
                        "xl/worksheets/sheet1.xml", "<worksheet><sheetData>", "<row><c><v>1</v></c></row>", 50_000_000),
                Kind.TOO_MANY_ROWS);
    }

    @Test
    void whatUnpacksWithoutEndIsNotUnpacked() {
        long gigabyte = 1L << 30;
        assertRefused(SheetFiles.bomb("xl/worksheets/sheet1.xml", "<worksheet>", "<cols/>", gigabyte), Kind.BOMB);
        assertRefused(
                SheetFiles.bomb("xl/worksheets/sheet1.xml", "<worksheet><sheetData>", "<row/>", gigabyte),
                Kind.TOO_MANY_ROWS);
        assertRefused(SheetFiles.bomb("xl/worksheets/sheet1.xml", "<worksheet><!--", "bomb ", gigabyte), Kind.BOMB);
        assertRefused(SheetFiles.bomb("xl/worksheets/sheet1.xml", "<worksheet a=\"", "bomb ", gigabyte), Kind.BOMB);
        assertRefused(
                SheetFiles.bomb("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>", "9", gigabyte),
                Kind.TOO_LARGE);
        assertRefused(SheetFiles.bomb("xl/sharedStrings.xml", "<sst>", "<si><t>x</t></si>", gigabyte), Kind.TOO_LARGE);
        assertRefused(SheetFiles.bomb("xl/sharedStrings.xml", "<sst>", "<si/>", gigabyte), Kind.TOO_LARGE);
    }

    @Test
    void oneLongTextInEveryCellIsRefused() {
        var cells = "<c t=\"s\"><v>0</v></c>".repeat(90);
        var rows = ("<row>" + cells + "</row>").repeat(5_000);

        assertRefused(SheetFiles.workbook(rows, "<si><t>" + "x".repeat(30_000) + "</t></si>"), Kind.TOO_LARGE);
    }

    @Test
    void cellsFarToTheRightAreRefused() {
        assertRefused(SheetFiles.workbook(sheet("<c r=\"XFD1\"><v>1</v></c>"), ""), Kind.TOO_LARGE);
        assertRefused(utf8(",".repeat(200) + "x"), Kind.TOO_LARGE);
    }
}
