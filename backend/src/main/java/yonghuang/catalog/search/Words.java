package yonghuang.catalog.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yonghuang.catalog.vocabulary.PlaceName;
import yonghuang.catalog.vocabulary.Vocabulary;

/** A vocabulary made ready for questions: readings for tokens, and meanings by word. Never changes. */
final class Words {
    private final Vocabulary vocabulary;
    private final Pinyin pinyin;
    private final Map<String, List<String>> meanings = new HashMap<>();
    private int longest;

    Words(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        var taught = new HashMap<String, List<String>>();
        for (var place : vocabulary.placeNames()) taught.put(place.name(), place.pinyin());
        this.pinyin = new Pinyin(taught);
        for (var synonym : vocabulary.synonyms()) {
            var runs = Runs.of(synonym.word());
            if (runs.size() != 1) continue;
            var word = runs.getFirst().text();
            meanings.put(word, synonym.means());
            longest = Math.max(longest, word.length());
        }
    }

    /** Part of a run of a question, and what else it may mean. */
    record Part(Runs.Run run, List<List<Runs.Run>> means) {}

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Pinyin pinyin() {
        return pinyin;
    }

    Tokens tokens() {
        return new Tokens(pinyin);
    }

    List<String> placeNames() {
        return vocabulary.placeNames().stream().map(PlaceName::name).toList();
    }

    /** The run cut at every word that has meanings, longest first; empty when it holds none. */
    List<Part> parts(Runs.Run run) {
        if (meanings.isEmpty()) return List.of();
        if (!run.chinese()) return meanings.containsKey(run.text()) ? List.of(part(run.text(), false)) : List.of();
        var parts = new ArrayList<Part>();
        boolean any = false;
        int plainFrom = 0;
        for (int at = 0; at < run.text().length(); ) {
            var word = wordAt(run.text(), at);
            if (word.isEmpty()) {
                at++;
                continue;
            }
            if (at > plainFrom) parts.add(plain(run.text().substring(plainFrom, at)));
            parts.add(part(word, true));
            any = true;
            at += word.length();
            plainFrom = at;
        }
        if (!any) return List.of();
        if (plainFrom < run.text().length()) parts.add(plain(run.text().substring(plainFrom)));
        return parts;
    }

    private String wordAt(String text, int at) {
        for (int length = Math.min(longest, text.length() - at); length > 0; length--) {
            var word = text.substring(at, at + length);
            if (meanings.containsKey(word)) return word;
        }
        return "";
    }

    private Part part(String word, boolean chinese) {
        return new Part(
                new Runs.Run(word, chinese),
                meanings.getOrDefault(word, List.of()).stream()
                        .map(Runs::of)
                        .filter(runs -> !runs.isEmpty())
                        .toList());
    }

    private static Part plain(String text) {
        return new Part(new Runs.Run(text, true), List.of());
    }

    /** Every word that has meanings. */
    Iterable<String> withMeanings() {
        return meanings.keySet();
    }
}
