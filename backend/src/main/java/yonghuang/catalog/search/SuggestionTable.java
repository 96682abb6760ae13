package yonghuang.catalog.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import yonghuang.catalog.listing.Shelf;
import yonghuang.catalog.listing.ShelfProduct;
import yonghuang.catalog.search.Suggestions.Suggestion;

/** All suggestions of one shelf under sorted keys: what someone types is the beginning of a key. */
final class SuggestionTable {
    private static final int MOST = 8;

    /** @param rank position of the suggestion; a smaller one is shown first */
    private record Key(String text, int rank) {}

    private final Shelf shelf;
    private final Pinyin pinyin;
    private final List<Suggestion> suggestions = new ArrayList<>();
    private final Key[] keys;

    SuggestionTable(Shelf shelf, Pinyin pinyin) {
        this.shelf = shelf;
        this.pinyin = pinyin;
        var keys = new ArrayList<Key>();
        var seen = new HashSet<String>();
        for (var name : names()) if (seen.add(name)) add(keys, new Suggestion(name, null), nameKeys(name));
        for (var product : newestFirst()) {
            var title = product.product().title();
            if (seen.add(title)) add(keys, new Suggestion(title, product.id()), keysFrom(title, 0));
        }
        this.keys = keys.toArray(Key[]::new);
        Arrays.sort(this.keys, Comparator.comparing(Key::text).thenComparing(Key::rank));
    }

    private Set<String> names() {
        var names = new LinkedHashSet<String>();
        for (var product : shelf.products())
            if (product.gi() != null) names.add(product.gi().nameZh());
        for (var product : shelf.products())
            if (product.county() != null) names.add(product.county().name());
        for (var product : shelf.products()) names.add(product.category().nameZh());
        return names;
    }

    private List<ShelfProduct> newestFirst() {
        return shelf.products().stream()
                .sorted(Comparator.comparing(
                                (ShelfProduct product) -> product.product().publishedAt())
                        .reversed())
                .toList();
    }

    private void add(List<Key> keys, Suggestion suggestion, Set<String> texts) {
        int rank = suggestions.size();
        suggestions.add(suggestion);
        for (var text : texts) keys.add(new Key(text, rank));
    }

    /** A name is found from each of its characters on: 板栗 suggests 罗田板栗. */
    private Set<String> nameKeys(String name) {
        var keys = new LinkedHashSet<String>();
        for (int from = 0; from < name.length(); from++) keys.addAll(keysFrom(name, from));
        return keys;
    }

    /** Characters, pinyin and initials of the text from there on; spaces do not count. */
    private Set<String> keysFrom(String text, int from) {
        var characters = new StringBuilder();
        var spoken = new StringBuilder();
        var initials = new StringBuilder();
        for (var run : Runs.of(text.substring(from))) {
            characters.append(run.text());
            var syllables = run.chinese() ? pinyin.syllables(run.text()) : List.of(run.text());
            spoken.append(String.join("", syllables));
            initials.append(Tokens.initials(syllables));
        }
        return new LinkedHashSet<>(List.of(characters.toString(), spoken.toString(), initials.toString()));
    }

    Shelf shelf() {
        return shelf;
    }

    List<Suggestion> of(String typed) {
        var plain = new StringBuilder();
        Runs.of(typed).forEach(run -> plain.append(run.text()));
        if (plain.isEmpty()) return List.of();
        return best(plain.toString()).stream().map(suggestions::get).toList();
    }

    private Set<Integer> best(String beginning) {
        var best = new TreeSet<Integer>();
        for (int i = firstAtLeast(beginning); i < keys.length && keys[i].text().startsWith(beginning); i++) {
            if (best.size() == MOST && keys[i].rank() >= best.last()) continue;
            best.add(keys[i].rank());
            if (best.size() > MOST) best.pollLast();
        }
        return best;
    }

    private int firstAtLeast(String beginning) {
        int low = 0;
        int high = keys.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (keys[middle].text().compareTo(beginning) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
