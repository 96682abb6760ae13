package yonghuang.listings.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ahocorasick.trie.PayloadTrie;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** All words of all rules in one automaton: a text is walked once, whatever the number of words. */
final class Lexicon {
    private static final String RESOURCE = "/listings/text-rules.json";

    /** What a word is to a rule. */
    enum Part {
        WORD,
        ACT,
        OBJECT,
        AFTER,
        ALLOWED,
        /** Says that something is not claimed; of every rule. */
        DENIAL,
        NOTICE
    }

    private record Meaning(@Nullable TextRule rule, Part part) {}

    /**
     * One word found in a folded text.
     *
     * @param to behind its last character
     */
    record Found(int from, int to) {
        Found with(Found later) {
            return new Found(Math.min(from, later.from), Math.max(to, later.to));
        }
    }

    /** What was found in one text, by rule and part, in the order of the text. */
    static final class Hits {
        private final Map<Meaning, List<Found>> byMeaning = new HashMap<>();

        List<Found> of(@Nullable TextRule rule, Part part) {
            return byMeaning.getOrDefault(new Meaning(rule, part), List.of());
        }
    }

    private record Resource(
            @com.fasterxml.jackson.annotation.JsonProperty("CURE_CLAIM")
            WordList cures,

            @com.fasterxml.jackson.annotation.JsonProperty("HEALTH_CLAIM")
            WordList health,

            @com.fasterxml.jackson.annotation.JsonProperty("ABSOLUTE_WORD")
            WordList absolutes,

            @com.fasterxml.jackson.annotation.JsonProperty("MINORS_NOTICE")
            WordList minors,

            List<String> denials,
            List<String> notices) {
        Map<TextRule, WordList> rules() {
            var rules = new EnumMap<TextRule, WordList>(TextRule.class);
            rules.put(TextRule.CURE_CLAIM, cures);
            rules.put(TextRule.HEALTH_CLAIM, health);
            rules.put(TextRule.ABSOLUTE_WORD, absolutes);
            rules.put(TextRule.MINORS_NOTICE, minors);
            return rules;
        }
    }

    private final PayloadTrie<List<Meaning>> words;

    private Lexicon(PayloadTrie<List<Meaning>> words) {
        this.words = words;
    }

    static Lexicon read() {
        try (var file = Objects.requireNonNull(Lexicon.class.getResourceAsStream(RESOURCE))) {
            return of(JsonMapper.builder().build().readValue(file, Resource.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Lexicon of(Resource resource) {
        var meanings = new HashMap<String, List<Meaning>>();
        resource.rules().forEach((rule, list) -> {
            add(meanings, list.words(), new Meaning(rule, Part.WORD));
            add(meanings, list.acts(), new Meaning(rule, Part.ACT));
            add(meanings, list.objects(), new Meaning(rule, Part.OBJECT));
            add(meanings, list.after(), new Meaning(rule, Part.AFTER));
            add(meanings, list.allowed(), new Meaning(rule, Part.ALLOWED));
        });
        add(meanings, resource.denials(), new Meaning(null, Part.DENIAL));
        add(meanings, resource.notices(), new Meaning(null, Part.NOTICE));
        var trie = PayloadTrie.<List<Meaning>>builder();
        meanings.forEach(trie::addKeyword);
        return new Lexicon(trie.build());
    }

    private static void add(Map<String, List<Meaning>> meanings, List<String> words, Meaning meaning) {
        for (var word : words)
            meanings.computeIfAbsent(FoldedText.fold(word), key -> new ArrayList<>())
                    .add(meaning);
    }

    Hits find(FoldedText text) {
        var hits = new Hits();
        for (var emit : words.parseText(text.toString())) {
            int from = emit.getStart();
            int to = emit.getEnd() + 1;
            if (!text.isWhole(from, to) || isAccident(text, from, to)) continue;
            for (var meaning : emit.getPayload())
                hits.byMeaning
                        .computeIfAbsent(meaning, key -> new ArrayList<>())
                        .add(new Found(from, to));
        }
        hits.byMeaning.values().forEach(found -> found.sort(java.util.Comparator.comparingInt(Found::from)));
        return hits;
    }

    /** Two characters of two clauses are no word (滋养，颜色); nothing is one word over the end of a sentence. */
    private static boolean isAccident(FoldedText text, int from, int to) {
        return switch (text.strongestGap(from, to)) {
            case NONE, NOISE -> false;
            case COMMA -> to - from < 3;
            case STOP -> to - from < 4;
        };
    }
}
