package yonghuang.inventory;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.inventory.alerts.StockAlert;
import yonghuang.inventory.alerts.StockAlerts;
import yonghuang.inventory.expiry.MinimumLife;
import yonghuang.inventory.level.Hold;
import yonghuang.inventory.level.Lot;
import yonghuang.inventory.level.Recalling;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;
import yonghuang.inventory.lots.LotFacts;
import yonghuang.inventory.lots.LotRegister;
import yonghuang.inventory.lots.RecalledLots;
import yonghuang.inventory.transfers.Transfers;

/**
 * Lots off sale by recall, in every warehouse at once. Each step may be repeated. First the register of recalled lots
 * says so, then each level; from then on the level itself keeps what comes in or back out of sale.
 */
@Component
public class LotRecalls {
    /** @param until null for a paid order */
    public record HeldUnits(
            String reservation, int units, @Nullable Instant until) {}

    /**
     * Units of one lot in one warehouse, now.
     *
     * @param recall the recall it is marked with, null when there is none
     * @param held promises that hold units of it, each with its units of this lot
     */
    public record Standing(
            String warehouse,
            SkuLot lot,
            int available,
            int reserved,
            int quarantined,
            @Nullable String recall,
            List<HeldUnits> held) {
        public boolean isEmpty() {
            return available == 0 && reserved == 0 && quarantined == 0;
        }
    }

    /**
     * Units of one lot in a transfer that is drafted, leaving or on its way.
     *
     * @param status its status, such as {@code IN_TRANSIT}
     */
    public record Underway(String transfer, String from, String to, String status, SkuLot lot, int units) {}

    private final StockLevels levels;
    private final LotRegister register;
    private final RecalledLots recalled;
    private final StockAlerts alerts;
    private final MinimumLife life;
    private final Transfers transfers;

    public LotRecalls(
            StockLevels levels,
            LotRegister register,
            RecalledLots recalled,
            StockAlerts alerts,
            MinimumLife life,
            Transfers transfers) {
        this.levels = levels;
        this.register = register;
        this.recalled = recalled;
        this.alerts = alerts;
        this.life = life;
        this.transfers = transfers;
    }

    /**
     * The lots of that number.
     *
     * @param sku null for every SKU the number is known under
     * @return empty when no warehouse and no register knows it
     */
    public SortedSet<SkuLot> known(String lot, @Nullable String sku) {
        var known = new TreeSet<SkuLot>();
        register.named(lot).forEach(facts -> known.add(new SkuLot(facts.sku(), lot)));
        levels.find(where("lots.lot").is(lot)).forEach(level -> known.add(new SkuLot(level.sku(), lot)));
        if (sku != null) known.removeIf(each -> !each.sku().equals(sku));
        return known;
    }

    /** These and all that was split, merged or packed from them, and from those in turn. */
    public SortedSet<SkuLot> withDescendants(Collection<SkuLot> lots) {
        var all = new TreeSet<>(lots);
        var toAsk = new ArrayDeque<>(all);
        while (!toAsk.isEmpty()) {
            var next = toAsk.pop();
            for (var child : register.childrenOf(next.sku(), next.lot())) {
                var made = new SkuLot(child.sku(), child.lot());
                if (all.add(made)) toAsk.add(made);
            }
        }
        return all;
    }

    /** Whatever comes under that number from now on is recalled, also under a SKU it was never known under. */
    public void watch(String lot, String recall) {
        recalled.add(RecalledLots.everySku(lot), recall, levels.now());
    }

    /** The number may come in again. */
    public void unwatch(String lot, String recall) {
        recalled.remove(RecalledLots.everySku(lot), recall, levels.now());
    }

    /**
     * No unit of the lot can be sold any more, in any warehouse, now or when it comes later. Free units are set apart, and
     * every warehouse that has some of it is alerted once.
     */
    public void stopSale(SkuLot lot, String recall, String actor) {
        var first = recalled.add(lot, recall, levels.now());
        var facts = facts(lot);
        for (var warehouse : Warehouses.all()) {
            levels.change(lot.sku(), warehouse.id(), (level, now) -> Recalling.recall(level, facts, first, actor, now));
        }
        for (var here : standing(List.of(lot))) if (!here.isEmpty()) alert(here, recall);
    }

