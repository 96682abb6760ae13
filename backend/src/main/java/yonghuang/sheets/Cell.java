package yonghuang.sheets;

/**
 * One cell as it was read.
 *
 * @param text of a number its shortest decimal form, of a truth {@code true} or {@code false}; empty for a formula
 */
public record Cell(Kind kind, String text) {
    public static final Cell EMPTY = new Cell(Kind.TEXT, "");
    static final Cell FORMULA = new Cell(Kind.FORMULA, "");
    static final Cell BROKEN = new Cell(Kind.BROKEN, "");

    /** What a cell holds; in CSV everything is text. */
    public enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        /** Something to be worked out; its result is never read. */
        FORMULA,
        /** An error such as {@code #REF!}, or nothing that can be read. */
        BROKEN
    }

    static Cell text(String text) {
        var plain = CellText.plain(text);
        return plain.isEmpty() ? EMPTY : new Cell(Kind.TEXT, plain);
    }

    public boolean isEmpty() {
        return kind == Kind.TEXT && text.isEmpty();
    }
}
