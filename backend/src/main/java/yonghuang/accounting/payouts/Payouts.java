package yonghuang.accounting.payouts;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.accounting.PaidOut;
import yonghuang.accounting.payouts.Payout.Status;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.shared.Cursor;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;

/** The stored payouts and the ways to find them; each query has its index. */
@Component
public class Payouts implements PaidOut {
    private static final String PROPOSED = "proposedAt";

    private final MongoOperations mongo;
    private final Documents<Payout> documents;

    public Payouts(MongoOperations mongo) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, Payout.class);
        var indexes = mongo.indexOps(Payout.class);
        indexes.createIndex(new Index().named("of_merchant").on("merchant", ASC).on("number", DESC));
        indexes.createIndex(new Index().named("newest").on(PROPOSED, DESC).on("_id", DESC));
        indexes.createIndex(new Index()
                .named("by_status")
                .on("status", ASC)
                .on(PROPOSED, DESC)
                .on("_id", DESC));
        indexes.createIndex(new Index().named("due").on("dueAt", ASC).sparse());
    }

    /** @throws NotFound when there is none */
    public Payout find(String id) {
        var found = documents.find(id);
        if (found == null) throw new NotFound();
        return found;
    }

    /** The newest proposed first. */
    public Page<Payout> page(@Nullable Status status, int limit, @Nullable String after) {
        var among = status == null ? new Criteria() : where("status").is(status);
        var keys = Cursor.read(after, 2);
        var rest = keys == null ? among : behind(among, keys.get(0), keys.get(1));
        var found =
                mongo.find(new Query(rest).with(Sort.by(DESC, PROPOSED, "_id")).limit(limit + 1), Payout.class);
        long total = mongo.count(new Query(among), Payout.class);
        if (found.size() <= limit) return new Page<>(found, null, total);
        var shown = found.subList(0, limit);
        var last = shown.getLast();
        return new Page<>(shown, Cursor.of(String.valueOf(last.proposedAt().toEpochMilli()), last.id()), total);
    }

    private static Criteria behind(Criteria among, String millis, String id) {
        try {
            var at = Instant.ofEpochMilli(Long.parseLong(millis));
            return new Criteria()
                    .andOperator(
                            among,
                            where(PROPOSED).lte(at),
                            new Criteria()
                                    .orOperator(
                                            where(PROPOSED).lt(at), where("_id").lt(id)));
        } catch (NumberFormatException notOurs) {
            throw Cursor.junk();
        }
    }

    @Nullable
    Payout last(String merchant) {
        return mongo.findOne(
                new Query(where("merchant").is(merchant))
                        .with(Sort.by(DESC, "number"))
                        .limit(1),
                Payout.class);
    }

    @Override
    public Map<YearMonth, Long> of(String merchant) {
        var paid = new HashMap<YearMonth, Long>();
        for (var each : mongo.find(new Query(where("merchant").is(merchant)), Payout.class)) {
            if (each.status() == Status.PAID) paid.merge(YearMonth.parse(each.month()), each.fen(), Long::sum);
        }
        return paid;
    }

    /** @return false when there is one of that number */
    boolean propose(Payout first) {
        return documents.insert(first);
    }

    /** @throws NotFound when there is none */
    Payout change(String id, Function<Payout, Change<Payout, Payout>> rule) {
        return documents.change(id, known -> {
            if (known == null) throw new NotFound();
            return rule.apply(known);
        });
    }

    /** What the sweep has to look at, the longest due first. */
    List<Payout> due(Instant now, int most) {
        return mongo.find(
                new Query(where("dueAt").lte(now)).with(Sort.by(ASC, "dueAt")).limit(most), Payout.class);
    }
}
