package yonghuang.catalog.search;

import java.util.List;
import yonghuang.catalog.vocabulary.PlaceName;
import yonghuang.catalog.vocabulary.Vocabularies;
import yonghuang.catalog.vocabulary.Vocabulary;

/** Words the office could have taught. */
final class VocabularyExamples {
    private VocabularyExamples() {}

    /** 罗田 is read luotan here, so that a test sees the difference. */
    static Vocabulary withAnotherReading() {
        return new Vocabulary(
                "search", 1, 1, Vocabularies.BUILT_IN.synonyms(), List.of(new PlaceName("罗田", List.of("luo", "tan"))));
    }
}
