package yonghuang.accounting;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;

/**
 * Sums of the journal: what is kept plus what was booked since. What is kept stays {@link #LEFT_ALONE} behind, so that an
 * entry that was slow to become visible, or booked by a clock a little behind, is not left out.
 */
@Component
class Sums {
    static final Duration LEFT_ALONE = Duration.ofMinutes(10);
    private static final int MOST_REMEMBERED = 10_000;

    private final Journal journal;
    private final MongoOperations mongo;
    private final Documents<KeptSums> documents;
    private final Clock clock;
    private final Cache<String, Boolean> opened =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    Sums(Journal journal, MongoOperations mongo, Clock clock) {
        this.journal = journal;
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, KeptSums.class);
        this.clock = clock;
        var indexes = mongo.indexOps(KeptSums.class);
        indexes.createIndex(new Index().named("accounts").on("account", ASC).sparse());
        indexes.createIndex(
                new Index().named("months").on("merchant", ASC).on("month", ASC).sparse());
    }

    /** Before an entry of it is booked, so that whoever looks for sums finds it. */
    void open(SumsOf which) {
        if (opened.getIfPresent(which.id()) != null) return;
        documents.insert(KeptSums.none(which));
        opened.put(which.id(), true);
    }

    /** What one sum came to. */
    record Summed(SumsOf which, Totals totals) {}

    /** As of now. */
    Totals of(SumsOf which) {
        return since(kept(which), Instant.MAX).totals();
    }

    private Summed summed(KeptSums kept) {
        return new Summed(kept.which(), since(kept, Instant.MAX).totals());
    }

    /**
     * Takes into the kept sums what has been booked long enough ago.
     *
     * @return whether something newer is left for later
     */
    boolean advance(SumsOf which) {
        var kept = kept(which);
        var next = since(kept, clock.instant().minus(LEFT_ALONE));
        if (!next.upTo().equals(kept.upTo())) {
            documents.change(which.id(), now -> {
                boolean same = now == null || now.upTo().equals(kept.upTo());
                return same ? Change.changed(next, true) : Change.unchanged(false);
            });
        }
        return !journal.from(which, next.upTo().plusMillis(1), "", 1).isEmpty();
    }

    /** Counts all anew; for entries that became visible even later than that. */
    void recount(SumsOf which) {
        var until = clock.instant().minus(LEFT_ALONE);
        documents.change(which.id(), now -> {
            var base = now == null ? KeptSums.none(which) : now;
            var anew = since(base.advanced(Totals.NOTHING, Instant.EPOCH), until);
            boolean same = anew.upTo().equals(base.upTo()) && anew.totals().equals(base.totals());
            return same ? Change.unchanged(false) : Change.changed(anew, true);
        });
    }

    private KeptSums kept(SumsOf which) {
        var kept = documents.find(which.id());
        return kept == null ? KeptSums.none(which) : kept;
    }

    private KeptSums since(KeptSums kept, Instant until) {
        var which = kept.which();
        var totals = kept.totals();
        var upTo = kept.upTo();
        try (var entries = journal.of(which, kept.upTo())) {
            for (var each = entries.iterator(); each.hasNext(); ) {
                var entry = each.next();
                if (entry.bookedAt().isAfter(until)) break;
                totals = which.plus(totals, entry);
                upTo = entry.bookedAt();
            }
        }
        return kept.advanced(totals, upTo);
    }

    /** Every month a merchant has anything in, the newest first. */
    List<Summed> months(String merchant) {
        var query = new Query(where("merchant").is(merchant)).with(Sort.by(DESC, "month"));
        return mongo.find(query, KeptSums.class).stream().map(this::summed).toList();
    }

    /** Every account that was ever written to, by name. */
    List<Summed> accounts() {
        var query = new Query(where("account").gt("")).with(Sort.by(ASC, "account"));
        return mongo.find(query, KeptSums.class).stream().map(this::summed).toList();
    }

    List<SumsOf> all() {
        return mongo.findAll(KeptSums.class).stream().map(KeptSums::which).toList();
    }
}
