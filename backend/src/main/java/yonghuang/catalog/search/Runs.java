package yonghuang.catalog.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts text into runs of Chinese characters and runs of letters and digits; everything else separates. */
final class Runs {
    /** @param text lower case, full-width forms made plain */
    record Run(String text, boolean chinese) {}

    private Runs() {}

    static List<Run> of(String text) {
        var plain = plain(text);
        var runs = new ArrayList<Run>();
        int at = 0;
        while (at < plain.length()) {
            boolean chinese = isChinese(plain.charAt(at));
            int end = at;
            while (end < plain.length() && belongs(plain.charAt(end), chinese)) end++;
            if (end > at) runs.add(new Run(plain.substring(at, end), chinese));
            at = Math.max(end, at + 1);
        }
        return runs;
    }

    private static String plain(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return plain.replace('ü', 'v').replace("'", "").replace("’", "");
    }

    private static boolean belongs(char character, boolean chinese) {
        return chinese ? isChinese(character) : !isChinese(character) && Character.isLetterOrDigit(character);
    }

    private static boolean isChinese(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }
}
