package yonghuang.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import yonghuang.sheets.SheetRefused.Kind;

/**
 * Reads rows out of a file from anybody: an XLSX workbook's first sheet, or CSV. What it is, its bytes tell. Nothing is read
 * beyond the bounds: reading stops at the first row too many, and what unpacks to more than {@link XlsxParts#MOST_UNPACKED}
 * bytes is not unpacked.
 */
public final class SheetReader {
    /** Columns that may hold something. */
    static final int MOST_COLUMNS = 100;

    /** Characters of all cells together. */
    static final int MOST_TEXT = 20_000_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};

    private SheetReader() {}

    /**
     * @param mostRows rows that hold something, the headings among them
     * @throws SheetRefused when it is no such file, or reaches beyond a bound
     */
    public static void read(Path file, int mostRows, SheetRows rows) {
        var bounded = new Bounded(rows, mostRows);
        try {
            if (Files.size(file) == 0) throw new SheetRefused(Kind.EMPTY);
            if (begins(file, ZIP) || begins(file, EMPTY_ZIP)) XlsxRows.read(file, bounded);
            else CsvRows.read(file, bounded);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean begins(Path file, byte[] with) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return java.util.Arrays.equals(in.readNBytes(with.length), with);
        }
    }

    /** Passes on rows that hold something, as many as may be. */
    private static final class Bounded implements SheetRows {
        private final SheetRows next;
        private final int mostRows;
        private int rows;
        private long text;

        Bounded(SheetRows next, int mostRows) {
            this.next = next;
            this.mostRows = mostRows;
        }

        @Override
        public void row(int row, List<Cell> cells) {
            int used = cells.size();
            while (used > 0 && cells.get(used - 1).isEmpty()) used--;
            if (used == 0) return;
            if (++rows > mostRows) throw new SheetRefused(Kind.TOO_MANY_ROWS);
            if (used > MOST_COLUMNS) throw new SheetRefused(Kind.TOO_LARGE);
            for (var cell : cells) text += cell.text().length();
            if (text > MOST_TEXT) throw new SheetRefused(Kind.TOO_LARGE);
            next.row(row, List.copyOf(cells.subList(0, used)));
        }
    }
}
