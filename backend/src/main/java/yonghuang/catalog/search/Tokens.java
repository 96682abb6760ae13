package yonghuang.catalog.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the index holds of a text. Made here and not by an analyzer of the search engine, so that it is the same on every
 * engine: a field only splits at spaces.
 */
final class Tokens {
    /** Nobody types more syllables of one name in a row than this, and spans grow with its square. */
    private static final int LONGEST_SPAN = 8;

    private final Pinyin pinyin;

    Tokens(Pinyin pinyin) {
        this.pinyin = pinyin;
    }

    /** Single characters and pairs of Chinese, plain words. */
    static Set<String> written(String text) {
        var tokens = new LinkedHashSet<String>();
        for (var run : Runs.of(text)) tokens.addAll(charactersAndPairs(run));
        return tokens;
    }

    /** The same with pinyin and initials of neighbouring characters. */
    Set<String> writtenAndSpoken(String text) {
        var tokens = written(text);
        for (var run : Runs.of(text)) if (run.chinese()) addSpoken(tokens, pinyin.syllables(run.text()));
        return tokens;
    }

    private static void addSpoken(Set<String> tokens, List<String> syllables) {
        for (int from = 0; from < syllables.size(); from++) addSpokenFrom(tokens, syllables, from);
    }

    private static void addSpokenFrom(Set<String> tokens, List<String> syllables, int from) {
        var joined = new StringBuilder();
        var initials = new StringBuilder();
        for (int to = from; to < Math.min(syllables.size(), from + LONGEST_SPAN); to++) {
            joined.append(syllables.get(to));
            initials.append(syllables.get(to).charAt(0));
            tokens.add(joined.toString());
            if (to > from) tokens.add(initials.toString());
        }
    }

    /** What a query asks for: pairs where there are two characters or more, else the single one; plain words. */
    static List<String> asked(Runs.Run run) {
        var text = run.text();
        if (!run.chinese() || text.length() <= 2) return List.of(text);
        return pairs(text);
    }

    private static List<String> charactersAndPairs(Runs.Run run) {
        if (!run.chinese()) return List.of(run.text());
        var tokens = new ArrayList<>(pairs(run.text()));
        run.text().chars().forEach(character -> tokens.add(Character.toString(character)));
        return tokens;
    }

    private static List<String> pairs(String text) {
        var pairs = new ArrayList<String>(text.length());
        for (int at = 0; at + 2 <= text.length(); at++) pairs.add(text.substring(at, at + 2));
        return pairs;
    }

    /** Every part of a name someone may know it by: in characters, pinyin and initials. */
    Set<String> parts(String name) {
        var parts = new LinkedHashSet<String>();
        for (var run : Runs.of(name)) {
            for (int from = 0; from < run.text().length() && run.chinese(); from++) addStart(parts, run, from);
            if (!run.chinese()) parts.add(run.text());
        }
        return parts;
    }

    /** The parts that begin where the name begins. */
    Set<String> beginnings(String name) {
        var beginnings = new LinkedHashSet<String>();
        var runs = Runs.of(name);
        if (!runs.isEmpty() && runs.getFirst().chinese()) addStart(beginnings, runs.getFirst(), 0);
        return beginnings;
    }

    private void addStart(Set<String> parts, Runs.Run run, int from) {
        for (int to = from + 1; to <= run.text().length(); to++)
            parts.add(run.text().substring(from, to));
        addSpokenFrom(parts, pinyin.syllables(run.text()), from);
    }

    /** The name as a whole: in characters, pinyin and initials. */
    Set<String> whole(String name) {
        var whole = new LinkedHashSet<String>();
        for (var run : Runs.of(name)) {
            whole.add(run.text());
            if (!run.chinese()) continue;
            var syllables = pinyin.syllables(run.text());
            whole.add(String.join("", syllables));
            whole.add(initials(syllables));
        }
        return whole;
    }

    static String initials(List<String> syllables) {
        var initials = new StringBuilder(syllables.size());
        syllables.forEach(syllable -> initials.append(syllable.charAt(0)));
        return initials.toString();
    }
}
