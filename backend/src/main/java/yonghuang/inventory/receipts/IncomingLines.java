package yonghuang.inventory.receipts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.Sentence;
import yonghuang.shared.Skus;

/** Makes countable lines of sent ones: adds up, fills in, and refuses what cannot be counted, naming the line as sent. */
@Component
public final class IncomingLines {
    /** So many units of one SKU in one warehouse are a mistake in typing; well below what an int can say. */
    static final int MOST_UNITS = 1_000_000_000;

    private final Skus skus;
    private final StockLevels levels;

    public IncomingLines(Skus skus, StockLevels levels) {
        this.skus = skus;
        this.levels = levels;
    }

    private record Key(String sku, String lot) {}

    /** The same SKU and lot twice becomes one line, in the order of first appearance. */
    List<ReceiptLine> addUp(List<ReceiptLine> asked) {
        var lines = new LinkedHashMap<Key, ReceiptLine>();
        var wrong = new ArrayList<FieldError>();
        for (int i = 0; i < asked.size(); i++) {
            var line = asked.get(i);
            var key = new Key(line.sku(), line.lot());
            var first = lines.putIfAbsent(key, line);
            if (first == null) continue;
            if (first.agreesWith(line)) lines.put(key, first.plus(line.units()));
            else wrong.add(error(i, "lot", "is described differently in another line", "与另一行对同一批次的描述不一致"));
        }
        refuse(wrong);
        return List.copyOf(lines.values());
    }

    /**
     * Days of expiry filled in from the lot that is there, else from the shelf life.
     *
     * @param asked as sent, for the places of errors
     * @param combined each SKU and lot once
     * @return as many lines as combined, in that order
     */
    public List<ReceiptLine> complete(String warehouse, List<ReceiptLine> asked, List<ReceiptLine> combined) {
        var wrong = new ArrayList<FieldError>();
        var known = levelsOf(warehouse, combined);
        var complete = new ArrayList<ReceiptLine>();
        var units = new HashMap<String, Long>();
        for (var line : combined) {
            int i = placeOf(line, asked);
            var sku = skus.find(line.sku());
            if (sku.isEmpty()) {
                wrong.add(error(i, "sku", "is not a SKU of this shop", "不是本店的 SKU"));
                continue;
            }
            var level = Objects.requireNonNull(known.get(line.sku()));
            var filled = line.expiresOn() != null ? line : line.expiring(expiry(level, line, sku.get()));
            if (disagrees(level, filled)) {
                wrong.add(error(i, "lot", "is in stock with other days of production or expiry", "库存中同一批次的生产或到期日期不同"));
            }
            long sum = units.merge(line.sku(), (long) line.units(), Long::sum) + onHand(level);
            if (sum > MOST_UNITS) wrong.add(error(i, "units", "would be more than can be counted", "超出可记录的数量"));
            complete.add(filled);
        }
        refuse(wrong);
        return complete;
    }

    private Map<String, StockLevel> levelsOf(String warehouse, List<ReceiptLine> lines) {
        var found = new HashMap<String, StockLevel>();
        var names = lines.stream().map(ReceiptLine::sku).distinct().toList();
        names.forEach(sku -> found.put(sku, StockLevel.empty(sku, warehouse)));
        levels.findAll(names, warehouse).forEach(level -> found.put(level.sku(), level));
        return found;
    }

    private static @Nullable String expiry(StockLevel level, ReceiptLine line, Skus.Sku sku) {
        var lot = level.lot(line.lot());
        if (lot.isPresent()) return lot.get().expiresOn();
        var days = sku.shelfLifeDays();
        return days == null
                ? null
                : LocalDate.parse(line.producedOn()).plusDays(days).toString();
    }

    private static boolean disagrees(StockLevel level, ReceiptLine line) {
        return level.lot(line.lot())
                .filter(lot -> !Objects.equals(lot.producedOn(), line.producedOn())
                        || !Objects.equals(lot.expiresOn(), line.expiresOn()))
                .isPresent();
    }

    private static long onHand(StockLevel level) {
        return (long) level.available() + level.reserved() + level.quarantined();
    }

    private static int placeOf(ReceiptLine line, List<ReceiptLine> asked) {
        int place = 0;
        while (!asked.get(place).isSameLot(line)) place++;
        return place;
    }

    private static FieldError error(int line, String field, String en, String zh) {
        return new FieldError("lines[" + line + "]." + field, new Sentence(en, zh));
    }

    private static void refuse(List<FieldError> wrong) {
        if (!wrong.isEmpty()) throw new InvalidInput(wrong);
    }
}
