package yonghuang.inventory.lots;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.InsertOnce;
import yonghuang.inventory.level.PuttingAway;
import yonghuang.inventory.level.PuttingAway.Outcome;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.Fingerprints;
import yonghuang.shared.InvalidInput;

/** Puts lots into bins, and remembers who did. */
@Component
public final class PutAways {
    private final MongoOperations mongo;
    private final StockLevels levels;

    public PutAways(MongoOperations mongo, StockLevels levels) {
        this.mongo = mongo;
        this.levels = levels;
        mongo.indexOps(PutAway.class).createIndex(new Index().named("by_done").on("done", ASC));
    }

    /**
     * The whole lot lies in that bin from now on. A repeat changes nothing and is not remembered.
     *
     * @return the level as it is then
     * @throws InvalidInput when the warehouse never had the lot
     */
    public StockLevel put(String warehouse, String sku, String lot, String bin, String actor) {
        var level = levels.find(sku, warehouse);
        var known = level.lot(lot)
                .orElseThrow(() ->
                        new InvalidInput("lot", "is not a lot of this SKU in this warehouse", "该仓库没有此 SKU 的这一批次"));
        if (bin.equals(known.bin())) return level;
        var id = "put_"
                + Fingerprints.of(String.join("\n", level.id(), level.version() + "", lot, bin))
                        .substring(0, 32);
        var putAway = new PutAway(id, warehouse, sku, lot, known.bin(), bin, actor, levels.now(), false);
        InsertOnce.all(mongo, PutAway.class, List.of(putAway));
        levels.change(sku, warehouse, (current, now) -> PuttingAway.put(current, lot, bin, now));
        done(putAway);
        return levels.find(sku, warehouse);
    }

    List<PutAway> unfinished() {
        return mongo.find(Query.query(where("done").is(false)), PutAway.class);
    }

    void finish(PutAway left) {
        Outcome ended = levels.change(
                left.sku(),
                left.warehouse(),
                (level, now) -> PuttingAway.finish(level, left.lot(), left.from(), left.bin(), now));
        if (ended != Outcome.NO_SUCH_LOT) done(left);
    }

    private void done(PutAway one) {
        mongo.getCollection(mongo.getCollectionName(PutAway.class))
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .updateOne(Filters.eq("_id", one.id()), Updates.set("done", true));
    }
}
