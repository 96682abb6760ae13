package yonghuang.inventory.replenishment;

import java.time.Duration;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.inventory.Shop;
import yonghuang.inventory.alerts.StockAlert;
import yonghuang.inventory.alerts.StockAlerts;
import yonghuang.inventory.ledger.StockMovement;
import yonghuang.inventory.level.IncomingLot;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.level.StockLevel;
import yonghuang.shared.Skus;
import yonghuang.testing.MutableClock;

/** Replenishment of one process, built by hand over a real inventory. */
public final class Supply {
    public static final String SKU = "SKU-0000";

    public final Shop shop;
    public final KeptAssumptions assumptions;
    public final SupplySweep sweep;
    public final Replenishment replenishment;
    final SupplyRecords records;
    private int orders;

    public Supply() {
        this(new Shop());
    }

    public Supply(MongoTemplate mongo, MutableClock clock, Skus skus) {
        this(new Shop(mongo, clock, skus));
    }

    public Supply(Shop shop) {
        this.shop = shop;
        assumptions = new KeptAssumptions(shop.store, shop.clock);
        records = new SupplyRecords(shop.store, shop.ledger, shop.copier);
        var plans = new SupplyPlans(shop.availability);
        sweep = new SupplySweep(
                shop.levels, records, plans, assumptions, new StockAlerts(shop.store, shop.clock), shop.skus);
        replenishment = new Replenishment(shop.levels, shop.stocked, records, plans, shop.skus);
    }

    public Supply anotherProcess() {
        return new Supply(shop.anotherProcess());
    }

    /** A lot that keeps for years. */
    public Supply has(String sku, String warehouse, int units) {
        shop.withLot(
                sku, warehouse, new IncomingLot("L" + orders++, units, "2026-10-12", "2029-10-12", null, null, null));
        return this;
    }

    public void sells(String sku, String warehouse, int units) {
        var demand = List.of(Shop.demand("o" + orders++ + shop.levels.process() + ":1", sku, warehouse, units));
        shop.reservations.hold(demand, shop.until());
        shop.reservations.allocate(demand);
        shop.reservations.ship(demand, "acc_w");
    }

    /** The same on each of so many days, then it is the next day. */
    public Supply sellsDaily(String sku, String warehouse, int units, int days) {
        for (int day = 0; day < days; day++) {
            sells(sku, warehouse, units);
            shop.clock.advance(Duration.ofDays(1));
        }
        return this;
    }

    /** A movement of a transfer, as the ledger has it, and a change of its level behind it. */
    void transfers(MovementKind kind, String warehouse, int units) {
        var level = shop.level(SKU, warehouse);
        shop.ledger.add(List.of(new StockMovement(
                StockLevel.id(SKU, warehouse) + "#" + (level.version() + 1) + "#9",
                level.id(),
                SKU,
                warehouse,
                level.version() + 1,
                9,
                kind,
                "L0",
                units,
                "t1",
                "acc_w",
                shop.levels.now(),
                null,
                null)));
        has(SKU, warehouse, 1);
    }

    public Supply sweeps() {
        shop.clock.advance(Duration.ofMinutes(2));
        sweep.run();
        return this;
    }

    SupplyRow row(String sku, String warehouse) {
        return replenishment.all(warehouse, assumptions.current(), 100, null).items().stream()
                .filter(row -> row.sku().equals(sku))
                .findFirst()
                .orElseThrow();
    }

    /** Of the SKU, in Ningbo. */
    public int unitsCounted() {
        return records.of(List.of(SKU)).get(SKU + "@ningbo").days().stream()
                .mapToInt(SupplyRecord.SoldOn::units)
                .sum();
    }

    public List<StockAlert> alerts() {
        return shop.store.findAll(StockAlert.class);
    }
}
