package yonghuang.catalog.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.shared.AuditTrail;

/** The newest words of the search: stored once, kept in memory by every copy of the shop, read again every second. */
@Component
public final class Vocabularies {
    private static final String ID = "search";
    private static final String RESOURCE = "/gi/search-words.json";

    /** What the shop comes with; nothing in it is a fact about goods, only other words for them. */
    public static final Vocabulary BUILT_IN = builtIn();

    private final MongoOperations mongo;
    private final Documents<Vocabulary> stored;
    private final AuditTrail audit;
    private volatile Vocabulary current = BUILT_IN;

    public Vocabularies(MongoOperations mongo, AuditTrail audit) {
        this.mongo = mongo;
        this.audit = audit;
        this.stored = new Documents<>(mongo, Vocabulary.class);
    }

    private record Words(List<Synonym> synonyms, List<PlaceName> placeNames) {}

    private static Vocabulary builtIn() {
        try (var file = Objects.requireNonNull(Vocabularies.class.getResourceAsStream(RESOURCE))) {
            var words = JsonMapper.builder().build().readValue(file, Words.class);
            return new Vocabulary(ID, 0, 0, words.synonyms(), words.placeNames());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As last read, from memory. */
    public Vocabulary current() {
        return current;
    }

    /** Reads what is stored: one small read. */
    public Vocabulary refresh() {
        var newest = mongo.findById(ID, Vocabulary.class);
        if (newest != null && newest.version() > current.version()) current = newest;
        return current;
    }

    /**
     * Replaces all words. A repeat of the same edit on the version it made finds it done.
     *
     * @param version the version that was edited
     * @param actor account of who did it, for the audit trail
     * @throws VocabularyChanged when it is no longer the newest
     */
    public Vocabulary replace(long version, List<Synonym> synonyms, List<PlaceName> placeNames, String actor) {
        VocabularyRules.check(synonyms, placeNames);
        var seen = refresh();
        if (seen.version() == version && !seen.saysTheSameAs(synonyms, placeNames)) {
            var next = seen.with(synonyms, placeNames);
            audit.record(actor, "search-words-replaced", ID, seen.unlike(next), next.unlike(seen), null);
        }
        var edited = stored.change(ID, (@Nullable Vocabulary now) -> {
            var newest = now == null ? BUILT_IN : now;
            if (newest.version() != version) throw new VocabularyChanged();
            if (newest.saysTheSameAs(synonyms, placeNames)) return Change.unchanged(newest);
            var next = newest.with(synonyms, placeNames);
            return Change.changed(next, next);
        });
        if (edited.version() > current.version()) current = edited;
        return edited;
    }
}
