package yonghuang.catalog.search;

import java.util.List;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.TypedSearchPredicateFactory;

/**
 * One question to the index: all words must match, and every name that is hit adds fixed points. A word the office gave
 * meanings matches also by them, for half the points by the first and a quarter by the others.
 */
final class WordQuery {
    private static final float IN_TITLE = 1;
    private static final float PART_OF_NAME = 4;
    private static final float START_OF_NAME = 8;
    private static final float WHOLE_NAME = 32;
    private static final float FIRST_MEANING = 0.5f;
    private static final float OTHER_MEANING = 0.25f;

    private final TypedSearchPredicateFactory<?> f;
    private final Words words;
    private final BooleanPredicateClausesStep<?, ?> all;

    private WordQuery(TypedSearchPredicateFactory<?> f, Words words) {
        this.f = f;
        this.words = words;
        this.all = f.bool();
    }

    /** @param typing the last word may be the beginning of one */
    static PredicateFinalStep of(TypedSearchPredicateFactory<?> f, Words words, List<Runs.Run> asked, boolean typing) {
        return new WordQuery(f, words).of(asked, typing);
    }

    private PredicateFinalStep of(List<Runs.Run> asked, boolean typing) {
        for (int i = 0; i < asked.size(); i++) {
            var run = asked.get(i);
            boolean open = typing && i == asked.size() - 1;
            var parts = words.parts(run);
            if (parts.isEmpty()) mustHave(run, open);
            else mustHaveOrMean(run, parts);
            if (Tokens.asked(run).size() == 1) all.should(worth(ProductWords.TITLE, run.text(), IN_TITLE));
            addNamePoints(run.text(), 1);
        }
        if (asked.size() > 1) addNamePoints(joined(asked), 1);
        return all;
    }

    private void mustHave(Runs.Run run, boolean open) {
        for (var token : Tokens.asked(run)) all.filter(open ? beginning(token) : has(token));
    }

    private void mustHaveOrMean(Runs.Run run, List<Words.Part> parts) {
        var byMeaning = f.bool();
        for (var part : parts) byMeaning.filter(partOrMeaning(part));
        all.filter(f.bool().should(everyToken(List.of(run))).should(byMeaning).minimumShouldMatchNumber(1));
        for (var part : parts) addPointsOfMeanings(part.means());
    }

    private void addPointsOfMeanings(List<List<Runs.Run>> means) {
        for (int i = 0; i < means.size(); i++)
            addNamePoints(joined(means.get(i)), i == 0 ? FIRST_MEANING : OTHER_MEANING);
    }

    private SearchPredicate partOrMeaning(Words.Part part) {
        var either = f.bool().should(everyToken(List.of(part.run()))).minimumShouldMatchNumber(1);
        for (var meaning : part.means()) either.should(everyToken(meaning));
        return either.toPredicate();
    }

    private SearchPredicate everyToken(List<Runs.Run> runs) {
        var every = f.bool();
        for (var run : runs) for (var token : Tokens.asked(run)) every.filter(has(token));
        return every.toPredicate();
    }

    private SearchPredicate has(String token) {
        return f.match().field(ProductWords.WORDS).matching(token).toPredicate();
    }

    /** A token holds letters and digits only, so nothing in it is a wildcard of its own. */
    private SearchPredicate beginning(String token) {
        return f.wildcard().field(ProductWords.WORDS).matching(token + "*").toPredicate();
    }

    private static String joined(List<Runs.Run> words) {
        var joined = new StringBuilder();
        words.forEach(word -> joined.append(word.text()));
        return joined.toString();
    }

    private void addNamePoints(String text, float share) {
        all.should(worth(ProductWords.NAME_PART, text, PART_OF_NAME * share));
        all.should(worth(ProductWords.NAME_START, text, START_OF_NAME * share));
        all.should(worth(ProductWords.NAME_WHOLE, text, WHOLE_NAME * share));
    }

    private SearchPredicate worth(String field, String text, float points) {
        return f.match()
                .field(field)
                .matching(text)
                .constantScore()
                .boost(points)
                .toPredicate();
    }
}
