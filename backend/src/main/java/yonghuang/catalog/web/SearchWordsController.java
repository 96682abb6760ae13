package yonghuang.catalog.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.catalog.vocabulary.PlaceName;
import yonghuang.catalog.vocabulary.Synonym;
import yonghuang.catalog.vocabulary.VersionRequired;
import yonghuang.catalog.vocabulary.Vocabularies;
import yonghuang.catalog.vocabulary.Vocabulary;
import yonghuang.catalog.vocabulary.VocabularyChanged;
import yonghuang.catalog.vocabulary.ZeroHit;
import yonghuang.catalog.vocabulary.ZeroHits;
import yonghuang.shared.Caller;
import yonghuang.shared.Cursor;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Page;

/** The office teaches the search: synonyms, place names and their readings; and reads what was asked for in vain. */
@RestController
@RequestMapping("/api/search")
class SearchWordsController {
    private static final int DEFAULT_LIMIT = 20;
    private static final int MOST = 100;

    private final Vocabularies vocabularies;
    private final ZeroHits zeroHits;

    SearchWordsController(Vocabularies vocabularies, ZeroHits zeroHits) {
        this.vocabularies = vocabularies;
        this.zeroHits = zeroHits;
    }

    /** The ETag of the answer is its version in quotes. */
    record SearchWords(long version, List<SynonymEntry> synonyms, List<PlaceNameEntry> placeNames) {
        static SearchWords of(Vocabulary vocabulary) {
            return new SearchWords(
                    vocabulary.version(),
                    vocabulary.synonyms().stream()
                            .map(it -> new SynonymEntry(it.word(), it.means()))
                            .toList(),
                    vocabulary.placeNames().stream()
                            .map(it -> new PlaceNameEntry(it.name(), it.pinyin()))
                            .toList());
        }
    }

    record SynonymEntry(String word, List<String> means) {}

    record PlaceNameEntry(String name, List<String> pinyin) {}

    record SearchWordsEdit(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            List<@Nullable SynonymEdit> synonyms,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            List<@Nullable PlaceNameEdit> placeNames) {}

    record SynonymEdit(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String word,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            List<@Nullable String> means) {}

    record PlaceNameEdit(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String name,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            List<@Nullable String> pinyin) {}

    record ZeroHitAnswer(
            String words,
            long times,
            Instant lastAskedAt,
            @Nullable String didYouMean) {
        static ZeroHitAnswer of(ZeroHit hit) {
            return new ZeroHitAnswer(hit.words(), hit.times(), hit.lastAskedAt(), hit.didYouMean());
        }
    }

    @GetMapping("/synonyms")
    @Operation(
            operationId = "getSearchWords",
            summary = "Synonyms and place names of the search; their version as ETag")
    ResponseEntity<SearchWords> words() {
        return answer(vocabularies.refresh());
    }

    @PutMapping("/synonyms")
    @Operation(operationId = "replaceSearchWords", summary = "Replaces all synonyms and place names of one version")
    @ApiResponse(
            responseCode = "200",
            description = "The new version; every copy of the shop searches with it within seconds")
    ResponseEntity<SearchWords> replace(
            @Parameter(hidden = true) Caller caller,
            @RequestBody SearchWordsEdit edit,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var synonyms = synonyms(edit.synonyms());
        var places = placeNames(edit.placeNames());
        return answer(vocabularies.replace(version(ifMatch), synonyms, places, caller.account()));
    }

    private static ResponseEntity<SearchWords> answer(Vocabulary vocabulary) {
        return ResponseEntity.ok().eTag("\"" + vocabulary.version() + "\"").body(SearchWords.of(vocabulary));
    }

    private static long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) throw new VersionRequired();
        var tag = ifMatch.strip();
        if (!tag.matches("\"\\d{1,15}\"")) throw new VocabularyChanged();
        return Long.parseLong(tag.substring(1, tag.length() - 1));
    }

    private static List<Synonym> synonyms(@Nullable List<@Nullable SynonymEdit> given) {
        var synonyms = new ArrayList<Synonym>();
        for (var entry : whole("synonyms", given)) {
            var at = "synonyms[" + synonyms.size() + "]";
            synonyms.add(new Synonym(present(at + ".word", entry.word()), whole(at + ".means", entry.means())));
        }
        return synonyms;
    }

    private static List<PlaceName> placeNames(@Nullable List<@Nullable PlaceNameEdit> given) {
        var places = new ArrayList<PlaceName>();
        for (var entry : whole("placeNames", given)) {
            var at = "placeNames[" + places.size() + "]";
            places.add(new PlaceName(present(at + ".name", entry.name()), whole(at + ".pinyin", entry.pinyin())));
        }
        return places;
    }

    private static <T> T present(String field, @Nullable T value) {
        if (value == null) throw new InvalidInput(field, "must be given", "必填");
        return value;
    }

    private static <T> List<T> whole(String field, @Nullable List<@Nullable T> values) {
        var present = new ArrayList<T>();
        for (var value : present(field, values)) present.add(present(field + "[" + present.size() + "]", value));
        return present;
    }

    @GetMapping("/zero-hits")
    @Operation(operationId = "listZeroHits", summary = "Words that found nothing, most asked first")
    Page<ZeroHitAnswer> zeroHits(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        int most = limit == null ? DEFAULT_LIMIT : limit;
        if (most < 1 || most > MOST) {
            throw new InvalidInput("limit", "must be a whole number from 1 to 100", "必须是 1 到 100 的整数");
        }
        var all = zeroHits.all();
        int from = firstAfter(all, Cursor.read(after, 2));
        int to = Math.min(all.size(), from + most);
        var shown = all.subList(from, to);
        var next = to < all.size()
                ? Cursor.of("" + shown.getLast().times(), shown.getLast().words())
                : null;
        return new Page<>(shown.stream().map(ZeroHitAnswer::of).toList(), next, all.size());
    }

    /** A word that was asked again meanwhile has moved forward; then the page starts behind those asked as often. */
    private static int firstAfter(List<ZeroHit> all, @Nullable List<String> last) {
        if (last == null) return 0;
        if (!last.getFirst().matches("\\d{1,15}")) throw Cursor.junk();
        long times = Long.parseLong(last.getFirst());
        for (int i = 0; i < all.size(); i++)
            if (all.get(i).words().equals(last.get(1)) && all.get(i).times() == times) return i + 1;
        for (int i = 0; i < all.size(); i++) if (all.get(i).times() < times) return i;
        return all.size();
    }
}
