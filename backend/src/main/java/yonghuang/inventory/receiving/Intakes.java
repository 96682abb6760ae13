package yonghuang.inventory.receiving;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.InsertOnce;
import yonghuang.inventory.level.StockLevels;
import yonghuang.inventory.receipts.GoodsIn;
import yonghuang.inventory.receipts.ReceiptReferenceReused;
import yonghuang.shared.Busy;
import yonghuang.shared.Fingerprints;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;

/**
 * Takes goods in: the intake is written, its delivery counts it or refuses it, then facts and units of its lots follow.
 * Each step can be repeated; the sweep finishes what a stop left.
 */
@Component
public final class Intakes {
    private static final int TRIES = 5;

    /** @param lines as they were sent */
    public record Asked(String reference, @Nullable String delivery, List<IntakeLine> lines) {}

    private final MongoOperations mongo;
    private final StockLevels levels;
    private final IntakeLines lines;
    private final Deliveries deliveries;
    private final GoodsIn goods;

    public Intakes(MongoOperations mongo, StockLevels levels, IntakeLines lines, Deliveries deliveries, GoodsIn goods) {
        this.mongo = mongo;
        this.levels = levels;
        this.lines = lines;
        this.deliveries = deliveries;
        this.goods = goods;
        var indexes = mongo.indexOps(Intake.class);
        indexes.createIndex(new Index().named("by_status").on("status", ASC));
        indexes.createIndex(new Index()
                .named("by_warehouse")
                .on("warehouse", ASC)
                .on("at", DESC)
                .on("_id", DESC));
    }

    /**
     * Takes the lines in, once per reference; a repeat gives the same intake and adds nothing.
     *
     * @throws ReceiptReferenceReused when the reference was used for other lines
     * @throws DeliveryStep when the delivery has ended
     * @throws InvalidInput naming what is missing, unknown, contradicts the lot, or needs a reason
     */
    public Intake receive(String warehouse, Asked asked, String actor) {
        var id = "int_" + Fingerprints.of(warehouse + "\n" + asked.reference(), 32);
        var combined = lines.addUp(asked.lines());
        var fingerprint = fingerprint(asked.delivery(), combined);
        var intake = mongo.findById(id, Intake.class);
        if (intake == null) intake = open(id, warehouse, asked, combined, fingerprint, actor);
        if (!intake.asked().equals(fingerprint)) throw new ReceiptReferenceReused();
        if (intake.status() == Intake.Status.RECEIVED) return intake;
        return switch (finish(intake)) {
            case Delivery.Counted counted -> intake;
            case Delivery.Ended ended -> throw new DeliveryStep(ended.status());
            case Delivery.TooMuch much -> throw reasonWanted(asked.lines(), much.skus());
            case Delivery.OtherLines other -> throw new ReceiptReferenceReused();
        };
    }

    private Intake open(
            String id, String warehouse, Asked asked, List<IntakeLine> combined, String fingerprint, String actor) {
        var delivery = asked.delivery() == null ? null : delivery(warehouse, asked.delivery());
        var now = levels.now();
        var complete =
                lines.complete(warehouse, asked.lines(), combined, delivery == null ? null : delivery.merchant(), now);
        var first = new Intake(
                id,
                warehouse,
                asked.reference(),
                asked.delivery(),
                Intake.Status.RECEIVING,
                fingerprint,
                complete,
                actor,
                now);
        for (int i = 0; i < TRIES; i++) {
            InsertOnce.all(mongo, Intake.class, List.of(first));
            var stored = mongo.findById(id, Intake.class);
            if (stored != null) return stored; // else another try of the same was refused and took it back
        }
        throw new Busy();
    }

    private Delivery delivery(String warehouse, String id) {
        return deliveries
                .find(warehouse, id)
                .orElseThrow(() -> new InvalidInput("delivery", "is not a delivery to this warehouse", "不是该仓库的到货单"));
    }

    /** Every step once, in whatever state it stopped; what the delivery refuses is taken back. */
    Delivery.Answer finish(Intake intake) {
        var answer = deliveries.take(intake);
        var unfinished = Filters.and(
                Filters.eq("_id", intake.id()),
                Filters.eq("status", Intake.Status.RECEIVING.name()),
                Filters.eq("asked", intake.asked()));
        if (answer instanceof Delivery.Counted) {
            goods.bring(intake.arrival());
            durable().updateOne(unfinished, Updates.set("status", Intake.Status.RECEIVED.name()));
        } else {
            durable().deleteOne(unfinished);
        }
        return answer;
    }

    private MongoCollection<Document> durable() {
        return mongo.getCollection(mongo.getCollectionName(Intake.class))
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    List<Intake> unfinished() {
        return mongo.find(Query.query(where("status").is(Intake.Status.RECEIVING)), Intake.class);
    }

    public Optional<Intake> find(String warehouse, String id) {
        return Optional.ofNullable(mongo.findById(id, Intake.class))
                .filter(found -> found.warehouse().equals(warehouse));
    }

    /** Of one warehouse, newest first. */
    public List<Intake> page(String warehouse, Deliveries.@Nullable After after, int most) {
        var which = where("warehouse").is(warehouse);
        var query = Query.query(after == null ? which : which.orOperator(before(after)))
                .with(Sort.by(DESC, "at", "_id"))
                .limit(most);
        return mongo.find(query, Intake.class);
    }

    public long count(String warehouse) {
        return mongo.count(Query.query(where("warehouse").is(warehouse)), Intake.class);
    }

    private static Criteria[] before(Deliveries.After after) {
        return new Criteria[] {
            where("at").lt(after.at()), where("at").is(after.at()).and("_id").lt(after.id())
        };
    }

    private static InvalidInput reasonWanted(List<IntakeLine> asked, List<String> skus) {
        var wrong = new ArrayList<FieldError>();
        for (int i = 0; i < asked.size(); i++) {
            if (skus.contains(asked.get(i).sku())) {
                wrong.add(IntakeLines.error(i, "reason", "is required: more than was announced", "必填：超出到货单预告数量"));
            }
        }
        return new InvalidInput(wrong);
    }

    private static String fingerprint(@Nullable String delivery, List<IntakeLine> combined) {
        var said = combined.stream().map(IntakeLine::toString).sorted().toList();
        return Fingerprints.of(delivery + "\n" + String.join("\n", said));
    }
}
