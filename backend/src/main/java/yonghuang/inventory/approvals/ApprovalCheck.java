package yonghuang.inventory.approvals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.inventory.approvals.Approval.Status;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.ConsistencyCheck;

/** Units of a request moved if, and only if, it says that it was approved; a few hundred at a time. */
@Component
public final class ApprovalCheck implements ConsistencyCheck {
    private static final String CHECK = "approved units have moved, all others have not";
    private static final int AT_ONCE = 500;

    private final MongoOperations mongo;
    private final StockLevels levels;

    public ApprovalCheck(MongoOperations mongo, StockLevels levels) {
        this.mongo = mongo;
        this.levels = levels;
    }

    @Override
    public String name() {
        return "approvals";
    }

    @Override
    public Report run() {
        var differences = new ArrayList<Difference>();
        long[] checked = {0};
        try (var all = mongo.stream(new Query().cursorBatchSize(AT_ONCE), Approval.class)) {
            all.gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> {
                checked[0] += some.size();
                compare(some, differences);
            });
        }
        return new Report(checked[0], differences);
    }

    private void compare(List<Approval> some, List<Difference> differences) {
        var found = new HashMap<String, StockLevel>();
        some.stream()
                .collect(Collectors.groupingBy(
                        Approval::warehouse, Collectors.mapping(Approval::sku, Collectors.toSet())))
                .forEach((warehouse, skus) ->
                        levels.findAll(skus, warehouse).forEach(level -> found.put(level.id(), level)));
        for (var approval : some) {
            if (approval.status() == Status.APPROVING) continue;
            boolean moved = hasMoved(found.get(StockLevel.id(approval.sku(), approval.warehouse())), approval);
            if (moved == (approval.status() == Status.APPROVED) || isDecidedSince(approval)) continue;
            differences.add(new Difference(
                    CHECK, approval.id(), approval.status().name(), moved ? "units moved" : "no units moved"));
        }
    }

    private static boolean hasMoved(@Nullable StockLevel level, Approval approval) {
        return level != null
                && level.lot(approval.lot())
                        .filter(lot -> lot.fed().contains(approval.source()))
                        .isPresent();
    }

    private boolean isDecidedSince(Approval approval) {
        var now = mongo.findById(approval.id(), Approval.class);
        return now != null && now.version() != approval.version();
    }
}
