package yonghuang.listings.bulk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.sheets.Cell;
import yonghuang.sheets.CellText;
import yonghuang.sheets.SheetReader;
import yonghuang.sheets.SheetRefused;
import yonghuang.sheets.SheetRefused.Kind;
import yonghuang.sheets.SheetRows;

/** Takes the rows of a sheet of listings: the headings first, then one SKU a row. */
final class RowReading implements SheetRows {
    static final int MOST_ROWS = 5_000;
    private static final int MOST_NAMED = 20;

    private final List<SkuRow> rows = new ArrayList<>();
    private final List<WrongCell> wrong = new ArrayList<>();
    private @Nullable List<Column> columns;

    /**
     * What was read.
     *
     * @param wrong cells that are left empty in the rows
     */
    record Sheet(List<SkuRow> rows, List<WrongCell> wrong) {}

    /** @throws SheetRefused when the file as a whole cannot be taken */
    static Sheet read(Path file) {
        var reading = new RowReading();
        SheetReader.read(file, MOST_ROWS + 1, reading);
        if (reading.rows.isEmpty()) throw new SheetRefused(Kind.EMPTY);
        return new Sheet(reading.rows, reading.wrong);
    }

    @Override
    public void row(int row, List<Cell> cells) {
        if (columns == null) columns = headings(cells);
        else rows.add(read(row, cells, columns));
    }

    private static List<Column> headings(List<Cell> cells) {
        var columns = new ArrayList<Column>();
        var unknown = new ArrayList<String>();
        for (var cell : cells) {
            var column = Column.of(cell.text()).filter(one -> !columns.contains(one));
            if (column.isPresent()) columns.add(column.get());
            else unknown.add(shortened(cell.text()));
        }
        if (!unknown.isEmpty()) {
            throw new SheetRefused(Kind.UNKNOWN_COLUMN, unknown.subList(0, Math.min(unknown.size(), MOST_NAMED)));
        }
        if (!columns.contains(Column.SKU)) throw new SheetRefused(Kind.MISSING_COLUMN, List.of(Column.SKU.word()));
        return columns;
    }

    private static String shortened(String heading) {
        return heading.length() > 60 ? heading.substring(0, 60) : heading;
    }

    private SkuRow read(int row, List<Cell> cells, List<Column> columns) {
        var said = new EnumMap<Column, String>(Column.class);
        for (int at = 0; at < columns.size(); at++) {
            said.put(columns.get(at), read(row, columns.get(at), at < cells.size() ? cells.get(at) : Cell.EMPTY));
        }
        if (cells.size() > columns.size()) {
            wrong.add(WrongCell.of(
                    row, columns.getLast(), "has something to its right that no heading names", "右侧有无列名的内容"));
        }
        return new SkuRow(row, said);
    }

    private String read(int row, Column column, Cell cell) {
        var why = CellValue.wrong(column, cell);
        if (why == null && cell.text().length() > CellText.LONGEST) {
            why = new yonghuang.shared.Sentence("is too long", "内容过长");
        }
        if (why == null) return cell.text();
        wrong.add(new WrongCell(row, column, why));
        return "";
    }
}
