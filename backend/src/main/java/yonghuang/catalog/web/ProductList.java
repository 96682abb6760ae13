package yonghuang.catalog.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.catalog.listing.Listing;
import yonghuang.shared.Money;

/**
 * A page of products, and the facets of the whole list.
 *
 * @param didYouMean words that were probably meant, where those asked found nothing or hardly anything; the list is theirs
 *     when those asked found nothing. Null otherwise
 */
record ProductList(
        List<Item> items,
        @Nullable String next,
        long total,
        Facets facets,
        @Nullable String didYouMean) {
    /** @param sku the variant that price and stock speak of: the cheapest in stock, else the cheapest */
    record Item(
            String id,
            String title,
            String sku,
            Money price,
            Shown.@Nullable Gi gi,
            Shown.@Nullable CountyName county,
            Shown.CategoryName category,
            boolean inStock,
            String image) {}

    record Facets(List<Value> category, List<Value> county, List<Value> gi, List<Band> price) {}

    /** @param value what the filter of this name takes */
    record Value(String value, String name, int count) {}

    /** Fen, both ends included; null: open. */
    record Band(@Nullable Long from, @Nullable Long to, int count) {}

    static ProductList of(Listing listing, @Nullable String didYouMean) {
        var facets = listing.facets();
        return new ProductList(
                listing.items().stream().map(ProductList::item).toList(),
                listing.next(),
                listing.total(),
                new Facets(
                        values(facets.category()),
                        values(facets.county()),
                        values(facets.gi()),
                        facets.price().stream()
                                .map(band -> new Band(band.from(), band.to(), band.count()))
                                .toList()),
                didYouMean);
    }

    private static Item item(Listing.Item item) {
        var product = item.product();
        return new Item(
                product.id(),
                product.product().title(),
                item.offered().sku(),
                item.offered().price(),
                Shown.Gi.of(product),
                Shown.CountyName.of(product.county()),
                Shown.CategoryName.of(product.category()),
                item.inStock(),
                product.product().images().getFirst());
    }

    private static List<Value> values(List<Listing.ValueCount> counts) {
        return counts.stream()
                .map(value -> new Value(value.value(), value.name(), value.count()))
                .toList();
    }
}
