package yonghuang.orders.manifests;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.orders.FulfilmentBatches;
import yonghuang.orders.FulfilmentBatches.Listed;
import yonghuang.orders.Fulfilments.Fulfilment;
import yonghuang.orders.IdempotencyKeyReused;
import yonghuang.orders.KeyedIds;
import yonghuang.orders.listing.NewestFirst;
import yonghuang.orders.manifests.Manifest.Item;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;

/** Hands many parcels to one carrier. All are looked at first; the list is written down, then each goes the usual way. */
@Component
public class Manifests {
    private static final Logger log = LoggerFactory.getLogger(Manifests.class);
    public static final int MOST_ITEMS = 100;

    private final MongoTemplate mongo;
    private final Documents<Manifest> documents;
    private final NewestFirst<Manifest> newest;
    private final FulfilmentBatches fulfilments;
    private final Clock clock;

    public Manifests(MongoTemplate mongo, FulfilmentBatches fulfilments, Clock clock) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, Manifest.class);
        this.newest = new NewestFirst<>(mongo, Manifest.class, Manifest::at, Manifest::id);
        this.fulfilments = fulfilments;
        this.clock = clock;
        var indexes = mongo.indexOps(Manifest.class);
        indexes.createIndex(new Index()
                .named("of_warehouse")
                .on("warehouse", ASC)
                .on("at", DESC)
                .on("_id", DESC));
        indexes.createIndex(new Index().named("due").on("dueAt", ASC).sparse());
    }

    /** @param key names the hand-over, so that a repeat finds it; @param items at most {@link #MOST_ITEMS} */
    public record HandOver(String warehouse, String key, String actor, String carrier, List<Item> items) {}

    /**
     * Hands all over, or none when one of them is not ready. A repeat answers the same list.
     *
     * @throws InvalidInput when one is not a fulfilment of the warehouse
     * @throws yonghuang.shared.Refusal as handing over the first that is not ready would
     * @throws IdempotencyKeyReused when the key named another hand-over
     */
    public ListedManifest handOver(HandOver wanted) {
        var id = KeyedIds.of("man_", wanted.warehouse() + " " + wanted.key());
        var known = documents.find(id);
        if (known == null) mustBeReady(wanted);
        var manifest = known == null ? store(id, wanted) : known;
        if (!manifest.says(wanted.carrier(), wanted.items())) throw new IdempotencyKeyReused();
        return listed(finishNowOrLater(manifest));
    }

    /** The newest first. */
    public Page<ListedManifest> list(String warehouse, int limit, @Nullable String after) {
        var page = newest.page(where("warehouse").is(warehouse), limit, after);
        return new Page<>(page.items().stream().map(this::listed).toList(), page.next(), page.total());
    }

    /** @throws NotFound when the warehouse has no such manifest */
    public ListedManifest show(String warehouse, String id) {
        var manifest = documents.find(id);
        if (manifest == null || !manifest.warehouse().equals(warehouse)) throw new NotFound();
        return listed(manifest);
    }

    /** Ids of those that stopped half way, the oldest first. */
    public List<String> due(Instant now, int most) {
        var query =
                new Query(where("dueAt").lte(now)).with(Sort.by(ASC, "dueAt")).limit(most);
        return mongo.find(query, Manifest.class).stream().map(Manifest::id).toList();
    }

    /** Hands over what is left of it; a repeat hands nothing over again. */
    public void attend(String id) {
        var manifest = documents.find(id);
        if (manifest != null) finish(manifest);
    }

    private void mustBeReady(HandOver wanted) {
        var ids = wanted.items().stream().map(Item::fulfilment).toList();
        var found = fulfilments.find(wanted.warehouse(), ids);
        var together = new ArrayList<Fulfilment>();
        for (int i = 0; i < ids.size(); i++) {
            var one = found.get(ids.get(i));
            if (one == null) {
                throw new InvalidInput(
                        "items[" + i + "].fulfilment", "is no fulfilment of this warehouse", "不是本仓库的发货单");
            }
            together.add(one);
        }
        fulfilments.mustBeReady(wanted.warehouse(), together);
    }

    private Manifest store(String id, HandOver wanted) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var manifest = new Manifest(
                id, 0, wanted.warehouse(), wanted.carrier(), wanted.items(), at, wanted.actor(), false, null);
        return documents.change(
                id, found -> found == null ? Change.changed(manifest, manifest) : Change.unchanged(found));
    }

    private Manifest finishNowOrLater(Manifest manifest) {
        try {
            return finish(manifest);
        } catch (RuntimeException failed) {
            log.warn("The rest of {} is handed over by the sweep", manifest.id(), failed);
            return manifest;
        }
    }

    private Manifest finish(Manifest manifest) {
        if (manifest.handedOver()) return manifest;
        for (var item : manifest.items()) fulfilments.handOver(listed(manifest, item));
        return documents.change(manifest.id(), found -> {
            if (found == null || found.handedOver()) return Change.unchanged(manifest.done());
            var done = found.done();
            return Change.changed(done, done);
        });
    }

    private static Listed listed(Manifest manifest, Item item) {
        return new Listed(
                manifest.warehouse(),
                item.fulfilment(),
                manifest.id(),
                manifest.carrier(),
                item.trackingNumber(),
                manifest.at(),
                manifest.actor());
    }

    private ListedManifest listed(Manifest manifest) {
        return ListedManifest.of(manifest, fulfilments.find(manifest.warehouse(), manifest.fulfilments()));
    }
}
