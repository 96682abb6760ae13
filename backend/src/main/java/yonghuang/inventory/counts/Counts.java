package yonghuang.inventory.counts;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.inventory.alerts.StockAlert;
import yonghuang.inventory.alerts.StockAlerts;
import yonghuang.inventory.counts.CountLine.Posting;
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.NotFound;

/** The counts of all warehouses. */
@Component
public final class Counts {
    private static final Sort NEWEST_FIRST = Sort.by(DESC, "at", "_id");

    /** Where a page ended. */
    public record Position(Instant at, String id) {}

    private final MongoOperations mongo;
    private final Documents<Count> documents;
    private final StockLevels levels;
    private final CountedStock stock;
    private final WorthOfSkus worth;
    private final StockAlerts alerts;

    public Counts(
            MongoOperations mongo, StockLevels levels, CountedStock stock, WorthOfSkus worth, StockAlerts alerts) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, Count.class);
        this.levels = levels;
        this.stock = stock;
        this.worth = worth;
        this.alerts = alerts;
        var indexes = mongo.indexOps(Count.class);
        indexes.createIndex(new Index()
                .named("by_warehouse")
                .on("warehouse", ASC)
                .on("at", DESC)
                .on("_id", DESC));
        indexes.createIndex(new Index()
                .named("by_status")
                .on("warehouse", ASC)
                .on("status", ASC)
                .on("at", DESC)
                .on("_id", DESC));
        indexes.createIndex(new Index().named("by_settling").on("unsettled", ASC));
    }

    /**
     * Writes the lines of a new count: every lot with units on hand in its scope. The same account and key open it once.
     *
     * @throws NothingToCount when no such lot is there
     * @throws ScopeTooLarge when there are more lots than one count may have
     */
    public Count open(String warehouse, CountScope asked, @Nullable String note, String actor, String key) {
        var id = CountIds.of(actor, warehouse, key);
        var known = documents.find(id);
        if (known != null) return known;
        var scope = asked.abc() == null ? asked : asked.of(worth.members(warehouse, asked.abc()));
        var there = stock.inScope(warehouse, scope, CountedStock.MOST_AT_OPENING);
        if (there.isEmpty()) throw new NothingToCount();
        var first = Count.open(id, warehouse, scope, there, note, actor, levels.now());
        return documents.change(id, stored -> stored == null ? Change.changed(first, first) : Change.unchanged(stored));
    }

    /**
     * An open count as {@link #post} would see it: with lines for what came into its scope meanwhile, each where its lot lies
     * now, and uncounted where it was moved or corrected since.
     */
    public Count find(String warehouse, String id) {
        var count = stored(warehouse, id);
        return count.status().isOpen() ? count.asOf(stock.of(count)) : count;
    }

    /**
     * Notes what a person counted of one lot, and what its level says now.
     *
     * @param key names the act; with the same person it is noted once
     */
    public void tally(
            String warehouse, String id, LotName name, int units, @Nullable String bin, String by, String key) {
        var count = stored(warehouse, id);
        var seen = stock.lot(warehouse, name)
                .orElseThrow(() ->
                        new InvalidInput("lot", "is not a lot of this SKU in this warehouse", "该仓库没有此 SKU 的这一批次"));
        boolean inScope = stock.covers(count.scope(), seen);
        documents.change(id, now -> Counting.tally(there(now), seen, inScope, bin, units, by, key, levels.now()));
    }

    /** Posts the count and brings its differences to the levels. A repeat goes on where it stopped. */
    public void post(String warehouse, String id, @Nullable String note, String by) {
        var count = stored(warehouse, id);
        var there = stock.of(count);
        settle(documents.change(id, now -> Counting.post(there(now), there, by, note, levels.now())));
    }

    public void cancel(String warehouse, String id, @Nullable String note, String by) {
        stored(warehouse, id);
        documents.change(id, now -> Counting.cancel(there(now), by, note, levels.now()));
    }

    public List<Count> page(String warehouse, @Nullable CountStatus status, @Nullable Position after, int limit) {
        var which = which(warehouse, status);
        if (after != null) which = new Criteria().andOperator(which, olderThan(after));
        return mongo.find(Query.query(which).with(NEWEST_FIRST).limit(limit), Count.class);
    }

    public long count(String warehouse, @Nullable CountStatus status) {
        return mongo.count(Query.query(which(warehouse, status)), Count.class);
    }

    List<Count> unsettled() {
        return mongo.find(Query.query(where("unsettled").is(true)), Count.class);
    }

    /** Every difference reaches its level, each once, in whatever state it stopped. */
    void settle(Count count) {
        var outcomes = new HashMap<Integer, Posting>();
        for (var line : count.lines()) if (!line.isSettled()) outcomes.put(line.number(), settle(count, line));
        if (!outcomes.isEmpty()) documents.change(count.id(), now -> Counting.settle(there(now), outcomes));
    }

    private Posting settle(Count count, CountLine line) {
        var outcome =
                levels.change(line.sku(), count.warehouse(), (level, now) -> Counting.apply(level, count, line, now));
        if (outcome != Posting.DONE && outcome != line.posting()) alert(count, line);
        return outcome;
    }

    private void alert(Count count, CountLine line) {
        alerts.raise(
                StockAlert.Kind.DISCREPANCY,
                count.warehouse(),
                "count:" + count.id() + ":" + line.number(),
                line.sku(),
                line.lot(),
                count.id());
    }

    private Count stored(String warehouse, String id) {
        return Optional.ofNullable(documents.find(id))
                .filter(count -> count.warehouse().equals(warehouse))
                .orElseThrow(NotFound::new);
    }

    private static Count there(@Nullable Count count) {
        return Optional.ofNullable(count).orElseThrow(NotFound::new);
    }

    private static Criteria which(String warehouse, @Nullable CountStatus status) {
        var which = where("warehouse").is(warehouse);
        return status == null ? which : which.and("status").is(status.name());
    }

    /** The first condition says nothing new, but an index can follow it. */
    private static Criteria olderThan(Position last) {
        return new Criteria()
                .andOperator(
                        where("at").lte(last.at()),
                        new Criteria()
                                .orOperator(
                                        where("at").lt(last.at()),
                                        where("at").is(last.at()).and("_id").lt(last.id())));
    }
}
