package yonghuang.listings.bulk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yonghuang.listings.bulk.MerchantListings.Holder;

/**
 * Puts rows of one product together: by the product they name, else by the product that has the SKU, else by the same title.
 * Pure.
 */
final class Grouping {
    private static final String NEW = "new:";
    private static final String NONE = "none:";

    private final String merchant;
    private final Map<String, Holder> holders;
    private final Map<String, Gathered> groups = new LinkedHashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, Integer> rowsOfSkus = new HashMap<>();

    /**
     * Rows of one product.
     *
     * @param product null for a new one
     */
    record Gathered(@Nullable String product, List<SkuRow> rows, List<WrongCell> wrong) {}

    private Grouping(String merchant, Map<String, Holder> holders) {
        this.merchant = merchant;
        this.holders = holders;
    }

    /** @param holders of all SKUs in the rows, whosever they are */
    static List<Gathered> of(String merchant, Map<String, Holder> holders, List<SkuRow> rows) {
        var grouping = new Grouping(merchant, holders);
        for (var row : rows) grouping.noteTitle(row);
        for (var row : rows) grouping.add(row);
        return List.copyOf(grouping.groups.values());
    }

    private @Nullable String product(SkuRow row) {
        if (!row.text(Column.PRODUCT).isEmpty()) return row.text(Column.PRODUCT);
        var holder = holders.get(row.sku());
        return holder == null || !holder.merchant().equals(merchant) ? null : holder.product();
    }

    private void noteTitle(SkuRow row) {
        var product = product(row);
        if (product != null) titles.putIfAbsent(row.text(Column.TITLE), product);
    }

    private void add(SkuRow row) {
        var product = product(row);
        var title = row.text(Column.TITLE);
        if (product == null && !title.isEmpty()) product = titles.get(title);
        var key = product != null ? product : title.isEmpty() ? NONE + row.row() : NEW + title;
        var known = product;
        var group = groups.computeIfAbsent(key, any -> new Gathered(known, new ArrayList<>(), new ArrayList<>()));
        group.rows.add(row);
        check(row, group);
    }

    private void check(SkuRow row, Gathered group) {
        var sku = row.sku();
        if (sku.isEmpty()) {
            group.wrong.add(WrongCell.of(row.row(), Column.SKU, "must not be empty", "不能为空"));
            return;
        }
        var earlier = rowsOfSkus.putIfAbsent(sku, row.row());
        if (earlier != null) {
            group.wrong.add(WrongCell.of(
                    row.row(), Column.SKU, "stands in row " + earlier + " already", "与第 " + earlier + " 行重复"));
        }
        var holder = holders.get(sku);
        if (holder != null && !holder.merchant().equals(merchant)) {
            group.wrong.add(WrongCell.of(row.row(), Column.SKU, "is taken", "已被占用"));
        } else if (holder != null && !holder.product().equals(group.product)) {
            group.wrong.add(
                    WrongCell.of(row.row(), Column.PRODUCT, "is not the product that has this SKU", "与该货号所属的商品不一致"));
        }
        if (group.product == null && row.text(Column.TITLE).isEmpty()) {
            group.wrong.add(WrongCell.of(row.row(), Column.TITLE, "a new product needs a title", "新商品须有标题"));
        }
    }

    /**
     * What the rows say of the whole product: the first that says something counts, and no other may say something else.
     *
     * @param wrong gets the cells that do
     */
    static Map<Column, String> said(List<SkuRow> rows, List<WrongCell> wrong) {
        var said = new EnumMap<Column, String>(Column.class);
        for (var column : Column.values()) {
            if (column.ofProduct() && rows.getFirst().said(column) != null) said.put(column, said(column, rows, wrong));
        }
        return said;
    }

    private static String said(Column column, List<SkuRow> rows, List<WrongCell> wrong) {
        var first = "";
        for (var row : rows) {
            var text = row.text(column);
            if (first.isEmpty()) first = text;
            else if (!text.isEmpty() && !text.equals(first)) {
                wrong.add(WrongCell.of(
                        row.row(),
                        column,
                        "differs from row " + rows.getFirst().row() + " of the same product",
                        "与同一商品第 " + rows.getFirst().row() + " 行不一致"));
            }
        }
        return first;
    }
}
