package yonghuang.listings.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yonghuang.catalog.Category;
import yonghuang.listings.Content;
import yonghuang.listings.Label;
import yonghuang.listings.ListedVariant;
import yonghuang.listings.Offer;
import yonghuang.shared.Channel;
import yonghuang.sheets.CellText;

/**
 * What rows say laid over what a listing says. A column that the sheet does not have leaves all as it is, a SKU without a row
 * too; a cell that says what was taken away leaves the stored words to the letter. Pure.
 */
final class Merged {
    static final Content NOTHING = new Content(null, null, null, null, List.of(), null, null, List.of(), List.of());

    private static final List<Column> LABEL =
            List.of(Column.INGREDIENTS, Column.PRODUCER, Column.STANDARD, Column.ADDITIVES, Column.PRODUCTION_LICENCE);

    private final Map<Column, String> said;
    private final Content before;

    private Merged(Map<Column, String> said, Content before) {
        this.said = said;
        this.before = before;
    }

    /** @param said what the rows say of the whole product */
    static Content of(Map<Column, String> said, List<SkuRow> rows, Content before) {
        return new Merged(said, before).content(rows);
    }

    private Content content(List<SkuRow> rows) {
        return new Content(
                text(Column.TITLE),
                category(),
                text(Column.GI),
                text(Column.COUNTY),
                isSame(Column.DESCRIPTION)
                        ? before.description()
                        : Paragraphs.read(said.getOrDefault(Column.DESCRIPTION, "")),
                label(),
                text(Column.TAX_CLASS),
                variants(rows),
                images());
    }

    private boolean isSame(Column column) {
        var now = said.get(column);
        var stored = ContentCells.text(column, before);
        return now == null || now.equals(stored == null ? "" : CellText.plain(stored));
    }

    private @Nullable String text(Column column) {
        if (isSame(column)) return ContentCells.text(column, before);
        return orNull(said.getOrDefault(column, ""));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private @Nullable String category() {
        if (isSame(Column.CATEGORY)) return before.category();
        return CellValue.category(said.getOrDefault(Column.CATEGORY, ""))
                .map(Category::id)
                .orElse(null);
    }

    private @Nullable Label label() {
        if (LABEL.stream().allMatch(this::isSame)) return before.label();
        var label = new Label(
                text(Column.INGREDIENTS),
                text(Column.PRODUCER),
                text(Column.STANDARD),
                text(Column.ADDITIVES),
                text(Column.PRODUCTION_LICENCE));
        return label.equals(new Label(null, null, null, null, null)) ? null : label;
    }

    private List<String> images() {
        if (isSame(Column.IMAGES)) return before.images();
        var ids = said.getOrDefault(Column.IMAGES, "");
        return ids.isEmpty() ? List.of() : List.of(ids.split("\\s+"));
    }

    private List<ListedVariant> variants(List<SkuRow> rows) {
        var variants = new LinkedHashMap<String, ListedVariant>();
        for (var variant : before.variants()) variants.put(variant.sku(), variant);
        for (var row : rows) variants.put(row.sku(), variant(row, variants.get(row.sku())));
        return List.copyOf(variants.values());
    }

    private static ListedVariant variant(SkuRow row, @Nullable ListedVariant known) {
        var before = known != null ? known : new ListedVariant(row.sku(), null, null, null, null, null, List.of());
        return new ListedVariant(
                row.sku(),
                text(row, Column.SPEC, before.spec()),
                whole(row, Column.NET_WEIGHT, before.netWeightGrams()),
                text(row, Column.GRADE, before.grade()),
                text(row, Column.STORAGE, before.storage()),
                whole(row, Column.SHELF_LIFE, before.shelfLifeDays()),
                offers(row, before));
    }

    private static @Nullable String text(SkuRow row, Column column, @Nullable String stored) {
        var now = row.said(column);
        if (now == null || now.equals(stored == null ? "" : CellText.plain(stored))) return stored;
        return orNull(now);
    }

    private static @Nullable Integer whole(SkuRow row, Column column, @Nullable Integer stored) {
        var now = row.said(column);
        return now == null ? stored : CellValue.whole(now);
    }

    private static List<Offer> offers(SkuRow row, ListedVariant before) {
        var offers = new ArrayList<>(before.offers());
        offer(offers, row, before, Channel.SHOP, Column.PRICE, Column.ON_SALE);
        offer(offers, row, before, Channel.P832, Column.PRICE_832, Column.ON_SALE_832);
        return offers;
    }

    /** In its place where there was one, else behind the others. */
    private static void offer(
            List<Offer> offers, SkuRow row, ListedVariant before, Channel channel, Column price, Column onSale) {
        var known = before.offer(channel).orElse(null);
        var next = offer(row, known, channel, price, onSale);
        if (known != null && next != null) offers.set(offers.indexOf(known), next);
        else if (known != null) offers.remove(known);
        else if (next != null) offers.add(next);
    }

    private static @Nullable Offer offer(
            SkuRow row, @Nullable Offer known, Channel channel, Column price, Column onSale) {
        var yuan = row.said(price);
        if (yuan == null ? known == null : yuan.isEmpty()) return null;
        long fen = yuan == null ? java.util.Objects.requireNonNull(known).priceFen() : CellValue.fen(yuan);
        boolean before = known == null || known.onSale();
        return new Offer(channel, fen, CellValue.truth(row.text(onSale)).orElse(before));
    }
}
