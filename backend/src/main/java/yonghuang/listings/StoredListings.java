package yonghuang.listings;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.MongoWriteException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.documents.InsertOnce;
import yonghuang.shared.NotFound;

/** The stored listings. That a SKU is one product's is kept by a unique index. Others go through {@link Listings}. */
@Component
public final class StoredListings {
    private static final int DUPLICATE_KEY = 11_000;

    private final MongoOperations mongo;
    private final Documents<Listing> documents;

    public StoredListings(MongoOperations mongo) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, Listing.class);
        var indexes = mongo.indexOps(Listing.class);
        indexes.createIndex(new Index("holds", Sort.Direction.ASC).unique().named("holds"));
        indexes.createIndex(new Index("pictures", Sort.Direction.ASC).named("pictures"));
        indexes.createIndex(new Index("due", Sort.Direction.ASC).named("due"));
        indexes.createIndex(new Index("unshelved", Sort.Direction.ASC).named("unshelved"));
        ListingPages.indexes().forEach(indexes::createIndex);
    }

    public @Nullable Listing find(String id) {
        return documents.find(id);
    }

    /** @throws NotFound when there is none */
    public Listing existing(String id) {
        var found = documents.find(id);
        if (found == null) throw new NotFound();
        return found;
    }

    /**
     * Stores the first form; one that is there already stays and is the answer.
     *
     * @throws SkuTaken when another listing has one of its SKUs
     */
    Listing begin(Listing first) {
        if (documents.insert(first)) return existing(first.id());
        var known = documents.find(first.id());
        if (known == null) throw new SkuTaken(taken(first));
        return known;
    }

    /** Those not there yet; durable when it returns. One whose SKU another listing has is left out. */
    void adopt(List<Listing> listings) {
        InsertOnce.all(
                mongo,
                Listing.class,
                listings.stream().map(one -> one.atVersion(1)).toList());
    }

    /**
     * @param rule gives the next form, or the same one for no change
     * @throws NotFound when there is none
     * @throws SkuTaken when another listing has one of its SKUs
     */
    public Listing change(String id, UnaryOperator<Listing> rule) {
        var tried = new Listing[1];
        try {
            return documents.change(id, known -> {
                if (known == null) throw new NotFound();
                var next = rule.apply(known);
                tried[0] = next;
                return next == known ? Change.unchanged(known) : Change.changed(next, next);
            });
        } catch (MongoWriteException refused) {
            if (refused.getError().getCode() == DUPLICATE_KEY) throw new SkuTaken(taken(tried[0]));
            throw refused;
        }
    }

    private List<String> taken(Listing wanted) {
        var theirs = mongo.find(
                new Query(where("holds").in(wanted.holds()).and("_id").ne(wanted.id())), Listing.class);
        var taken = new ArrayList<>(wanted.holds());
        var held = new HashSet<String>();
        theirs.forEach(listing -> held.addAll(listing.holds()));
        taken.retainAll(held);
        return taken;
    }

    /**
     * Takes a listing of which nothing was published away, in the form it has.
     *
     * @return false when somebody changed it meanwhile
     */
    boolean remove(Listing seen) {
        var which = where("_id").is(seen.id()).and("version").is(seen.version());
        return mongo.remove(new Query(which), Listing.class).getDeletedCount() == 1;
    }

    /** What the shelf has to be brought up to. */
    List<Listing> unshelved(int most) {
        return mongo.find(new Query(where("unshelved").is(true)).limit(most), Listing.class);
    }

    /** Ids of those a planned price of which begins now or before. */
    List<Listing> due(Instant now, int most) {
        return mongo.find(new Query(where("due").lte(now)).limit(most), Listing.class);
    }

    List<Listing> behind(String id, int most) {
        return mongo.find(new Query(where("_id").gt(id)).with(Sort.by("_id")).limit(most), Listing.class);
    }

    /** Which of the ids there are. */
    Set<String> among(Collection<String> ids) {
        var query = new Query(where("_id").in(ids));
        query.fields().include("_id");
        var found = new HashSet<String>();
        mongo.executeQuery(query, mongo.getCollectionName(Listing.class), row -> found.add(row.getString("_id")));
        return found;
    }

    /** Which of the pictures some listing shows. */
    Set<String> picturesAmong(Collection<String> ids) {
        var query = new Query(where("pictures").in(ids));
        query.fields().include("pictures");
        var found = new HashSet<String>();
        mongo.executeQuery(
                query,
                mongo.getCollectionName(Listing.class),
                row -> found.addAll(row.getList("pictures", String.class, List.of())));
        found.retainAll(Set.copyOf(ids));
        return found;
    }
}
