package yonghuang.catalog.vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Sentence;

/** What words may look like; every wrong one is named by its path. */
final class VocabularyRules {
    private static final int MOST_SYNONYMS = 1_000;
    private static final int MOST_MEANINGS = 20;
    private static final int MOST_PLACES = 500;
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}{1,20}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]{1,40}");
    private static final Pattern MEANING = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} '-]{0,39}");
    private static final Pattern PLACE = Pattern.compile("\\p{IsHan}{1,8}");
    private static final Pattern SYLLABLE = Pattern.compile("[a-z]{1,6}");

    private final List<InvalidInput.FieldError> errors = new ArrayList<>();

    private VocabularyRules() {}

    /** @throws InvalidInput naming every wrong word */
    static void check(List<Synonym> synonyms, List<PlaceName> places) {
        var rules = new VocabularyRules();
        rules.atMost("synonyms", synonyms.size(), MOST_SYNONYMS);
        rules.atMost("placeNames", places.size(), MOST_PLACES);
        if (rules.errors.isEmpty()) {
            rules.synonyms(synonyms);
            rules.places(places);
        }
        if (!rules.errors.isEmpty()) throw new InvalidInput(rules.errors);
    }

    private void synonyms(List<Synonym> synonyms) {
        var seen = new HashSet<String>();
        for (int i = 0; i < synonyms.size(); i++) {
            var at = "synonyms[" + i + "]";
            var synonym = synonyms.get(i);
            if (!WORD.matcher(synonym.word()).matches()) {
                wrong(
                        at + ".word",
                        "must be one word: up to 20 Chinese characters, or up to 40 letters and digits",
                        "必须是一个词：最多 20 个汉字，或最多 40 个字母和数字");
            } else if (!seen.add(folded(synonym.word()))) wrong(at + ".word", "comes twice", "重复");
            meanings(at, synonym);
        }
    }

    private void meanings(String at, Synonym synonym) {
        if (synonym.means().isEmpty()) wrong(at + ".means", "needs a meaning", "至少要有一个含义");
        atMost(at + ".means", synonym.means().size(), MOST_MEANINGS);
        var seen = new HashSet<String>();
        for (int i = 0; i < synonym.means().size(); i++) {
            var meaning = synonym.means().get(i);
            var path = at + ".means[" + i + "]";
            if (!MEANING.matcher(meaning).matches()) {
                wrong(path, "must be 1 to 40 letters, digits and spaces", "必须是 1 到 40 个文字、数字或空格");
            } else if (folded(meaning).equals(folded(synonym.word()))) {
                wrong(path, "is the word itself", "就是该词本身");
            } else if (!seen.add(folded(meaning))) wrong(path, "comes twice", "重复");
        }
    }

    private void places(List<PlaceName> places) {
        var seen = new HashSet<String>();
        for (int i = 0; i < places.size(); i++) {
            var at = "placeNames[" + i + "]";
            var place = places.get(i);
            if (!PLACE.matcher(place.name()).matches()) {
                wrong(at + ".name", "must be 1 to 8 Chinese characters", "必须是 1 到 8 个汉字");
                continue;
            }
            if (!seen.add(place.name())) wrong(at + ".name", "comes twice", "重复");
            boolean read = place.pinyin().size() == place.name().length()
                    && place.pinyin().stream()
                            .allMatch(syllable -> SYLLABLE.matcher(syllable).matches());
            if (!read) {
                wrong(
                        at + ".pinyin",
                        "must have one toneless syllable of small letters per character, ü as v",
                        "每个汉字一个不带声调的小写音节，ü 写作 v");
            }
        }
    }

    private void atMost(String field, int size, int most) {
        if (size > most) wrong(field, "must have at most " + most + " entries", "最多 " + most + " 条");
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private void wrong(String field, String en, String zh) {
        errors.add(new InvalidInput.FieldError(field, new Sentence(en, zh)));
    }
}
