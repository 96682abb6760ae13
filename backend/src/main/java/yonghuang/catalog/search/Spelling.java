package yonghuang.catalog.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yonghuang.catalog.listing.Shelf;

/**
 * The names and words of one shelf, to say what somebody meant who wrote something near them: a wrong character of the same
 * or another sound, two swapped, a letter too many. Asked only when hardly anything was found.
 */
final class Spelling {
    private static final int LONGEST = 12;
    private static final int LONGEST_LATIN = 40;
    private static final int MOST_RUNS = 6;
    private static final int SHORTEST_LATIN = 5;

    /** A word as a whole is rather meant than a part of it, a longer known word rather than a shorter one. */
    private static final double PART_ONLY = 0.3;

    private static final double FOR_EACH_CHARACTER = 0.05;

    /** @param word what is written for it, such as 罗田板栗 for luotianbanli */
    private record Latin(String letters, String plain, String word) {}

    private final Pinyin pinyin;
    private final List<Distance.Spoken> chinese = new ArrayList<>();
    private final List<Latin> latin = new ArrayList<>();

    Spelling(Shelf shelf, Words words) {
        this.pinyin = words.pinyin();
        for (var word : known(shelf, words)) add(word);
        for (var english : english(shelf)) latin.add(new Latin(english, english, english));
    }

    private void add(String word) {
        for (var run : Runs.of(word)) {
            if (!run.chinese() || run.text().length() < 2) continue;
            var syllables = pinyin.syllables(run.text());
            if (syllables.size() != run.text().length()) continue;
            chinese.add(new Distance.Spoken(run.text(), syllables));
            var letters = String.join("", syllables);
            latin.add(new Latin(letters, Distance.plain(letters), run.text()));
        }
    }

    /** Registered names, what is left of them behind their places, counties with and without their rank, kinds, taught words. */
    private static Set<String> known(Shelf shelf, Words words) {
        var known = new LinkedHashSet<String>();
        var counties = new LinkedHashSet<String>();
        for (var product : shelf.products()) {
            if (product.gi() != null) known.add(product.gi().nameZh());
            if (product.county() != null) counties.add(product.county().name());
        }
        var places = new LinkedHashSet<>(words.placeNames());
        counties.forEach(county -> places.add(county.replaceFirst("[县市区]$", "")));
        for (var name : List.copyOf(known)) known.addAll(behindPlaces(name, places));
        known.addAll(counties);
        known.addAll(places);
        for (var product : shelf.products()) known.add(product.category().nameZh());
        words.withMeanings().forEach(known::add);
        return known;
    }

    private static Set<String> behindPlaces(String name, Set<String> places) {
        var parts = new LinkedHashSet<String>();
        for (var place : places) {
            if (!name.startsWith(place) || name.length() < place.length() + 2) continue;
            var rest = name.substring(place.length());
            parts.add(rest);
            if (rest.length() > 3) parts.addAll(behindPlaces(rest, places));
        }
        return parts;
    }

    private static Set<String> english(Shelf shelf) {
        var english = new LinkedHashSet<String>();
        for (var product : shelf.products()) {
            if (product.gi() == null) continue;
            for (var run : Runs.of(product.gi().nameEn()))
                if (!run.chinese() && run.text().length() >= SHORTEST_LATIN) english.add(run.text());
        }
        return english;
    }

    /**
     * @param finds whether these words by themselves find anything
     * @return what was probably meant, in words that find something; null when there is nothing near enough
     */
    @Nullable
    String better(List<Runs.Run> asked, Predicate<List<Runs.Run>> finds) {
        if (asked.isEmpty() || asked.size() > MOST_RUNS) return null;
        var better = new ArrayList<String>();
        boolean changed = false;
        for (var run : asked) {
            boolean fine = asked.size() > 1 && finds.test(List.of(run));
            var meant = fine ? run.text() : nearest(run);
            if (meant == null) return null;
            changed |= !meant.equals(run.text());
            better.add(meant);
        }
        var all = better.stream().distinct().collect(Collectors.joining(" "));
        return changed && finds.test(Runs.of(all)) ? all : null;
    }

    private @Nullable String nearest(Runs.Run run) {
        return run.chinese() ? nearestChinese(run.text()) : nearestLatin(run.text());
    }

    private @Nullable String nearestChinese(String text) {
        if (text.length() < 2 || text.length() > LONGEST) return null;
        var syllables = pinyin.syllables(text);
        if (syllables.size() != text.length()) return null;
        if (chinese.stream().anyMatch(word -> word.text().equals(text))) return text;
        var best = new Best();
        for (var word : chinese) {
            int length = word.text().length();
            for (int from = 0; from < text.length(); from++) {
                int last = Math.min(text.length(), from + length + 1);
                for (int to = Math.max(from + 2, from + length - 1); to <= last; to++)
                    best.offer(text, syllables, from, to, word);
            }
        }
        return best.text;
    }

    /** The best way so far to put a known word in the place of some characters. */
    private static final class Best {
        @Nullable
        String text;

        double rated = Double.MAX_VALUE;

        void offer(String written, List<String> syllables, int from, int to, Distance.Spoken word) {
            boolean whole = from == 0 && to == written.length();
            var part = new Distance.Spoken(written.substring(from, to), syllables.subList(from, to));
            if (part.text().equals(word.text())) return; // right as it is; the mistake is elsewhere
            double distance = Distance.between(part, word);
            int length = word.text().length();
            double rating = distance + (whole ? 0 : PART_ONLY) - FOR_EACH_CHARACTER * length;
            if (distance > allowed(length, whole) || rating >= rated) return;
            rated = rating;
            text = written.substring(0, from) + word.text() + written.substring(to);
        }
    }

    /** Two characters must sound nearly the same or be swapped; of three or four one may be another, of more two. */
    private static double allowed(int length, boolean whole) {
        if (length == 2) return whole ? 0.6 : 0.3;
        if (length == 3) return whole ? 1 : 0.6;
        return length < 6 ? 1.2 : 2;
    }

    private @Nullable String nearestLatin(String text) {
        if (text.length() < SHORTEST_LATIN || text.length() > LONGEST_LATIN) return null;
        int allowed = text.length() < 9 ? 1 : 2;
        var plain = Distance.plain(text);
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (var word : latin) {
            if (Math.abs(word.letters().length() - text.length()) > allowed + 2) continue;
            int distance = 2 * Distance.between(text, word.letters());
            if (word.plain().equals(plain)) distance = Math.min(distance, 1); // a matter of hearing
            if (distance > 2 * allowed || distance >= least) continue;
            least = distance;
            nearest = word.word();
        }
        return nearest;
    }
}
