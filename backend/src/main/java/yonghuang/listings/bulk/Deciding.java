package yonghuang.listings.bulk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yonghuang.listings.Content;
import yonghuang.listings.ListedVariant;
import yonghuang.listings.Listing;
import yonghuang.listings.Offer;
import yonghuang.listings.bulk.PartGroup.Kind;
import yonghuang.shared.Channel;
import yonghuang.shared.InvalidInput.FieldError;

/** What carrying out rows would do to a listing. Pure. */
final class Deciding {
    private static final Pattern VARIANT = Pattern.compile("content\\.variants\\[(\\d+)]\\.?(.*)");
    private static final Map<String, Column> FIELDS = Map.ofEntries(
            Map.entry("content.title", Column.TITLE),
            Map.entry("content.category", Column.CATEGORY),
            Map.entry("content.gi", Column.GI),
            Map.entry("content.county", Column.COUNTY),
            Map.entry("content.taxClass", Column.TAX_CLASS),
            Map.entry("content.label.ingredients", Column.INGREDIENTS),
            Map.entry("content.label.producer", Column.PRODUCER),
            Map.entry("content.label.standard", Column.STANDARD),
            Map.entry("content.label.additives", Column.ADDITIVES),
            Map.entry("content.label.productionLicence", Column.PRODUCTION_LICENCE),
            Map.entry("spec", Column.SPEC),
            Map.entry("netWeightGrams", Column.NET_WEIGHT),
            Map.entry("grade", Column.GRADE),
            Map.entry("storage", Column.STORAGE),
            Map.entry("shelfLifeDays", Column.SHELF_LIFE));

    private Deciding() {}

    /** @param merged what the rows make of the listing */
    static Kind kind(@Nullable Listing listing, Content merged) {
        if (listing == null) return Kind.CREATE;
        if (merged.equals(listing.newest())) return Kind.SAME;
        var published = listing.published().content();
        boolean onlyPrices = listing.work().content() == null
                && published != null
                && pricesAway(merged).equals(pricesAway(published))
                && offered(merged).equals(offered(published));
        return onlyPrices ? Kind.PRICE : Kind.CHANGE;
    }

    private static List<String> offered(Content content) {
        return content.variants().stream()
                .filter(variant -> variant.offer(Channel.SHOP).isPresent())
                .map(ListedVariant::sku)
                .toList();
    }

    private static Content pricesAway(Content content) {
        var variants = content.variants().stream()
                .map(variant -> with(
                        variant,
                        variant.offers().stream()
                                .map(offer -> offer.channel() == Channel.SHOP
                                        ? new Offer(Channel.SHOP, 0, offer.onSale())
                                        : offer)
                                .toList()))
                .toList();
        return new Content(
                content.title(),
                content.category(),
                content.gi(),
                content.county(),
                content.description(),
                content.label(),
                content.taxClass(),
                variants,
                content.images());
    }

    private static ListedVariant with(ListedVariant variant, List<Offer> offers) {
        return new ListedVariant(
                variant.sku(),
                variant.spec(),
                variant.netWeightGrams(),
                variant.grade(),
                variant.storage(),
                variant.shelfLifeDays(),
                offers);
    }

    /** Prices in the shop that differ, in fen by SKU. */
    static Map<String, Long> prices(Content published, Content merged) {
        var prices = new LinkedHashMap<String, Long>();
        for (var variant : merged.variants()) {
            long before = published
                    .variant(variant.sku())
                    .map(ListedVariant::shopPriceFen)
                    .orElse(0L);
            if (variant.shopPriceFen() != before) prices.put(variant.sku(), variant.shopPriceFen());
        }
        return prices;
    }

    /** Offers that are on sale for no price. */
    static List<WrongCell> withoutPrice(List<SkuRow> rows, Content merged) {
        var wrong = new ArrayList<WrongCell>();
        for (var row : rows) {
            var variant = merged.variant(row.sku()).orElse(null);
            if (variant == null) continue;
            withoutPrice(row, variant, Channel.SHOP, Column.ON_SALE, Column.PRICE, wrong);
            withoutPrice(row, variant, Channel.P832, Column.ON_SALE_832, Column.PRICE_832, wrong);
        }
        return wrong;
    }

    private static void withoutPrice(
            SkuRow row, ListedVariant variant, Channel channel, Column onSale, Column price, List<WrongCell> wrong) {
        boolean wanted = CellValue.truth(row.text(onSale)).orElse(false);
        if (wanted && variant.offer(channel).isEmpty()) {
            wrong.add(WrongCell.of(row.row(), price, "what is on sale needs a price", "在售须有价格"));
        }
    }

    /** Where in the sheet each wrong member stands; what is wrong without having a cell there is the first row's. */
    static List<WrongCell> cells(List<FieldError> errors, List<SkuRow> rows, Content merged) {
        var cells = new ArrayList<WrongCell>();
        var seen = new HashSet<WrongCell>();
        for (var error : errors) {
            var cell = cell(error, rows, merged);
            if (seen.add(cell)) cells.add(cell);
        }
        return cells;
    }

    private static WrongCell cell(FieldError error, List<SkuRow> rows, Content merged) {
        int first = rows.getFirst().row();
        var variant = VARIANT.matcher(error.field());
        if (!variant.matches()) return new WrongCell(first, column(error.field()), error.message());
        int index = Integer.parseInt(variant.group(1));
        var sku =
                index < merged.variants().size() ? merged.variants().get(index).sku() : "";
        int row = rows.stream()
                .filter(one -> one.sku().equals(sku))
                .map(SkuRow::row)
                .findFirst()
                .orElse(first);
        return new WrongCell(row, ofVariant(variant.group(2), index, merged), error.message());
    }

    private static Column ofVariant(String field, int index, Content merged) {
        if (!field.startsWith("offers")) return FIELDS.getOrDefault(field, Column.SKU);
        var offers = merged.variants().get(index).offers();
        int at = field.startsWith("offers[") ? Integer.parseInt(field.substring(7, field.indexOf(']'))) : 0;
        boolean other = at < offers.size() && offers.get(at).channel() == Channel.P832;
        return other ? Column.PRICE_832 : Column.PRICE;
    }

    private static Column column(String field) {
        if (field.startsWith("content.description")) return Column.DESCRIPTION;
        if (field.startsWith("content.images")) return Column.IMAGES;
        return FIELDS.getOrDefault(field, Column.SKU);
    }
}
