package yonghuang.listings.bulk;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet says about one SKU.
 *
 * @param row its number in the file
 * @param cells plain text of every column the sheet has, empty where the cell is
 */
record SkuRow(int row, Map<Column, String> cells) {
    SkuRow {
        var copy = new EnumMap<Column, String>(Column.class);
        copy.putAll(cells);
        cells = java.util.Collections.unmodifiableMap(copy);
    }

    /** Null where the sheet has no such column. */
    @Nullable
    String said(Column column) {
        return cells.get(column);
    }

    /** Empty where the sheet has no such column. */
    String text(Column column) {
        return cells.getOrDefault(column, "");
    }

    String sku() {
        return text(Column.SKU);
    }
}
