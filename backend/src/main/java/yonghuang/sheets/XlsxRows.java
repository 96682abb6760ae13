package yonghuang.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import yonghuang.sheets.SheetRefused.Kind;

/** The rows of a workbook's first sheet, one in memory at a time. */
final class XlsxRows {
    /** As many digits as Excel shows of a number; the rest is noise of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final int LONGEST_NUMBER = 40;
    private static final int LAST_ROW = 1_048_576;

    private final XlsxTexts texts;
    private final SheetRows rows;
    private final List<Cell> cells = new ArrayList<>();
    private int row;
    private int nextColumn;

    private XlsxRows(XlsxTexts texts, SheetRows rows) {
        this.texts = texts;
        this.rows = rows;
    }

    static void read(Path file, SheetRows rows) throws IOException {
        try (var parts = new XlsxParts(file)) {
            var book = XlsxBook.of(parts);
            parts.read(book.sheet(), new XlsxRows(XlsxTexts.of(parts, book.texts()), rows)::readAll);
        }
    }

    private void readAll(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) start(xml);
            else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) end();
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "row" -> {
                row = rowNumber(xml.getAttributeValue(null, "r"));
                cells.clear();
                nextColumn = 0;
            }
            case "c" -> add(column(xml.getAttributeValue(null, "r")), cell(xml));
            default -> {}
        }
    }

    private void end() {
        rows.row(row, cells);
    }

    private int rowNumber(@Nullable String said) {
        try {
            int number = said == null ? row + 1 : Integer.parseInt(said);
            if (number > LAST_ROW) throw new SheetRefused(Kind.TOO_MANY_ROWS);
            if (number > row) return number;
        } catch (NumberFormatException none) {
            // refused below
        }
        throw new SheetRefused(Kind.NOT_A_SHEET);
    }

    /** From 0; the next one where the cell does not say where it is. */
    private int column(@Nullable String said) {
        if (said == null) return nextColumn++;
        int column = 0;
        for (int i = 0; i < said.length() && Character.isLetter(said.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(said.charAt(i)) - 'A' + 1);
            if (column <= 0 || column > 20_000) throw new SheetRefused(Kind.NOT_A_SHEET);
        }
        if (column <= nextColumn) throw new SheetRefused(Kind.NOT_A_SHEET);
        nextColumn = column;
        return column - 1;
    }

    private void add(int column, Cell cell) {
        if (cell.isEmpty()) return;
        if (column >= SheetReader.MOST_COLUMNS) throw new SheetRefused(Kind.TOO_LARGE);
        while (cells.size() < column) cells.add(Cell.EMPTY);
        cells.add(cell);
    }

    private Cell cell(XMLStreamReader xml) throws XMLStreamException {
        var type = xml.getAttributeValue(null, "t");
        var value = "";
        boolean formula = false;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "v" -> value = XlsxTexts.value(xml);
                case "is" -> value = XlsxTexts.item(xml);
                case "f" -> {
                    XlsxTexts.value(xml);
                    formula = true;
                }
                default -> XlsxTexts.value(xml);
            }
        }
        return formula ? Cell.FORMULA : cell(type == null ? "n" : type, value);
    }

    private Cell cell(String type, String value) {
        if (value.isEmpty()) return Cell.EMPTY;
        return switch (type) {
            case "s" -> shared(value);
            case "inlineStr" -> Cell.text(value);
            case "str", "d" -> Cell.text(XlsxTexts.unescaped(value));
            case "b" -> new Cell(Cell.Kind.TRUTH, value.equals("1") || value.equals("true") ? "true" : "false");
            case "n" -> number(value);
            default -> Cell.BROKEN;
        };
    }

    private Cell shared(String number) {
        var text = texts.get(number);
        return text == null ? Cell.BROKEN : Cell.text(text);
    }

    private static Cell number(String said) {
        try {
            if (said.length() > LONGEST_NUMBER || !Double.isFinite(Double.parseDouble(said))) return Cell.BROKEN;
            var shown = new BigDecimal(said.strip()).round(SHOWN);
            var plain = shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros();
            return new Cell(Cell.Kind.NUMBER, plain.toPlainString());
        } catch (NumberFormatException none) {
            return Cell.BROKEN;
        }
    }
}
