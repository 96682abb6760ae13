package yonghuang.recalls;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Gatherers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.inventory.LotRecalls;
import yonghuang.inventory.LotRecalls.HeldUnits;
import yonghuang.inventory.LotRecalls.Standing;
import yonghuang.orders.RecalledOrders;
import yonghuang.recalls.people.AffectedLine;
import yonghuang.recalls.people.AffectedLine.Stage;
import yonghuang.recalls.people.AffectedLines;

/**
 * The steps of a recall, each safe to repeat: stop the sale of every lot, take promised units out of orders, list who got
 * some. Walked by the request and, while the recall is open, again by the sweep.
 */
@Component
public class RecallWork {
    private static final Logger log = LoggerFactory.getLogger(RecallWork.class);
    private static final int AT_ONCE = 500;
    private final Recalls recalls;
    private final AffectedLines lines;
    private final LotRecalls stock;
    private final RecalledOrders orders;

    public RecallWork(Recalls recalls, AffectedLines lines, LotRecalls stock, RecalledOrders orders) {
        this.recalls = recalls;
        this.lines = lines;
        this.stock = stock;
        this.orders = orders;
    }

    /** When it returns the sale is stopped; what could not be done of the rest is logged and done by the sweep. */
    Recall walk(Recall recall) {
        var stopped = stopSale(recall);
        if (!stopped.isOpen()) return stopped;
        try {
            finish(stopped);
        } catch (RuntimeException failed) {
            log.warn("The rest of recall {} is done by the sweep", recall.id(), failed);
        }
        return stopped;
    }

    /** Lots made of these while they were being stopped are stopped too: a level that is marked makes no free ones. */
    private Recall stopSale(Recall recall) {
        if (recall.isOpen() && recall.sku() == null) stock.watch(recall.lot(), recall.id());
        var seen = cover(recall);
        while (seen.isOpen()) {
            for (var lot : seen.lots()) stock.stopSale(lot, seen.id(), seen.actor());
            var again = cover(seen);
            if (again.lots().equals(seen.lots())) return again;
            seen = again;
        }
        return seen;
    }

    private Recall cover(Recall recall) {
        var roots = new TreeSet<>(stock.known(recall.lot(), recall.sku()));
        roots.addAll(recall.lots());
        var all = stock.withDescendants(roots);
        return recalls.change(recall.id(), now -> {
            if (!now.isOpen()) return Change.unchanged(now);
            var next = now.covering(all);
            return next.equals(now) ? Change.unchanged(now) : Change.changed(next, next);
        });
    }

    private void finish(Recall recall) {
        for (var here : stock.standing(recall.lots())) {
            for (var held : here.held()) attempt(held.reservation(), () -> claim(recall, here, held));
        }
        for (var line : lines.held(recall.id())) attempt(line.id(), () -> takeOut(recall, line));
        list(recall);
    }

    /** An unpaid order takes other lots or ends; what a paid one holds is written down, then taken out. */
    private void claim(Recall recall, Standing here, HeldUnits held) {
        var order = orders.ownerOf(held.reservation());
        if (order.isEmpty()) return;
        if (orders.isUnpaid(order.get())) {
            stock.exchange(here.lot(), here.warehouse(), held.reservation(), recall.actor());
            if (isHeld(here, held)) orders.endUnpaid(order.get());
        }
        var found = orders.stillHeld(order.get(), here.warehouse(), here.lot()).stream()
                .map(line -> AffectedLine.of(recall.id(), line, Stage.HELD))
                .toList();
        lines.add(found);
    }

    private boolean isHeld(Standing before, HeldUnits held) {
        return stock.standing(List.of(before.lot())).stream()
                .filter(here -> here.warehouse().equals(before.warehouse()))
                .flatMap(here -> here.held().stream())
                .anyMatch(now -> now.reservation().equals(held.reservation()));
    }

    private void takeOut(Recall recall, AffectedLine line) {
        switch (orders.takeOut(line.found(), recall.id(), recall.actor())) {
            case TAKEN_OUT -> lines.become(line.taken());
            case STILL_HELD -> {}
            case NOT_HELD -> lines.remove(line); // handed over meanwhile: listed below; or its order ended
        }
    }

    /** Asked again by every sweep: a parcel may have been on its way out when the sale was stopped. */
    private void list(Recall recall) {
        try (var found = orders.handedOver(recall.lots())) {
            found.map(line -> AffectedLine.of(recall.id(), line, Stage.SHIPPED))
                    .gather(Gatherers.windowFixed(AT_ONCE))
                    .forEach(lines::add);
        }
    }

    /** What was under way when it ended: nothing of a closed recall stays promised, nothing of a withdrawn one marked. */
    void followUp(Recall ended) {
        if (ended.status() == RecallStatus.WITHDRAWN) lift(ended);
        else finish(ended);
    }

    /** Nothing goes back on sale by itself: the marks go, restocking is a warehouse person's act. */
    void lift(Recall withdrawn) {
        if (withdrawn.sku() == null) stock.unwatch(withdrawn.lot(), withdrawn.id());
        for (var lot : withdrawn.lots()) stock.lift(lot, withdrawn.id(), withdrawn.actor());
    }

    private static void attempt(String what, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failed) {
            log.warn("{} is left for the next sweep", what, failed);
        }
    }
}
