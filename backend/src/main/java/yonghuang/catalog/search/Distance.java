package yonghuang.catalog.search;

import java.util.List;
import java.util.Map;

/** How far a written word is from a known one. Whole steps: another character, one too many, one missing, two swapped. */
final class Distance {
    private static final double OTHER = 1;
    private static final double MISSING = 0.8;
    private static final double SWAPPED = 0.4;
    private static final double SAME_SOUND = 0.1;
    private static final double NEARLY_SAME_SOUND = 0.3;

    /** Sounds many speakers do not tell apart, longest first. */
    private static final List<Map.Entry<String, String>> ALIKE = List.of(
            Map.entry("zh", "z"),
            Map.entry("ch", "c"),
            Map.entry("sh", "s"),
            Map.entry("ang", "an"),
            Map.entry("eng", "en"),
            Map.entry("ing", "in"),
            Map.entry("hu", "f"),
            Map.entry("r", "l"),
            Map.entry("n", "l"),
            Map.entry("v", "u"));

    private Distance() {}

    /** @param syllables one per character */
    record Spoken(String text, List<String> syllables) {}

    /** Of a whole word from a whole word, by look and sound. */
    static double between(Spoken written, Spoken known) {
        int rows = written.text().length();
        int columns = known.text().length();
        var cost = new double[rows + 1][columns + 1];
        for (int i = 0; i <= rows; i++) cost[i][0] = i * MISSING;
        for (int j = 0; j <= columns; j++) cost[0][j] = j * MISSING;
        for (int i = 1; i <= rows; i++) {
            for (int j = 1; j <= columns; j++) {
                double step = Math.min(cost[i - 1][j] + MISSING, cost[i][j - 1] + MISSING);
                step = Math.min(step, cost[i - 1][j - 1] + ofCharacter(written, i - 1, known, j - 1));
                if (isSwapped(written.text(), i, known.text(), j)) step = Math.min(step, cost[i - 2][j - 2] + SWAPPED);
                cost[i][j] = step;
            }
        }
        return cost[rows][columns];
    }

    private static double ofCharacter(Spoken written, int i, Spoken known, int j) {
        if (written.text().charAt(i) == known.text().charAt(j)) return 0;
        var heard = written.syllables().get(i);
        var said = known.syllables().get(j);
        if (heard.equals(said)) return SAME_SOUND;
        return plain(heard).equals(plain(said)) ? NEARLY_SAME_SOUND : OTHER;
    }

    private static boolean isSwapped(String written, int i, String known, int j) {
        return i > 1
                && j > 1
                && written.charAt(i - 1) == known.charAt(j - 2)
                && written.charAt(i - 2) == known.charAt(j - 1);
    }

    /** Of Latin letters: whole steps, a swap is one. */
    static int between(String written, String known) {
        var before = new int[known.length() + 1];
        var last = new int[known.length() + 1];
        for (int j = 0; j < last.length; j++) last[j] = j;
        for (int i = 1; i <= written.length(); i++) {
            var next = new int[known.length() + 1];
            next[0] = i;
            for (int j = 1; j <= known.length(); j++) {
                int other = written.charAt(i - 1) == known.charAt(j - 1) ? 0 : 1;
                next[j] = Math.min(Math.min(next[j - 1], last[j]) + 1, last[j - 1] + other);
                if (isSwapped(written, i, known, j)) next[j] = Math.min(next[j], before[j - 2] + 1);
            }
            before = last;
            last = next;
        }
        return last[known.length()];
    }

    /** Pinyin without the differences many do not hear. */
    static String plain(String pinyin) {
        var plain = pinyin;
        for (var pair : ALIKE) plain = plain.replace(pair.getKey(), pair.getValue());
        return plain;
    }
}
