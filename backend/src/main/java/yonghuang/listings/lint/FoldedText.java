package yonghuang.listings.lint;

import java.text.Normalizer;

/**
 * A text as a reader hears it: letters, digits and the percent sign only, lower case, full-width forms made narrow, one
 * blank between two Latin words and none elsewhere. So 治 疗, 治·疗 and 治*疗 are the same word. Knows for each of its
 * characters where it came from.
 */
final class FoldedText {
    /** What stood in front of a character. */
    enum Gap {
        NONE,
        /** Blanks, dots, dashes, signs, the mark of an enumeration: seen through. */
        NOISE,
        /** A comma or colon: short words do not reach over it. */
        COMMA,
        /** The end of a sentence. */
        STOP
    }

    private static final String COMMAS = ",:，：";
    private static final String STOPS = ";!?。！？；\n";

    private final StringBuilder folded;
    private final int[] froms;
    private final int[] tos;
    private final Gap[] gaps;

    private Gap gap = Gap.NONE;

    private FoldedText(int longest) {
        folded = new StringBuilder(longest);
        froms = new int[longest];
        tos = new int[longest];
        gaps = new Gap[longest];
    }

    static FoldedText of(String text) {
        int longest = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            longest += 1 + narrow(text.codePointAt(i)).length();
        }
        var folded = new FoldedText(longest);
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int next = i + Character.charCount(point);
            folded.take(narrow(point), i, next);
            i = next;
        }
        return folded;
    }

    /** The folded form alone; how the words of the rules are kept. */
    static String fold(String word) {
        return of(word).toString();
    }

    private static String narrow(int point) {
        if (point >= 0x4E00 && point <= 0x9FFF) return Character.toString(point);
        if (point < 0x80) return Character.toString(Character.toLowerCase(point));
        return Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                .toLowerCase(java.util.Locale.ROOT);
    }

    private void take(String narrow, int from, int to) {
        for (int i = 0; i < narrow.length(); ) {
            int point = narrow.codePointAt(i);
            if (Character.isLetterOrDigit(point) || point == '%') append(point, from, to);
            else note(point);
            i += Character.charCount(point);
        }
    }

    private void note(int point) {
        var seen = STOPS.indexOf(point) >= 0 ? Gap.STOP : COMMAS.indexOf(point) >= 0 ? Gap.COMMA : Gap.NOISE;
        if (seen.compareTo(gap) > 0) gap = seen;
    }

    private void append(int point, int from, int to) {
        int length = folded.length();
        if (gap != Gap.NONE && length > 0 && isLatin(point) && isLatin(folded.charAt(length - 1))) put(' ', from, from);
        int first = folded.length();
        for (char unit : Character.toChars(point)) put(unit, from, to);
        gaps[first] = gap;
        gap = Gap.NONE;
    }

    private void put(char unit, int from, int to) {
        int at = folded.length();
        froms[at] = from;
        tos[at] = to;
        gaps[at] = Gap.NONE;
        folded.append(unit);
    }

    /** Whether the word there stands for itself: Latin words and numbers are not parts of longer ones. */
    boolean isWhole(int from, int to) {
        boolean begins = from == 0 || !isLatin(folded.charAt(from)) || !isLatin(folded.charAt(from - 1));
        boolean ends = to == folded.length() || !isLatin(folded.charAt(to - 1)) || !isLatin(folded.charAt(to));
        return begins && ends;
    }

    boolean isLatinAt(int at) {
        return isLatin(folded.charAt(at));
    }

    /** The strongest gap in front of the characters from (not at) {@code from} up to {@code to}. */
    Gap strongestGap(int from, int to) {
        var strongest = Gap.NONE;
        for (int i = from + 1; i < to; i++) if (gaps[i].compareTo(strongest) > 0) strongest = gaps[i];
        return strongest;
    }

    int from(int at) {
        return froms[at];
    }

    int to(int behind) {
        return tos[behind - 1];
    }

    private static boolean isLatin(int point) {
        return point < 0x250 && Character.isLetterOrDigit(point);
    }

    @Override
    public String toString() {
        return folded.toString();
    }
}
