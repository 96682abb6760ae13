package yonghuang.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * XLSX, written while it is made. Texts are stored as texts in their cells, so none is a formula, and no table of all texts is
 * kept. What does not fit one sheet of Excel goes on in a next one.
 */
final class XlsxSheet implements Sheet {
    private static final int ROWS_OF_A_SHEET = 1_000_000;
    private static final int KEPT_ROWS = 500;

    private final Workbook book;
    private final List<String> headings;
    private final int rowsOfASheet;
    private Worksheet sheet;
    private int sheets;
    private int rows;

    XlsxSheet(OutputStream out, List<String> headings) throws IOException {
        this(out, headings, ROWS_OF_A_SHEET);
    }

    XlsxSheet(OutputStream out, List<String> headings, int rowsOfASheet) throws IOException {
        this.book = new Workbook(out, "Yonghuang", "1.0");
        this.headings = headings;
        this.rowsOfASheet = rowsOfASheet;
        this.sheet = next();
    }

    private Worksheet next() throws IOException {
        var opened = book.newWorksheet(Integer.toString(++sheets));
        opened.freezePane(0, 1);
        for (int column = 0; column < headings.size(); column++) opened.inlineString(0, column, headings.get(column));
        rows = 1;
        return opened;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (rows == rowsOfASheet) {
            sheet.finish();
            sheet = next();
        }
        for (int column = 0; column < cells.size(); column++) put(column, cells.get(column));
        if (++rows % KEPT_ROWS == 0) sheet.flush();
    }

    private void put(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(rows, column, number);
            default -> sheet.inlineString(rows, column, XlsxTexts.escaped(value.toString()));
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
