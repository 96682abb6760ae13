package yonghuang.listings.bulk;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.catalog.ProductShelf;
import yonghuang.listings.Adoption;
import yonghuang.listings.Listing;
import yonghuang.listings.Listings;
import yonghuang.shared.NotFound;

/** Reads many listings of one merchant at once. */
@Component
final class MerchantListings {
    private static final int BATCH = 500;

    /** Whose a SKU is. */
    record Holder(String product, String merchant) {}

    private final MongoOperations mongo;
    private final Listings listings;
    private final Adoption adoption;
    private final ProductShelf shelf;

    MerchantListings(MongoOperations mongo, Listings listings, Adoption adoption, ProductShelf shelf) {
        this.mongo = mongo;
        this.listings = listings;
        this.adoption = adoption;
        this.shelf = shelf;
        mongo.indexOps(Listing.class)
                .createIndex(new Index("merchant", Sort.Direction.ASC)
                        .on("_id", Sort.Direction.ASC)
                        .named("of_merchant_by_id"));
    }

    /** Of everybody, by SKU; products without listing yet get theirs. */
    Map<String, Holder> holders(Collection<String> skus) {
        var holders = new HashMap<String, Holder>();
        var all = List.copyOf(skus);
        for (int from = 0; from < all.size(); from += BATCH) {
            var some = new HashSet<>(all.subList(from, Math.min(all.size(), from + BATCH)));
            holders.putAll(stored(some));
            some.removeAll(holders.keySet());
            shelf.holders(some).forEach((sku, product) -> {
                var adopted = adoption.find(product);
                holders.put(sku, new Holder(product, adopted.merchant()));
            });
        }
        return holders;
    }

    private Map<String, Holder> stored(Set<String> skus) {
        var query = new Query(where("holds").in(skus));
        query.fields().include("holds", "merchant");
        var holders = new HashMap<String, Holder>();
        mongo.executeQuery(query, mongo.getCollectionName(Listing.class), found -> {
            var holder = new Holder(found.getString("_id"), found.getString("merchant"));
            for (var held : found.getList("holds", String.class)) if (skus.contains(held)) holders.put(held, holder);
        });
        return holders;
    }

    /** Those of the products that are this merchant's. */
    Map<String, Listing> among(String merchant, Collection<String> products) {
        var query = new Query(where("_id").in(products).and("merchant").is(merchant));
        var found = mongo.find(query, Listing.class).stream().collect(Collectors.toMap(Listing::id, one -> one));
        for (var product : products) {
            if (!found.containsKey(product)) one(merchant, product).ifPresent(one -> found.put(product, one));
        }
        return found;
    }

    Optional<Listing> one(String merchant, String product) {
        try {
            return Optional.of(listings.of(merchant, product));
        } catch (NotFound notTheirs) {
            return Optional.empty();
        }
    }

    /** In the order of their ids, those behind one. */
    List<Listing> behind(String merchant, String product, int most) {
        return new ArrayList<>(mongo.find(
                new Query(where("merchant").is(merchant).and("_id").gt(product))
                        .with(Sort.by("_id"))
                        .limit(most),
                Listing.class));
    }
}
