package yonghuang.sheets;

/** A text as it comes back out of a file, whichever kind of file it went through and whoever saved it. */
public final class CellText {
    /** The characters a formula begins with, and those that hide one (<a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP</a>). */
    static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    /** Excel holds no more in one cell. */
    public static final int LONGEST = 32_767;

    private CellText() {}

    /** What of a text can be written into a file of either kind: lines end with a line feed, controls and halves of characters are left out. */
    public static String writable(String text) {
        var kept = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (point == '\r') {
                if (at == text.length() || text.charAt(at) != '\n') kept.append('\n');
            } else if (isWritable(point)) {
                kept.appendCodePoint(point);
            }
        }
        return kept.toString();
    }

    private static boolean isWritable(int point) {
        if (point < ' ') return point == '\n' || point == '\t';
        return point < Character.MIN_SURROGATE
                || point > Character.MAX_SURROGATE && point < 0xFFFE
                || point > Character.MAX_VALUE;
    }

    /**
     * Writable, without space at its ends, and without the apostrophes that were put before what looks like a formula. A
     * text and its plain form look the same to a reader; twice plain is once plain.
     */
    public static String plain(String text) {
        var plain = writable(text).strip();
        while (isGuarded(plain)) plain = plain.substring(1).strip();
        return plain;
    }

    private static boolean isGuarded(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') at++;
        return at > 0 && at < text.length() && BEGINS_A_FORMULA.indexOf(text.charAt(at)) >= 0;
    }

    static boolean beginsAFormula(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
