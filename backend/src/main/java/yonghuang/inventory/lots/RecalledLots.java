package yonghuang.inventory.lots;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.inventory.SkuLot;

/** The lots under recalls, one document each; durable when a call returns, a repeat changes nothing. */
@Component
public final class RecalledLots {
    private static final String EVERY_SKU = "*";
    private final MongoOperations mongo;
    private final Documents<RecalledLot> documents;

    public RecalledLots(MongoOperations mongo) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, RecalledLot.class);
    }

    /** Of these lot numbers, those recalled under whatever SKU, each with the recall their levels are to carry. */
    public Map<String, String> underEverySku(Collection<String> lots) {
        var ids = lots.stream().map(lot -> everySku(lot).id()).distinct().toList();
        var found = new HashMap<String, String>();
        for (var entry : mongo.find(Query.query(where("_id").in(ids)), RecalledLot.class)) {
            var first = entry.first();
            if (first != null) found.put(entry.id().substring(EVERY_SKU.length() + 1), first);
        }
        return found;
    }

    /** Stands for a lot number under whatever SKU; no SKU is called so. */
    public static SkuLot everySku(String lot) {
        return new SkuLot(EVERY_SKU, lot);
    }

    /** @return the recall its levels are to carry: this one, or an earlier one */
    public String add(SkuLot lot, String recall, Instant now) {
        var under = change(lot, now, known -> {
            var next = new ArrayList<>(known);
            if (!next.contains(recall)) next.add(recall);
            return next;
        });
        return Objects.requireNonNull(under.first());
    }

    /** @return the recall its levels are to carry from now on, null when none is left */
    public @Nullable String remove(SkuLot lot, String recall, Instant now) {
        return change(
                        lot,
                        now,
                        known -> known.stream()
                                .filter(each -> !each.equals(recall))
                                .toList())
                .first();
    }

    public @Nullable RecalledLot find(SkuLot lot) {
        return documents.find(lot.id());
    }

    /** All of them; to be closed. */
    public Stream<RecalledLot> all() {
        return mongo.stream(new Query(), RecalledLot.class);
    }

    /** Since when the lot is recalled, under this SKU or under whatever SKU it comes; empty when it is not. */
    public Optional<Instant> recalledSince(SkuLot lot) {
        return Stream.of(lot, everySku(lot.lot()))
                .flatMap(each -> Stream.ofNullable(find(each)))
                .flatMap(each -> Stream.ofNullable(each.since()))
                .min(Comparator.naturalOrder());
    }

    private RecalledLot change(SkuLot lot, Instant now, UnaryOperator<List<String>> recalls) {
        return documents.change(lot.id(), found -> {
            var known = found == null ? new RecalledLot(lot.id(), List.of(), null, 0) : found;
            var under = recalls.apply(known.recalls());
            var since = under.isEmpty() ? null : known.since() == null ? now : known.since();
            var next = new RecalledLot(lot.id(), under, since, known.version());
            return next.equals(known) ? Change.unchanged(known) : Change.changed(next, next);
        });
    }
}
