package yonghuang.inventory.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.inventory.export.Column.Row;
import yonghuang.inventory.ledger.MovementCopier;
import yonghuang.inventory.ledger.StockLedger;
import yonghuang.inventory.ledger.StockMovement;
import yonghuang.inventory.level.ShopDays;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.Sentence;
import yonghuang.shared.Skus;
import yonghuang.sheets.ExportFormat;
import yonghuang.sheets.Sheet;

/** Writes the movements of a warehouse into a file, oldest first, as the store gives them: no more than a batch is in memory. */
@Component
public final class LedgerExport {
    /**
     * Which movements.
     *
     * @param from first day, in Asia/Shanghai, null for all there was
     * @param to last day, null for up to now
     * @param sku null for all
     */
    public record Wanted(
            String warehouse,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String sku) {
        Instant begin() {
            return from == null ? Instant.EPOCH : startOf(from);
        }

        /** What happens while the file is written is in the next one. */
        Instant end(Instant now) {
            var end = to == null ? now : startOf(to.plusDays(1));
            return end.isAfter(now) ? now : end;
        }

        private static Instant startOf(LocalDate day) {
            return day.atStartOfDay(ShopDays.ZONE).toInstant();
        }
    }

    private static final List<Column> COLUMNS = List.of(Column.values());

    private final StockLedger ledger;
    private final MovementCopier copier;
    private final StockLevels levels;
    private final Skus skus;

    public LedgerExport(StockLedger ledger, MovementCopier copier, StockLevels levels, Skus skus) {
        this.ledger = ledger;
        this.copier = copier;
        this.levels = levels;
        this.skus = skus;
    }

    /**
     * @param language picks the language of the headings
     * @throws IOException when the reader has gone; the file then ends in the middle
     */
    public void write(Wanted wanted, ExportFormat format, Function<Sentence, String> language, OutputStream out)
            throws IOException {
        copier.copyAll();
        var headings = COLUMNS.stream().map(Column::heading).map(language).toList();
        var now = levels.now().plusMillis(1);
        var which = wanted.sku() == null
                ? StockLedger.ofWarehouse(wanted.warehouse())
                : StockLedger.ofLevel(StockLevel.id(wanted.sku(), wanted.warehouse()));
        try (var movements = ledger.stream(which, wanted.begin(), wanted.end(now));
                var sheet = format.open(out, headings)) {
            write(movements.iterator(), sheet);
        }
    }

    private void write(Iterator<StockMovement> movements, Sheet sheet) throws IOException {
        while (movements.hasNext()) {
            var movement = movements.next();
            var row = new Row(movement, title(movement.sku()));
            sheet.row(
                    Arrays.asList(COLUMNS.stream().map(column -> column.of(row)).toArray()));
        }
    }

    private @Nullable String title(String sku) {
        return skus.find(sku).map(Skus.Sku::productTitle).orElse(null);
    }
}
