package yonghuang.inventory.transfers;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Gatherers;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import yonghuang.inventory.ledger.LotHistory;
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.ConsistencyCheck;

/**
 * Two proofs. Every transfer says what the ledger says: what left, what came, what was missing, what came beside. And for
 * every lot of a SKU that ever travelled, and for the SKU in total: on hand + quarantined in all warehouses + in transit
 * (out minus in, by the ledger) is what all other movements brought less what they took (received − shipped − written
 * off, corrections and returns to the supplier counted where they belong). For a SKU that never travelled this is what
 * the check of the stock says already.
 *
 * <p>Transfers are streamed; in memory are the names of the SKUs that travelled. What is on its way while it looks is no
 * difference: only what is found twice in a row is told.
 */
@Component
public final class TransferCheck implements ConsistencyCheck {
    private static final int TRANSFERS_AT_ONCE = 100;
    private static final int SKUS_AT_ONCE = 100;

    private final Transfers transfers;
    private final StockLevels levels;
    private final LotHistory history;
    private final MongoOperations mongo;

    public TransferCheck(Transfers transfers, StockLevels levels, LotHistory history, MongoOperations mongo) {
        this.transfers = transfers;
        this.levels = levels;
        this.history = history;
        this.mongo = mongo;
    }

    @Override
    public String name() {
        return "transfers";
    }

    @Override
    public Report run() {
        return Report.confirmed(this::look);
    }

    private Report look() {
        var differences = new ArrayList<Difference>();
        var travelled = new TreeSet<String>();
        long[] checked = {0};
        try (var all = transfers.all()) {
            all.gather(Gatherers.windowFixed(TRANSFERS_AT_ONCE)).forEach(some -> {
                checked[0] += some.size();
                some.forEach(transfer -> transfer.lines().forEach(line -> travelled.add(line.sku())));
                new TransferSums(some, levels, history).compare(differences);
            });
        }
        travelled.stream().gather(Gatherers.windowFixed(SKUS_AT_ONCE)).forEach(skus -> {
            checked[0] += skus.size();
            balance(skus, differences);
        });
        return new Report(checked[0], differences);
    }

    private void balance(List<String> skus, List<Difference> differences) {
        new LotBalance(levels, mongo).compare(skus, differences);
    }
}
