package yonghuang.listings.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yonghuang.listings.Content;
import yonghuang.listings.Label;
import yonghuang.listings.ListedVariant;
import yonghuang.listings.Offer;
import yonghuang.shared.Channel;
import yonghuang.sheets.CellText;

/** A content as rows of a sheet, one a SKU. */
final class ContentCells {
    private ContentCells() {}

    /** One row, in the order of {@link Column}. */
    static List<@Nullable Object> row(String product, Content content, ListedVariant variant) {
        var cells = new ArrayList<@Nullable Object>();
        for (var column : Column.values()) {
            var value = value(column, product, content, variant);
            cells.add(value instanceof String text ? CellText.writable(text) : value);
        }
        return cells;
    }

    private static @Nullable Object value(Column column, String product, Content content, ListedVariant variant) {
        return switch (column) {
            case PRODUCT -> product;
            case SKU -> variant.sku();
            case NET_WEIGHT -> variant.netWeightGrams();
            case SHELF_LIFE -> variant.shelfLifeDays();
            case PRICE -> offered(variant, Channel.SHOP, offer -> CellValue.yuan(offer.priceFen()));
            case ON_SALE -> offered(variant, Channel.SHOP, offer -> Boolean.toString(offer.onSale()));
            case PRICE_832 -> offered(variant, Channel.P832, offer -> CellValue.yuan(offer.priceFen()));
            case ON_SALE_832 -> offered(variant, Channel.P832, offer -> Boolean.toString(offer.onSale()));
            case SPEC -> variant.spec();
            case GRADE -> variant.grade();
            case STORAGE -> variant.storage();
            default -> text(column, content);
        };
    }

    private static @Nullable Object offered(ListedVariant variant, Channel channel, Function<Offer, Object> fact) {
        return variant.offer(channel).map(fact).orElse(null);
    }

    /** What a content says in a column that is the same for all its variants; null when it says nothing. */
    static @Nullable String text(Column column, Content content) {
        return switch (column) {
            case TITLE -> content.title();
            case CATEGORY -> content.category();
            case GI -> content.gi();
            case COUNTY -> content.county();
            case TAX_CLASS -> content.taxClass();
            case INGREDIENTS -> label(content, Label::ingredients);
            case PRODUCER -> label(content, Label::producer);
            case STANDARD -> label(content, Label::standard);
            case ADDITIVES -> label(content, Label::additives);
            case PRODUCTION_LICENCE -> label(content, Label::productionLicence);
            case DESCRIPTION -> content.description().isEmpty() ? null : Paragraphs.written(content.description());
            case IMAGES -> content.images().isEmpty() ? null : String.join(" ", content.images());
            default -> throw new IllegalArgumentException(column + " differs by SKU");
        };
    }

    private static @Nullable String label(Content content, Function<Label, @Nullable String> fact) {
        var label = content.label();
        return label == null ? null : fact.apply(label);
    }
}
