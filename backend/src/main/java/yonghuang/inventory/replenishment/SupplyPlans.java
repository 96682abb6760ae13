package yonghuang.inventory.replenishment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yonghuang.inventory.availability.StockAvailability;
import yonghuang.inventory.level.Lot;
import yonghuang.inventory.level.ShopDays;
import yonghuang.inventory.level.StockLevel;
import yonghuang.shared.Availability.InWarehouse;
import yonghuang.shared.Skus;
import yonghuang.shared.WarehouseKind;

/** Plans made of what is stored and what is in memory now. */
@Component
final class SupplyPlans {
    private final StockAvailability availability;

    SupplyPlans(StockAvailability availability) {
        this.availability = availability;
    }

    /**
     * @param records of the SKU, by level; a warehouse without one never shipped it
     * @param level of the warehouse that is planned for
     */
    SupplyPlan of(
            Skus.Sku sku, StockLevel level, Map<String, SupplyRecord> records, LocalDate today, Assumptions assumed) {
        var record = records.getOrDefault(level.id(), SupplyRecord.empty(level.id(), level.sku(), level.warehouse()));
        var stock = availability.of(sku.sku());
        var here = stock.stream()
                .filter(each -> each.warehouse().equals(level.warehouse()))
                .findFirst()
                .orElseThrow();
        var sold = SoldDays.before(today, since(level, record, today), assumed.historyDays(), record.soldByDay());
        var position = new Position(
                sku,
                level.warehouse(),
                today,
                here.units(),
                inTransit(record, records),
                sold,
                origins(sku, here, stock));
        return SupplyPlan.of(position, assumed);
    }

    /** The day the warehouse first had it: before it, nothing could be sold. */
    private static LocalDate since(StockLevel level, SupplyRecord record, LocalDate today) {
        var received = level.lots().stream()
                .filter(Lot::hasBeenHere)
                .map(Lot::receivedAt)
                .map(ShopDays::dayOf)
                .min(LocalDate::compareTo)
                .orElse(today);
        var sold = record.firstSale();
        return sold != null && sold.isBefore(received) ? sold : received;
    }

    /** What left the other warehouses and did not come in here; exact between two warehouses. */
    private static int inTransit(SupplyRecord here, Map<String, SupplyRecord> records) {
        long sent = records.values().stream()
                .filter(each -> each.sku().equals(here.sku()) && !each.id().equals(here.id()))
                .mapToLong(SupplyRecord::sentOut)
                .sum();
        return (int) Math.clamp(sent - here.cameIn(), 0, Integer.MAX_VALUE / 4);
    }

    /** Fresh goods go from the origin to the consumer; what is no longer sold need not be near anybody. */
    private static List<Position.Origin> origins(Skus.Sku sku, InWarehouse here, List<InWarehouse> stock) {
        if (here.kind() != WarehouseKind.SALES || sku.fresh() || !sku.onSale()) return List.of();
        return stock.stream()
                .filter(each -> each.kind() == WarehouseKind.ORIGIN)
                .map(each -> new Position.Origin(each.warehouse(), each.units()))
                .toList();
    }
}
