package yonghuang.inventory.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import yonghuang.inventory.Warehouse;
import yonghuang.inventory.Warehouses;
import yonghuang.inventory.level.IncomingLot;
import yonghuang.inventory.level.Keeping;
import yonghuang.inventory.level.Movement;
import yonghuang.inventory.level.ShopDays;
import yonghuang.inventory.level.StockLevel;
import yonghuang.shared.Skus;
import yonghuang.shared.WarehouseKind;

/**
 * The sample stock of one SKU: 40 to 400 units in one or two lots, spread over both warehouses, always the same for the
 * same SKU and first start. Where the goods come from is not known here and stays unknown.
 */
final class SampleLots {
    private static final String SOURCE = "sample";
    private static final int FEWEST = 40;
    private static final int MOST = 400;
    private static final int OLDEST_DAYS = 60;
    private static final int KEEPS_DAYS = 365;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Skus.Sku sku;
    private final Instant firstStart;
    private final SplittableRandom random;

    SampleLots(Skus.Sku sku, Instant firstStart) {
        this.sku = sku;
        this.firstStart = firstStart;
        this.random = new SplittableRandom(sku.sku().hashCode() * SPREAD);
    }

    List<StockLevel> levels() {
        int units = FEWEST + random.nextInt(MOST - FEWEST + 1);
        int percentAtOrigin = sku.fresh() ? 60 + random.nextInt(31) : 20 + random.nextInt(41);
        int atOrigin = units * percentAtOrigin / 100;
        var produced = daysOfProduction();
        var levels = new ArrayList<StockLevel>();
        for (var warehouse : Warehouses.all()) {
            int here = warehouse.kind() == WarehouseKind.ORIGIN ? atOrigin : units - atOrigin;
            levels.add(level(warehouse, here, produced));
        }
        return levels;
    }

    private StockLevel level(Warehouse warehouse, int units, List<LocalDate> produced) {
        var lots = new ArrayList<IncomingLot>();
        int older = produced.size() == 1 ? units : units * 2 / 5;
        lots.add(lot(older, produced.getFirst()));
        if (produced.size() > 1) lots.add(lot(units - older, produced.getLast()));
        var empty = StockLevel.empty(sku.sku(), warehouse.id());
        var filled = Keeping.receive(empty, lots, SOURCE, SOURCE, Movement.SHOP, firstStart);
        return filled.document() == null ? empty : filled.document();
    }

    /** Older first; young enough that most of the shelf life is left. */
    private List<LocalDate> daysOfProduction() {
        var today = ShopDays.dayOf(firstStart);
        int life = sku.shelfLifeDays() == null ? KEEPS_DAYS : sku.shelfLifeDays();
        int older = random.nextInt(Math.clamp(life / 4, 0, OLDEST_DAYS) + 1);
        boolean two = older > 0 && random.nextBoolean();
        var first = today.minusDays(older);
        return two ? List.of(first, today.minusDays(random.nextInt(older))) : List.of(first);
    }

    private IncomingLot lot(int units, LocalDate produced) {
        var life = sku.shelfLifeDays();
        var name = "L" + produced.format(DateTimeFormatter.BASIC_ISO_DATE) + "-"
                + Integer.toString(sku.sku().hashCode() & Integer.MAX_VALUE, Character.MAX_RADIX)
                        .toUpperCase(Locale.ROOT);
        var expires = life == null ? null : produced.plusDays(life).toString();
        return new IncomingLot(name, units, produced.toString(), expires, null, null, null);
    }
}
