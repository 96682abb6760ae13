package yonghuang.catalog.listing;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.catalog.Variant;
import yonghuang.documents.InsertOnce;
import yonghuang.shared.Money;

/**
 * Which price each SKU had when; rows are only ever added. A SKU whose price never changed has none: its price stands
 * since it was published. Whoever changes a price tells it here first, then stores the product.
 */
@Component
public final class PriceHistory {
    private final MongoOperations mongo;

    public PriceHistory(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(PriceChange.class)
                .createIndex(
                        new Index().named("of_sku").on("sku", Direction.ASC).on("number", Direction.ASC));
    }

    /**
     * Adds the price that holds from now on; durable when it returns. A price that holds already adds nothing, so it may
     * be repeated.
     *
     * @param before the price until now, and {@code since} when it began: kept as the first row where there is none yet
     * @param at when the new price begins
     */
    public void changed(String sku, Money before, Instant since, Money price, Instant at) {
        for (; ; ) {
            var rows = rows(List.of(sku));
            if (ends(rows, price)) return;
            var add = new ArrayList<PriceChange>();
            if (rows.isEmpty()) add.add(row(sku, 1, before, since));
            var mine = row(sku, rows.size() + add.size() + 1, price, at);
            add.add(mine);
            InsertOnce.all(mongo, PriceChange.class, add);
            if (rows(List.of(sku)).contains(mine)) return; // else somebody else's price came first
        }
    }

    private static PriceChange row(String sku, int number, Money price, Instant from) {
        return PriceChange.of(sku, number, price.amount(), from.truncatedTo(ChronoUnit.MILLIS));
    }

    private static boolean ends(List<PriceChange> rows, Money price) {
        return !rows.isEmpty() && rows.getLast().priceFen() == price.amount();
    }

    /** What each of these may be compared with, by SKU; one that has nothing to compare with is left out. */
    public Map<String, Money> compareAt(List<Variant> variants) {
        var bySku = new HashMap<String, List<PriceChange>>();
        for (var row : rows(variants.stream().map(Variant::sku).toList())) {
            bySku.computeIfAbsent(row.sku(), sku -> new ArrayList<>()).add(row);
        }
        var found = new HashMap<String, Money>();
        for (var variant : variants) {
            CompareAt.of(bySku.getOrDefault(variant.sku(), List.of()), variant.priceFen())
                    .ifPresent(fen -> found.put(variant.sku(), Money.fen(fen)));
        }
        return found;
    }

    private List<PriceChange> rows(List<String> skus) {
        var query = new Query(where("sku").in(skus)).with(Sort.by("sku", "number"));
        return mongo.find(query, PriceChange.class);
    }
}
