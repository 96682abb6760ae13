package yonghuang.catalog.listing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yonghuang.catalog.Product;
import yonghuang.catalog.Variant;

/** Keeps one copy of texts that thousands of stored products repeat. */
final class Once {
    private final Map<Object, Object> kept = new HashMap<>();

    Product of(Product product) {
        return new Product(
                product.id(),
                product.version(),
                product.status(),
                product.sample(),
                same(product.title()),
                same(product.description()),
                product.category(),
                orNull(product.gi()),
                orNull(product.county()),
                same(product.merchant()),
                product.variants().stream().map(this::of).toList(),
                same(List.copyOf(product.images())),
                product.publishedAt(),
                product.edition());
    }

    private Variant of(Variant variant) {
        return new Variant(
                variant.sku(),
                same(variant.spec()),
                variant.netWeightGrams(),
                variant.priceFen(),
                orNull(variant.storage()),
                variant.shelfLifeDays(),
                variant.onSale());
    }

    @SuppressWarnings("unchecked") // equal things have the same type here
    private <T> T same(T value) {
        return (T) kept.computeIfAbsent(value, first -> first);
    }

    private @Nullable String orNull(@Nullable String value) {
        return value == null ? null : same(value);
    }
}
