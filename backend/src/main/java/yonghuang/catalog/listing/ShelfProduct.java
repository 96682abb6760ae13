package yonghuang.catalog.listing;

import org.jspecify.annotations.Nullable;
import yonghuang.catalog.Category;
import yonghuang.catalog.County;
import yonghuang.catalog.GiRegistration;
import yonghuang.catalog.MarkUse;
import yonghuang.catalog.Product;
import yonghuang.catalog.Variant;
import yonghuang.merchants.Merchant;

/**
 * A published product with what its references stand for.
 *
 * @param gi the registration it claims, as it stands today; null when it claims none, or that one is no more
 * @param mark what lets its merchant show the official mark of that registration today; null when nothing does
 */
public record ShelfProduct(
        Product product,
        @Nullable GiRegistration gi,
        @Nullable MarkUse mark,
        @Nullable County county,
        Merchant merchant) {
    public String id() {
        return product.id();
    }

    public Category category() {
        return product.category();
    }

    public Variant variant(int index) {
        return product.variants().get(index);
    }
}
