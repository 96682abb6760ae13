package yonghuang.merchants.admission;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.MongoWriteException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.documents.Rule;
import yonghuang.merchants.Licence;
import yonghuang.shared.Cursor;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;

/** The stored applications. That a code is held once is kept by a unique index. */
@Component
class Applications {
    private static final int DUPLICATE_KEY = 11_000;
    private static final String DOCUMENT = "licences.document";

    private final MongoOperations mongo;
    private final Documents<Application> documents;

    Applications(MongoOperations mongo) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, Application.class);
        var indexes = mongo.indexOps(Application.class);
        indexes.createIndex(new Index("holds", Sort.Direction.ASC).unique());
        indexes.createIndex(new Index("account", Sort.Direction.ASC).on("_id", Sort.Direction.ASC));
        indexes.createIndex(new Index("status", Sort.Direction.ASC)
                .on("waitingSince", Sort.Direction.ASC)
                .on("_id", Sort.Direction.ASC));
        indexes.createIndex(new Index("enrolled", Sort.Direction.ASC)
                .on("status", Sort.Direction.ASC)
                .on("_id", Sort.Direction.ASC));
        indexes.createIndex(new Index("letterOwed", Sort.Direction.ASC));
        indexes.createIndex(new Index(DOCUMENT, Sort.Direction.ASC));
        indexes.createIndex(new Index("merchant", Sort.Direction.ASC));
    }

    void insert(Application draft) {
        documents.change(draft.id(), known -> Change.changed(known == null ? draft : known, draft));
    }

    /** @throws NotFound when there is none */
    Application existing(String id) {
        var found = documents.find(id);
        if (found == null) throw new NotFound();
        return found;
    }

    /**
     * @throws NotFound when there is none
     * @throws UsccTaken when another application holds the code
     */
    Application change(String id, Rule<Application, Application> rule) {
        try {
            return documents.change(id, known -> {
                if (known == null) throw new NotFound();
                return rule.decide(known);
            });
        } catch (MongoWriteException refused) {
            if (refused.getError().getCode() == DUPLICATE_KEY) throw new UsccTaken();
            throw refused;
        }
    }

    /** Ids of scanned files that some application as it stands refers to. */
    Set<String> documentsAmong(Collection<String> ids) {
        return mongo.find(new Query(where(DOCUMENT).in(ids)), Application.class).stream()
                .flatMap(application -> application.licences().stream())
                .map(Licence::document)
                .filter(ids::contains)
                .collect(Collectors.toSet());
    }

    /** Whether an application of one of the counties, no draft, refers to the file. */
    boolean isHandedInWith(String file, Collection<String> counties) {
        var which = where(DOCUMENT).is(file).and("county").in(counties).and("status").ne(ApplicationStatus.DRAFT);
        return mongo.exists(new Query(which), Application.class);
    }

    long countOf(String account) {
        return mongo.count(new Query(where("account").is(account)), Application.class);
    }

    List<Application> of(String account) {
        return mongo.find(new Query(where("account").is(account)).with(Sort.by("_id")), Application.class);
    }

    List<Application> notEnrolled() {
        return mongo.find(
                new Query(where("enrolled").is(false).and("status").is(ApplicationStatus.ADMITTED)).limit(100),
                Application.class);
    }

    /** Those admitted and enrolled, by id, behind an id. */
    List<Application> admitted(String behind) {
        var which = where("enrolled").is(true).and("status").is(ApplicationStatus.ADMITTED);
        return mongo.find(
                new Query(which.and("_id").gt(behind)).with(Sort.by("_id")).limit(100), Application.class);
    }

    List<Application> owedALetter() {
        return mongo.find(new Query(where("letterOwed").is(true)).limit(100), Application.class);
    }

    @Nullable
    Application find(String id) {
        return documents.find(id);
    }

    @Nullable
    Application ofMerchant(String merchant) {
        return mongo.findOne(
                new Query(where("merchant").is(merchant).and("status").is(ApplicationStatus.ADMITTED)),
                Application.class);
    }

    /**
     * Those who wait longest first.
     *
     * @param counties null: of all
     */
    Page<Application> waiting(
            Collection<ApplicationStatus> statuses,
            @Nullable Collection<String> counties,
            int limit,
            @Nullable String after) {
        var among = where("status").in(statuses);
        if (counties != null) among = among.and("county").in(counties);
        long total = mongo.count(new Query(among), Application.class);
        var query = new Query(behind(after, among))
                .with(Sort.by("waitingSince", "_id"))
                .limit(limit + 1);
        var found = mongo.find(query, Application.class);
        if (found.size() <= limit) return new Page<>(found, null, total);
        var items = found.subList(0, limit);
        var last = items.getLast();
        return new Page<>(items, Cursor.of(String.valueOf(last.waitingSince().toEpochMilli()), last.id()), total);
    }

    private static Criteria behind(@Nullable String after, Criteria among) {
        var keys = Cursor.read(after, 2);
        if (keys == null) return among;
        try {
            var at = Instant.ofEpochMilli(Long.parseLong(keys.getFirst()));
            var later = new Criteria()
                    .orOperator(where("waitingSince").gt(at), where("_id").gt(keys.get(1)));
            return new Criteria().andOperator(among, where("waitingSince").gte(at), later);
        } catch (NumberFormatException notOurs) {
            throw Cursor.junk();
        }
    }
}
