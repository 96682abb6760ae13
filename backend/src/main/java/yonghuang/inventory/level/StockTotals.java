package yonghuang.inventory.level;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/**
 * Units of one level, summed over its lots, lapsed holds given back. Read from the stored form without making a level of
 * it: a page of a list asks for many.
 */
public record StockTotals(String sku, int available, int reserved, int quarantined) {
    static final List<String> FIELDS =
            List.of("sku", "lots.available", "lots.reserved", "lots.quarantined", "holds.until", "holds.units");

    static StockTotals of(Document level, Instant now) {
        int lapsed = 0;
        for (var hold : level.getList("holds", Document.class, List.of())) {
            if (hold.get("until") instanceof Date until && hasLapsed(until, now)) {
                lapsed = Math.addExact(lapsed, hold.getInteger("units"));
            }
        }
        int available = lapsed;
        int reserved = -lapsed;
        int quarantined = 0;
        for (var lot : level.getList("lots", Document.class, List.of())) {
            available = Math.addExact(available, lot.getInteger("available"));
            reserved = Math.addExact(reserved, lot.getInteger("reserved"));
            quarantined = Math.addExact(quarantined, lot.getInteger("quarantined"));
        }
        return new StockTotals(level.getString("sku"), available, reserved, quarantined);
    }

    private static boolean hasLapsed(Date until, Instant now) {
        return !until.toInstant().isAfter(now);
    }
}
