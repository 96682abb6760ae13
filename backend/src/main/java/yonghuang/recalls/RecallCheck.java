package yonghuang.recalls;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Component;
import yonghuang.inventory.LotRecalls;
import yonghuang.orders.RecalledOrders;
import yonghuang.orders.RecalledOrders.LotLine;
import yonghuang.recalls.people.AffectedLine;
import yonghuang.recalls.people.AffectedLine.Stage;
import yonghuang.recalls.people.AffectedLines;
import yonghuang.shared.ConsistencyCheck;

/**
 * No level sells a recalled lot, no order keeps units of one, and every list of people is what orders say. What is under
 * way while it looks is no difference: only what is found twice in a row is told.
 */
@Component
public class RecallCheck implements ConsistencyCheck {
    private static final int AT_ONCE = 500;
    private final Recalls recalls;
    private final AffectedLines lines;
    private final LotRecalls stock;
    private final RecalledOrders orders;

    public RecallCheck(Recalls recalls, AffectedLines lines, LotRecalls stock, RecalledOrders orders) {
        this.recalls = recalls;
        this.lines = lines;
        this.stock = stock;
        this.orders = orders;
    }

    @Override
    public String name() {
        return "recalls";
    }

    @Override
    public Report run() {
        return Report.confirmed(this::look);
    }

    private Report look() {
        var differences = new ArrayList<Difference>();
        long checked = 0;
        try (var wrong = stock.contradictions()) {
            wrong.forEach(lot -> differences.add(
                    new Difference("recalled lot is off sale", lot, "as its recalls say", "otherwise")));
        }
        try (var all = recalls.all()) {
            for (var recall : (Iterable<Recall>) all::iterator) {
                checked++;
                if (recall.status() != RecallStatus.WITHDRAWN) compare(recall, differences);
            }
        }
        return new Report(checked, differences);
    }

    private void compare(Recall recall, List<Difference> differences) {
        compareLots(recall, differences);
        compareLists(recall, differences);
    }

    private void compareLots(Recall recall, List<Difference> differences) {
        for (var here : stock.standing(recall.lots())) {
            var subject = recall.id() + " " + here.lot().id() + "@" + here.warehouse();
            if (here.recall() == null)
                differences.add(new Difference("every lot is marked", subject, "recalled", "on sale"));
            for (var held : here.held()) {
                if (!orders.stillHeld(orders.ownerOf(held.reservation()).orElse(""), here.warehouse(), here.lot())
                        .isEmpty())
                    differences.add(new Difference(
                            "no order keeps recalled units",
                            subject + " " + held.reservation(),
                            "0",
                            held.units() + ""));
            }
        }
    }

    /** Both ways, some hundred lines at a time: what was handed over is listed, and nothing else is listed as shipped. */
    private void compareLists(Recall recall, List<Difference> differences) {
        long[] shipped = {0};
        try (var all = orders.handedOver(recall.lots())) {
            all.gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> {
                shipped[0] += some.size();
                missing(recall, some, differences);
            });
        }
        long listed = lines.progress(recall.id()).total();
        if (listed != shipped[0]) {
            differences.add(new Difference("list of people", recall.id(), shipped[0] + " lines", listed + " lines"));
        }
    }

    private void missing(Recall recall, List<LotLine> some, List<Difference> differences) {
        var ids = some.stream()
                .map(line -> AffectedLine.id(recall.id(), line))
                .collect(Collectors.toCollection(HashSet::new));
        ids.removeAll(lines.shippedAmong(ids));
        for (var id : ids) differences.add(new Difference("list of people", id, Stage.SHIPPED.name(), "not listed"));
    }
}
