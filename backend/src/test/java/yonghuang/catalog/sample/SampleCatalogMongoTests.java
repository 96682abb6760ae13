package yonghuang.catalog.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import yonghuang.catalog.CatalogExamples;
import yonghuang.catalog.Product;
import yonghuang.catalog.listing.Products;
import yonghuang.catalog.listing.Shelves;
import yonghuang.merchants.Merchant;
import yonghuang.merchants.Merchants;
import yonghuang.merchants.SampleMerchants;
import yonghuang.testing.TestStore;

class SampleCatalogMongoTests {
    private final MongoTemplate mongo = TestStore.fresh();
    private final Products products = new Products(mongo);

    @BeforeEach
    void merchants() {
        new SampleMerchants(mongo).load();
    }

    private Shelves copyOfTheShop() {
        return new Shelves(products, CatalogExamples.ORIGINS, new Merchants(mongo));
    }

    private void load(int wanted) {
        new SampleCatalog(CatalogExamples.REGISTRATIONS, products, copyOfTheShop(), wanted).load();
    }

    @Test
    void whatIsStoredComesBackUnchanged() {
        load(100);

        var shelf = copyOfTheShop().current();
        assertThat(shelf.products())
                .extracting(product -> product.product())
                .containsExactlyInAnyOrderElementsOf(new SampleProducts(CatalogExamples.REGISTRATIONS).first(100));
    }

    @Test
    void aRepeatAddsNothing() {
        load(100);
        load(100);

        assertThat(mongo.count(new Query(), Product.class)).isEqualTo(100);
        assertThat(mongo.count(new Query(), Merchant.class)).isEqualTo(92);
    }

    @Test
    void afterACrashHalfWayTheMissingOnesAreAdded() {
        mongo.insert(new SampleProducts(CatalogExamples.REGISTRATIONS).first(37), Product.class);

        load(100);

        assertThat(mongo.count(new Query(), Product.class)).isEqualTo(100);
    }

    @Test
    void anotherCopySeesWhatWasAdded() {
        load(10);
        var other = copyOfTheShop();
        assertThat(other.current().size()).isEqualTo(10);

        load(20);

        assertThat(other.refresh().size()).isEqualTo(20);
    }

    @Test
    void anUnchangedStoreKeepsTheShelf() {
        load(10);
        var shelves = copyOfTheShop();
        var before = shelves.current();

        assertThat(shelves.refresh()).isSameAs(before);
    }

    @Test
    void everySkuIsFoundAndKnowsItsProduct() {
        load(50);
        var shelves = copyOfTheShop();

        var sku = shelves.find("LT-BANLI-2500").orElseThrow();

        assertThat(sku.product()).isEqualTo("luotian-banli-0001");
        assertThat(sku.netWeightGrams()).isEqualTo(2500);
        assertThat(sku.fresh()).isFalse();
        assertThat(shelves.find("LT-BANLI-2501")).isEmpty();
        assertThat(shelves.all()).extracting(each -> each.sku()).isSorted().hasSizeGreaterThan(50);
    }

    @Test
    void noSkuIsStoredTwice() {
        products.ensureIndexes();
        load(1);
        var taken = new SampleProducts(CatalogExamples.REGISTRATIONS).first(1).getFirst();
        var other = new Product(
                "another",
                1,
                taken.status(),
                true,
                "另一个",
                "",
                taken.category(),
                null,
                null,
                "sample-01",
                taken.variants(),
                List.of("/art/default.svg"),
                Instant.EPOCH,
                null);

        assertThatThrownBy(() -> mongo.insert(other)).isInstanceOf(DuplicateKeyException.class);
    }
}