    /** A promise that is not yet paid for takes other lots in the place of this one, where there are enough. */
    public void exchange(SkuLot lot, String warehouse, String reservation, String actor) {
        levels.change(
                lot.sku(),
                warehouse,
                (level, now) ->
                        Recalling.exchange(level, lot.lot(), reservation, life.retailDays(lot.sku()), actor, now));
    }

    /** The recall was raised in error: the lot may be sold again once restocked, unless another recall is left. */
    public void lift(SkuLot lot, String recall, String actor) {
        if (recalled.find(lot) == null) return;
        var other = recalled.remove(lot, recall, levels.now());
        for (var warehouse : Warehouses.all()) {
            levels.change(
                    lot.sku(),
                    warehouse.id(),
                    (level, now) -> Recalling.lift(level, lot.lot(), recall, other, actor, now));
        }
    }

    /** Where units of these lots are or were, from the stored levels. */
    public List<Standing> standing(Collection<SkuLot> lots) {
        var standing = new ArrayList<Standing>();
        for (var level : levelsOf(lots)) {
            for (var lot : level.lots()) {
                var name = new SkuLot(level.sku(), lot.lot());
                if (lot.hasBeenHere() && lots.contains(name)) standing.add(standing(level, name, lot));
            }
        }
        return standing;
    }

    /** Transfers that hold or carry these lots; a draft is not sent, and what arrives is set apart. */
    public List<Underway> underWay(Collection<SkuLot> lots) {
        var names = lots.stream().map(SkuLot::lot).distinct().toList();
        return transfers.openWith(names).stream()
                .flatMap(transfer -> transfer.lines().stream()
                        .flatMap(line -> line.lots().stream()
                                .filter(sent -> lots.contains(new SkuLot(line.sku(), sent.lot())))
                                .map(sent -> new Underway(
                                        transfer.id(),
                                        transfer.from(),
                                        transfer.to(),
                                        transfer.status().name(),
                                        new SkuLot(line.sku(), sent.lot()),
                                        sent.units()))))
                .toList();
    }

    /** Marks that levels carry although no recall says so, or lack although one does; and free units among the recalled. */
    public Stream<String> contradictions() {
        return recalled.all()
                .flatMap(entry -> levelsOf(List.of(read(entry.id()))).stream()
                        .flatMap(level -> level.lot(read(entry.id()).lot()).stream()
                                .filter(lot -> !Objects.equals(lot.recall(), entry.first())
                                        || lot.recall() != null && lot.available() > 0)
                                .map(lot -> level.id() + " " + lot.lot())));
    }

    private static SkuLot read(String id) {
        int between = id.indexOf('|');
        return new SkuLot(id.substring(0, between), id.substring(between + 1));
    }

    private List<StockLevel> levelsOf(Collection<SkuLot> lots) {
        var ids = new TreeSet<String>();
        for (var lot : lots) for (var warehouse : Warehouses.all()) ids.add(StockLevel.id(lot.sku(), warehouse.id()));
        return levels.find(where("_id").in(ids));
    }

    private Standing standing(StockLevel level, SkuLot name, Lot lot) {
        var held = level.holds().stream()
                .filter(hold -> !hold.hasLapsed(levels.now()) && hold.unitsOf(lot.lot()) > 0)
                .map(hold -> held(hold, lot))
                .toList();
        return new Standing(
                level.warehouse(), name, lot.available(), lot.reserved(), lot.quarantined(), lot.recall(), held);
    }

    private static HeldUnits held(Hold hold, Lot lot) {
        return new HeldUnits(hold.reservation(), hold.unitsOf(lot.lot()), hold.until());
    }

    private Recalling.Facts facts(SkuLot lot) {
        return levelsOf(List.of(lot)).stream()
                .flatMap(level -> level.lot(lot.lot()).stream())
                .findFirst()
                .map(Recalling.Facts::of)
                .orElseGet(() -> register.find(lot.sku(), lot.lot())
                        .map(LotRecalls::facts)
                        .orElseGet(() -> new Recalling.Facts(lot.lot(), null, null, null, null, null)));
    }

    private static Recalling.Facts facts(LotFacts known) {
        return new Recalling.Facts(
                known.lot(), known.producedOn(), known.expiresOn(), known.county(), known.town(), known.certificate());
    }

    private void alert(Standing here, String recall) {
        alerts.raise(
                StockAlert.Kind.RECALL,
                here.warehouse(),
                recall + "|" + here.lot().id(),
                here.lot().sku(),
                here.lot().lot(),
                recall);
    }
}
