package yonghuang.catalog.listing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yonghuang.catalog.Product;
import yonghuang.catalog.ProductShelf;

/** The stored products, their prices of before, and the shelf in memory, as one thing to its only writer. */
@Component
public final class StoredShelf implements ProductShelf {
    private final Products products;
    private final PriceHistory history;
    private final Shelves shelves;

    public StoredShelf(Products products, PriceHistory history, Shelves shelves) {
        this.products = products;
        this.history = history;
        this.shelves = shelves;
    }

    @Override
    public boolean put(Product product, List<Priced> prices) {
        history.add(prices);
        boolean stored = products.put(product);
        products.changed(); // also in a repeat: the first walker may have stopped just before
        return stored;
    }

    @Override
    public Optional<Product> shown(String id) {
        return shelves.current().find(id).map(ShelfProduct::product);
    }

    @Override
    public List<Product> stored(Collection<String> ids) {
        return products.stored(ids);
    }

    @Override
    public List<Product> storedBehind(String id, int most) {
        return products.storedBehind(id, most);
    }

    @Override
    public Map<String, String> holders(Collection<String> skus) {
        return products.holders(skus);
    }

    @Override
    public int samples() {
        return products.revision().sampleProducts();
    }

    @Override
    public Map<String, Long> lastPrices(Collection<String> skus) {
        return history.last(skus);
    }
}
