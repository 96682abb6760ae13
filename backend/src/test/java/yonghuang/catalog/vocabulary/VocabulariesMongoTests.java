package yonghuang.catalog.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.shared.InvalidInput;
import yonghuang.testing.AtOnce;
import yonghuang.testing.TestStore;

class VocabulariesMongoTests {
    private static final List<Synonym> SYNONYMS = List.of(new Synonym("泡脚", List.of("蕲艾")));
    private static final List<PlaceName> PLACES = List.of(new PlaceName("罗田", List.of("luo", "tian")));

    private final MongoTemplate mongo = TestStore.fresh();
    private final Vocabularies vocabularies = new Vocabularies(mongo);

    @Test
    void whatTheShopComesWithFollowsItsOwnRules() {
        VocabularyRules.check(Vocabularies.BUILT_IN.synonyms(), Vocabularies.BUILT_IN.placeNames());
        assertThat(vocabularies.refresh()).isEqualTo(Vocabularies.BUILT_IN);
    }

    @Test
    void anEditIsSeenByAnotherCopyThatReadsAgain() {
        var other = new Vocabularies(mongo);
        vocabularies.replace(0, SYNONYMS, PLACES);

        assertThat(other.refresh().synonyms()).isEqualTo(SYNONYMS);
        assertThat(other.current().version()).isEqualTo(1);
    }

    @Test
    void readingsHaveANewVersionOnlyWhenAPlaceChanged() {
        var places = vocabularies.replace(0, SYNONYMS, PLACES);
        var synonyms = vocabularies.replace(1, List.of(), PLACES);

        assertThat(places.readingsVersion()).isEqualTo(1);
        assertThat(synonyms.readingsVersion()).isEqualTo(1);
        assertThat(synonyms.version()).isEqualTo(2);
    }

    @Test
    void anEditOfAnOldVersionIsRefused() {
        vocabularies.replace(0, SYNONYMS, PLACES);

        assertThatThrownBy(() -> vocabularies.replace(0, List.of(), List.of())).isInstanceOf(VocabularyChanged.class);
        assertThat(vocabularies.refresh().synonyms()).isEqualTo(SYNONYMS);
    }

    @Test
    void ofTwentyEditsOfOneVersionOneIsKept() {
        var outcomes = AtOnce.atOnce(20, number -> {
            try {
                vocabularies.replace(
                        0, List.of(new Synonym("词" + "一二三四五六七八九十".charAt(number % 10), List.of("蕲艾"))), PLACES);
                return "kept";
            } catch (VocabularyChanged late) {
                return "refused";
            }
        });

        assertThat(Collections.frequency(outcomes, "kept")).isEqualTo(1);
        assertThat(vocabularies.refresh().version()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "泡 脚, 蕲艾, 罗田, luo tian, synonyms[0].word",
        "泡jiao, 蕲艾, 罗田, luo tian, synonyms[0].word",
        "泡脚, 泡脚, 罗田, luo tian, synonyms[0].means[0]",
        "泡脚, <b>, 罗田, luo tian, synonyms[0].means[0]",
        "泡脚, 蕲艾, luotian, luo tian, placeNames[0].name",
        "泡脚, 蕲艾, 罗田, luo, placeNames[0].pinyin",
        "泡脚, 蕲艾, 罗田, Luo tián, placeNames[0].pinyin"
    })
    void aWrongWordIsNamedByItsPath(String word, String meaning, String place, String pinyin, String field) {
        assertThatThrownBy(() -> vocabularies.replace(
                        0,
                        List.of(new Synonym(word, List.of(meaning))),
                        List.of(new PlaceName(place, List.of(pinyin.split(" "))))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(InvalidInput.FieldError::field)
                                .containsExactly(field));
        assertThat(vocabularies.refresh().version()).isZero();
    }

    @Test
    void tooManyWordsAreRefused() {
        var many = new ArrayList<Synonym>();
        for (int i = 0; i < 1_001; i++) many.add(new Synonym("word" + i, List.of("蕲艾")));

        assertThatThrownBy(() -> vocabularies.replace(0, many, PLACES)).isInstanceOf(InvalidInput.class);
    }
}
