package yonghuang.inventory.receiving;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.Fingerprints;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.MerchantNames;
import yonghuang.shared.NotFound;
import yonghuang.shared.Skus;

/** The announced deliveries of all warehouses. */
@Component
public final class Deliveries {
    /** What a delivery's id starts with. */
    public static final String PREFIX = "dlv_";

    /**
     * What is to come.
     *
     * @param lines each SKU once, nothing counted yet
     */
    public record Announcement(
            String merchant,
            String reference,
            @Nullable String expectedOn,
            List<DeliveryLine> lines,
            @Nullable String note) {}

    /** The last one of a page. */
    public record After(Instant at, String id) {}

    private final MongoOperations mongo;
    private final Documents<Delivery> documents;
    private final StockLevels levels;
    private final Skus skus;
    private final MerchantNames merchants;

    public Deliveries(MongoOperations mongo, StockLevels levels, Skus skus, MerchantNames merchants) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, Delivery.class);
        this.levels = levels;
        this.skus = skus;
        this.merchants = merchants;
        var indexes = mongo.indexOps(Delivery.class);
        indexes.createIndex(new Index()
                .named("by_warehouse")
                .on("warehouse", ASC)
                .on("at", DESC)
                .on("_id", DESC));
        indexes.createIndex(new Index()
                .named("by_merchant")
                .on("merchant", ASC)
                .on("at", DESC)
                .on("_id", DESC));
        indexes.createIndex(new Index()
                .named("by_status")
                .on("warehouse", ASC)
                .on("status", ASC)
                .on("at", DESC)
                .on("_id", DESC));
    }

    /**
     * Announces a delivery, once per merchant and reference; a repeat gives the same delivery as it is by then.
     *
     * @throws DeliveryReferenceReused when the reference was used for other content
     * @throws InvalidInput when the merchant or a SKU is not one of this shop
     */
    public Delivery announce(String warehouse, Announcement what, String actor) {
        var id = PREFIX
                + Fingerprints.of(String.join("\n", warehouse, what.merchant(), what.reference()))
                        .substring(0, 32);
        var asked = Fingerprints.of(what.toString());
        var delivery = documents.find(id);
        if (delivery == null) {
            mustBeKnown(what);
            var first = new Delivery(
                    id,
                    warehouse,
                    what.merchant(),
                    what.reference(),
                    asked,
                    what.expectedOn(),
                    DeliveryStatus.ANNOUNCED,
                    what.lines(),
                    List.of(),
                    null,
                    what.note(),
                    levels.now(),
                    actor,
                    0);
            delivery = documents.change(
                    id, known -> known == null ? Change.changed(first, first) : Change.unchanged(known));
        }
        if (!delivery.asked().equals(asked)) throw new DeliveryReferenceReused();
        return delivery;
    }

    private void mustBeKnown(Announcement what) {
        if (merchants.nameOf(what.merchant()).isEmpty()) {
            throw new InvalidInput("merchant", "is not a merchant of this shop", "不是本店的商户");
        }
        for (int i = 0; i < what.lines().size(); i++) {
            if (skus.find(what.lines().get(i).sku()).isEmpty()) {
                throw new InvalidInput("lines[" + i + "].sku", "is not a SKU of this shop", "不是本店的 SKU");
            }
        }
    }

    /** Of that warehouse; one of another looks like none. */
    public Optional<Delivery> find(String warehouse, String id) {
        return find(id).filter(found -> found.warehouse().equals(warehouse));
    }

    public Optional<Delivery> find(String id) {
        return Optional.ofNullable(documents.find(id));
    }

    /** Of one warehouse, newest first. */
    public List<Delivery> page(String warehouse, @Nullable DeliveryStatus status, @Nullable After after, int most) {
        var query = Query.query(which(warehouse, status, after))
                .with(Sort.by(DESC, "at", "_id"))
                .limit(most);
        return mongo.find(query, Delivery.class);
    }

    public long count(String warehouse, @Nullable DeliveryStatus status) {
        return mongo.count(Query.query(which(warehouse, status, null)), Delivery.class);
    }

    /** Of one merchant to any warehouse, newest first. */
    public List<Delivery> pageOfMerchant(String merchant, @Nullable After after, int most) {
        var query = Query.query(behind(where("merchant").is(merchant), after))
                .with(Sort.by(DESC, "at", "_id"))
                .limit(most);
        return mongo.find(query, Delivery.class);
    }

    public long countOfMerchant(String merchant) {
        return mongo.count(Query.query(where("merchant").is(merchant)), Delivery.class);
    }

    private static Criteria which(String warehouse, @Nullable DeliveryStatus status, @Nullable After after) {
        var which = where("warehouse").is(warehouse);
        if (status != null) which = which.and("status").is(status);
        return behind(which, after);
    }

    private static Criteria behind(Criteria which, @Nullable After after) {
        return after == null
                ? which
                : which.orOperator(
                        where("at").lt(after.at()),
                        where("at").is(after.at()).and("_id").lt(after.id()));
    }

    /** It will not come; possible while nothing has. A repeat changes nothing. */
    public Delivery cancel(String warehouse, String id, String reason, String actor) {
        return end(warehouse, id, new Delivery.Ending(true, reason, levels.now(), actor));
    }

    /** The rest will not come. A repeat changes nothing. */
    public Delivery close(String warehouse, String id, String reason, String actor) {
        return end(warehouse, id, new Delivery.Ending(false, reason, levels.now(), actor));
    }

    private Delivery end(String warehouse, String id, Delivery.Ending how) {
        if (find(warehouse, id).isEmpty()) throw new NotFound();
        return documents.change(id, known -> Objects.requireNonNull(known).end(how));
    }

    /** Counts the intake, once; without a delivery there is nothing to count. */
    Delivery.Answer take(Intake intake) {
        if (intake.delivery() == null) return new Delivery.Counted();
        return documents.change(
                intake.delivery(), known -> Objects.requireNonNull(known).take(intake));
    }
}
