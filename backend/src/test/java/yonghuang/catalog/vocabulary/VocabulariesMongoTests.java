package yonghuang.catalog.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.InvalidInput;
import yonghuang.testing.AtOnce;
import yonghuang.testing.TestStore;

class VocabulariesMongoTests {
    private static final List<Synonym> SYNONYMS = List.of(new Synonym("泡脚", List.of("蕲艾")));
    private static final List<PlaceName> PLACES = List.of(new PlaceName("罗田", List.of("luo", "tian")));

    private record Entry(
            String actor,
            String act,
            @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after) {}

    private final MongoTemplate mongo = TestStore.fresh();
    private final List<Entry> told = Collections.synchronizedList(new ArrayList<>());
    private final AuditTrail trail =
            (actor, act, subject, before, after, why) -> told.add(new Entry(actor, act, before, after));
    private final Vocabularies vocabularies = new Vocabularies(mongo, trail);

    @Test
    void whatTheShopComesWithFollowsItsOwnRules() {
        VocabularyRules.check(Vocabularies.BUILT_IN.synonyms(), Vocabularies.BUILT_IN.placeNames());
        assertThat(vocabularies.refresh()).isEqualTo(Vocabularies.BUILT_IN);
    }

    @Test
    void anEditIsSeenByAnotherCopyThatReadsAgain() {
        var other = new Vocabularies(mongo, trail);
        vocabularies.replace(0, SYNONYMS, PLACES, "acc_office");

        assertThat(other.refresh().synonyms()).isEqualTo(SYNONYMS);
        assertThat(other.current().version()).isEqualTo(1);
    }

    @Test
    void readingsHaveANewVersionOnlyWhenAPlaceChanged() {
        var places = vocabularies.replace(0, SYNONYMS, PLACES, "acc_office");
        var synonyms = vocabularies.replace(1, List.of(), PLACES, "acc_office");

        assertThat(places.readingsVersion()).isEqualTo(1);
        assertThat(synonyms.readingsVersion()).isEqualTo(1);
        assertThat(synonyms.version()).isEqualTo(2);
    }

    @Test
    void anEditIsInTheAuditTrailWithWhatItChangesOnly() {
        vocabularies.replace(0, SYNONYMS, PLACES, "acc_office");
        told.clear();
        vocabularies.replace(1, List.of(), PLACES, "acc_office");

        assertThat(told)
                .containsExactly(new Entry(
                        "acc_office",
                        "search-words-replaced",
                        Map.of("version", 1L, "synonyms", List.of("泡脚 → 蕲艾"), "placeNames", List.of()),
                        Map.of("version", 2L, "synonyms", List.of(), "placeNames", List.of())));
    }

    @Test
    void whatChangesNothingOrIsRefusedIsNotInTheAuditTrail() {
        vocabularies.replace(0, SYNONYMS, PLACES, "acc_office");
        told.clear();
        vocabularies.replace(1, SYNONYMS, PLACES, "acc_office");
        assertThatThrownBy(() -> vocabularies.replace(0, List.of(), PLACES, "acc_office"))
                .isInstanceOf(VocabularyChanged.class);

        assertThat(told).isEmpty();
    }

    @Test
    void anEditOfAnOldVersionIsRefused() {
        vocabularies.replace(0, SYNONYMS, PLACES, "acc_office");

        assertThatThrownBy(() -> vocabularies.replace(0, List.of(), List.of(), "acc_office"))
                .isInstanceOf(VocabularyChanged.class);
        assertThat(vocabularies.refresh().synonyms()).isEqualTo(SYNONYMS);
    }

    @Test
    void ofTwentyEditsOfOneVersionOneIsKept() {
        var outcomes = AtOnce.atOnce(20, number -> {
            try {
                vocabularies.replace(
                        0,
                        List.of(new Synonym("词" + "一二三四五六七八九十".charAt(number % 10), List.of("蕲艾"))),
                        PLACES,
                        "acc_office");
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
                        List.of(new PlaceName(place, List.of(pinyin.split(" ")))),
                        "acc_office"))
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

        assertThatThrownBy(() -> vocabularies.replace(0, many, PLACES, "acc_office"))
                .isInstanceOf(InvalidInput.class);
    }
}
