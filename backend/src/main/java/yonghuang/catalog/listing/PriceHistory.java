package yonghuang.catalog.listing;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.catalog.ProductShelf;
import yonghuang.catalog.Variant;
import yonghuang.documents.InsertOnce;
import yonghuang.shared.Money;

/**
 * Which price each SKU had when; rows are only ever added. A SKU whose price never changed has none: its price stands
 * since it was published. Who changes prices numbers them and writes them down here first, then stores the product: so
 * whoever comes late with an old price writes down nothing new.
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

    /** Adds those that are not there yet; durable when it returns. A number stands for the price it was first added with. */
    public void add(List<ProductShelf.Priced> prices) {
        if (!prices.isEmpty())
            InsertOnce.all(
                    mongo,
                    PriceChange.class,
                    prices.stream().map(PriceHistory::row).toList());
    }

    private static PriceChange row(ProductShelf.Priced priced) {
        return PriceChange.of(
                priced.sku(),
                priced.number(),
                priced.price().amount(),
                priced.from().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Fen, by SKU; one whose price was never written down is left out. */
    Map<String, Long> last(Collection<String> skus) {
        var last = new HashMap<String, Long>();
        for (var row : rows(skus)) last.put(row.sku(), row.priceFen()); // in the order of their numbers
        return last;
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

    private List<PriceChange> rows(Collection<String> skus) {
        var query = new Query(where("sku").in(skus)).with(Sort.by("sku", "number"));
        return mongo.find(query, PriceChange.class);
    }
}
