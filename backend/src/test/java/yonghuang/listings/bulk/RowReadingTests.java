package yonghuang.listings.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yonghuang.sheets.SheetFiles;
import yonghuang.sheets.SheetRefused;
import yonghuang.sheets.SheetRefused.Kind;

class RowReadingTests {
    private static RowReading.Sheet read(byte[] file) {
        var read = new RowReading.Sheet[1];
        SheetFiles.onDisk(file, path -> read[0] = RowReading.read(path));
        return read[0];
    }

    private static RowReading.Sheet read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static SheetRefused refused(String csv) {
        try {
            read(csv);
        } catch (SheetRefused refused) {
            return refused;
        }
        throw new AssertionError("was taken");
    }

    @Test
    void headingsAreKnownInBothLanguagesAndAnyOrder() {
        var sheet = read("价格,SKU,标题\n9.90,A1,茶\n");

        assertThat(sheet.rows())
                .isEqualTo(List.of(new SkuRow(2, Map.of(Column.PRICE, "9.90", Column.SKU, "A1", Column.TITLE, "茶"))));
    }

    @Test
    void headingNobodyKnowsAndOneThatStandsTwiceAreRefused() {
        assertThat(refused("sku,cost\nA1,3\n").members())
                .isEqualTo(Map.of("kind", "UNKNOWN_COLUMN", "columns", List.of("cost")));
        assertThat(refused("sku,title,title\nA1,a,b\n").kind()).isEqualTo(Kind.UNKNOWN_COLUMN);
        assertThat(refused("sku,,title\nA1,a,b\n").kind()).isEqualTo(Kind.UNKNOWN_COLUMN);
    }

    @Test
    void withoutSkusThereIsNothingToKnowRowsBy() {
        assertThat(refused("title\n茶\n").members())
                .isEqualTo(Map.of("kind", "MISSING_COLUMN", "columns", List.of("sku")));
    }

    @Test
    void headingsAloneAreEmpty() {
        assertThat(refused("sku,title\n\n").kind()).isEqualTo(Kind.EMPTY);
    }

    @Test
    void fiveThousandRowsAreTakenAndNotOneMore() {
        assertThat(read("sku\n" + "A1\n".repeat(5_000)).rows()).hasSize(5_000);
        assertThat(refused("sku\n" + "A1\n".repeat(5_001)).kind()).isEqualTo(Kind.TOO_MANY_ROWS);
    }

    @ParameterizedTest
    @CsvSource({
        "price,19.901",
        "price,-1",
        "price,1e3",
        "price,¥5",
        "onSale,maybe",
        "netWeightGrams,1.5",
        "category,stones"
    })
    void cellsThatCannotBeReadAreWrongByRowAndColumn(String column, String text) {
        var wrong = read("sku," + column + "\nA1,\nA2," + text + "\n").wrong();

        assertThat(wrong).hasSize(1);
        assertThat(wrong.getFirst().row()).isEqualTo(3);
        assertThat(wrong.getFirst().column().word()).isEqualTo(column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"是", "TRUE", "yes"})
    void yesIsSaidInManyWays(String text) {
        assertThat(CellValue.truth(text)).contains(true);
    }

    @ParameterizedTest
    @CsvSource({"19.9,1990", "19.90,1990", "0.01,1", "1000000,100000000", "7,700"})
    void yuanAreFenToTheLast(String yuan, long fen) {
        assertThat(CellValue.fen(yuan)).isEqualTo(fen);
    }

    @Test
    void formulaIsAWrongCellAndItsResultIsNotRead() {
        var sheet = read(SheetFiles.workbook(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>A1</t></is></c><c r=\"B2\"><f>9+0.9</f><v>9.9</v></c></row>",
                "<si><t>sku</t></si><si><t>price</t></si>"));

        assertThat(sheet.wrong())
                .isEqualTo(List.of(
                        WrongCell.of(2, Column.PRICE, "is a formula; put the value itself there", "是公式，请改为具体的值")));
        assertThat(sheet.rows()).isEqualTo(List.of(new SkuRow(2, Map.of(Column.SKU, "A1", Column.PRICE, ""))));
    }

    @Test
    void codeThatBecameANumberIsWrong() {
        var sheet = read(SheetFiles.workbook(
                "<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>"
                        + "<row r=\"2\"><c t=\"inlineStr\"><is><t>A1</t></is></c><c><v>1.0301010100000001E18</v></c></row>",
                "<si><t>sku</t></si><si><t>taxClass</t></si>"));

        assertThat(sheet.wrong()).extracting(WrongCell::column).isEqualTo(List.of(Column.TAX_CLASS));
    }

    @Test
    void somethingBeyondTheHeadingsIsWrong() {
        assertThat(read("sku,title\nA1,茶,extra\n").wrong())
                .extracting(WrongCell::row)
                .isEqualTo(List.of(2));
    }

    @Test
    void whatIsNoSheetIsRefusedBeforeAnyHeading() {
        assertThatThrownBy(() -> read(new byte[] {'P', 'K', 3, 4, 0}))
                .isInstanceOfSatisfying(
                        SheetRefused.class, no -> assertThat(no.kind()).isEqualTo(Kind.NOT_A_SHEET));
    }
}
