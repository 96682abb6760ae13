package yonghuang.catalog.listing;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import yonghuang.catalog.Product;
import yonghuang.catalog.ProductStatus;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.shared.ShelfNews;

/** The stored products, and the revision that tells every copy of the shop that some of them changed. */
@Component
public final class Products implements ShelfNews {
    private static final String REVISION = "products";
    private static final int BATCH = 1_000;

    private final MongoOperations mongo;
    private final Documents<Product> documents;

    public Products(MongoOperations mongo) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, Product.class);
    }

    /** Makes sure that no SKU can be stored twice. A repeat changes nothing. */
    public void ensureIndexes() {
        mongo.indexOps(Product.class)
                .createIndex(
                        new Index("variants.sku", Sort.Direction.ASC).unique().named("sku"));
    }

    /** The newest revision; the first reader of an empty store creates it. */
    public CatalogRevision revision() {
        var stored = mongo.findById(REVISION, CatalogRevision.class);
        return stored != null ? stored : advance(0);
    }

    /** What is or was on sale: published or suspended. */
    List<Product> offered() {
        return mongo.find(
                Query.query(where("status").in(ProductStatus.PUBLISHED, ProductStatus.SUSPENDED)), Product.class);
    }

    /** Stores it unless the same or a newer edition is there; durable when it returns. Says whether it did. */
    boolean put(Product next) {
        long edition = Objects.requireNonNull(next.edition());
        return documents.change(
                next.id(),
                known -> known == null || known.isOlderThan(edition)
                        ? Change.changed(next, true)
                        : Change.unchanged(false));
    }

    List<Product> stored(Collection<String> ids) {
        return mongo.find(Query.query(where("_id").in(ids)), Product.class);
    }

    List<Product> storedBehind(String id, int most) {
        return mongo.find(Query.query(where("_id").gt(id)).with(Sort.by("_id")).limit(most), Product.class);
    }

    /** Ids of products by their SKUs, of those that are held. */
    Map<String, String> holders(Collection<String> skus) {
        var holders = new HashMap<String, String>();
        for (var product : mongo.find(Query.query(where("variants.sku").in(skus)), Product.class)) {
            for (var variant : product.variants())
                if (skus.contains(variant.sku())) holders.put(variant.sku(), product.id());
        }
        return holders;
    }

    /**
     * Inserts those not there yet and tells everybody. A repeat inserts nothing twice.
     *
     * @param sampleProducts remembered as complete, see {@link CatalogRevision#sampleProducts()}
     */
    public void insertMissing(List<Product> products, int sampleProducts) {
        var present = presentIds();
        var missing = new ArrayList<Product>(products.size());
        for (var product : products) if (!present.contains(product.id())) missing.add(product);
        for (int from = 0; from < missing.size(); from += BATCH) {
            mongo.insert(missing.subList(from, Math.min(missing.size(), from + BATCH)), Product.class);
        }
        advance(sampleProducts);
    }

    /** Makes everybody read the products and their merchants anew. */
    @Override
    public void merchantsChanged() {
        advance(0);
    }

    private HashSet<String> presentIds() {
        var idsOnly = new Query();
        idsOnly.fields().include("_id");
        var ids = new HashSet<String>();
        mongo.executeQuery(idsOnly, mongo.getCollectionName(Product.class), row -> ids.add(row.getString("_id")));
        return ids;
    }

    /** Tells every copy of the shop to read the products, and what is known of their origin, anew. */
    public void changed() {
        advance(0);
    }

    private CatalogRevision advance(int sampleProducts) {
        var next = new Update()
                .inc("revision", 1)
                .max("sampleProducts", sampleProducts)
                .setOnInsert("store", UUID.randomUUID().toString());
        mongo.upsert(Query.query(where("_id").is(REVISION)), next, CatalogRevision.class);
        var stored = mongo.findById(REVISION, CatalogRevision.class);
        if (stored == null) throw new IllegalStateException("the revision of the catalog was removed");
        return stored;
    }
}
