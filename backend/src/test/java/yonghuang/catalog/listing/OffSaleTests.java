package yonghuang.catalog.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.catalog.CatalogExamples;
import yonghuang.catalog.Product;
import yonghuang.merchants.Merchant;
import yonghuang.shared.Skus;

/** What a merchant may not sell now stands on no shelf, and its goods in the warehouses keep their names. */
class OffSaleTests {
    private static final List<Product> PRODUCTS = CatalogExamples.sampleShelf(120).products().stream()
            .map(ShelfProduct::product)
            .toList();
    private static final Product ONE = PRODUCTS.getFirst();
    private static final String SKU = ONE.variants().getFirst().sku();

    private static Shelf shelf(List<String> offSale) {
        var merchants = PRODUCTS.stream()
                .map(Product::merchant)
                .distinct()
                .map(id -> new Merchant(id, "合作社", false, null, null, null, id.equals(ONE.merchant()) ? offSale : null))
                .toList();
        return new Shelf(
                new CatalogRevision("products", "a-store", 1, 0), PRODUCTS, CatalogExamples.origins(), merchants);
    }

    private static Skus.Sku sku(Shelf shelf) {
        var sku = shelf.sku(SKU);
        assertThat(sku).isNotNull();
        return sku;
    }

    @Test
    void itIsNotShownAndNotSoldAndStillKnown() {
        var shelf = shelf(List.of(ONE.category().id()));

        assertThat(shelf.find(ONE.id())).isEmpty();
        assertThat(sku(shelf).onSale()).isFalse();
        assertThat(sku(shelf).productTitle()).isEqualTo(ONE.title());
    }

    @Test
    void anotherClassOfTheSameMerchantIsSold() {
        var shelf = shelf(List.of("no-such-class"));

        assertThat(shelf.find(ONE.id())).isPresent();
        assertThat(sku(shelf).onSale()).isTrue();
    }

    @Test
    void everySkuStaysOnTheListOnce() {
        var all = shelf(List.of());
        var some = shelf(List.of(ONE.category().id()));

        assertThat(some.skus())
                .extracting(Skus.Sku::sku)
                .isEqualTo(all.skus().stream().map(Skus.Sku::sku).toList());
        assertThat(some.size()).isLessThan(all.size());
    }
}
