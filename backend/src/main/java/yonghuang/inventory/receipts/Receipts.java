package yonghuang.inventory.receipts;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Objects;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.InsertOnce;
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.Fingerprints;

/** Receives goods. */
@Component
public final class Receipts {
    private final MongoOperations mongo;
    private final StockLevels levels;
    private final IncomingLines incoming;
    private final GoodsIn goods;

    public Receipts(MongoOperations mongo, StockLevels levels, IncomingLines incoming, GoodsIn goods) {
        this.mongo = mongo;
        this.levels = levels;
        this.incoming = incoming;
        this.goods = goods;
        mongo.indexOps(Receipt.class).createIndex(new Index().named("by_status").on("status", ASC));
    }

    /**
     * Adds the lines to the stock of the warehouse, once per reference; a repeat gives the same receipt.
     *
     * @throws ReceiptReferenceReused when the reference was used for other lines
     * @throws yonghuang.shared.InvalidInput when a SKU is unknown or a line disagrees with another or with its lot
     */
    public Receipt receive(String warehouse, String reference, List<ReceiptLine> asked, String actor) {
        var id = "rcp_" + Fingerprints.of(warehouse + "\n" + reference, 32);
        var combined = incoming.addUp(asked);
        var fingerprint = fingerprint(combined);
        var receipt = mongo.findById(id, Receipt.class);
        if (receipt == null) {
            receipt = open(new Receipt(
                    id,
                    warehouse,
                    reference,
                    Receipt.Status.RECEIVING,
                    fingerprint,
                    incoming.complete(warehouse, asked, combined),
                    actor,
                    levels.now()));
        }
        if (!receipt.asked().equals(fingerprint)) throw new ReceiptReferenceReused();
        if (receipt.status() == Receipt.Status.RECEIVING) finish(receipt);
        return receipt;
    }

    List<Receipt> unfinished() {
        return mongo.find(Query.query(where("status").is(Receipt.Status.RECEIVING)), Receipt.class);
    }

    /** Every line reaches its level, each once, in whatever state it stopped. */
    void finish(Receipt receipt) {
        goods.bring(receipt.arrival());
        mongo.getCollection(mongo.getCollectionName(Receipt.class))
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .updateOne(
                        Filters.and(Filters.eq("_id", receipt.id()), Filters.eq("status", "RECEIVING")),
                        Updates.set("status", "RECEIVED"));
    }

    private Receipt open(Receipt receipt) {
        InsertOnce.all(mongo, Receipt.class, List.of(receipt));
        return Objects.requireNonNull(mongo.findById(receipt.id(), Receipt.class));
    }

    private static String fingerprint(List<ReceiptLine> combined) {
        var lines = combined.stream().map(ReceiptLine::toString).sorted().toList();
        return Fingerprints.of(String.join("\n", lines));
    }
}
