package yonghuang.inventory.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Criteria;
import yonghuang.inventory.Shop;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.lots.LotFacts;
import yonghuang.inventory.lots.LotFilter;
import yonghuang.shared.ShopSettings;

class SampleStockMongoTests {
    private static final int PRODUCTS = Integer.getInteger("sample.products", 60);
    private final Shop shop = new Shop(
            yonghuang.testing.TestStore.fresh(),
            new yonghuang.testing.MutableClock(Shop.NOON),
            Shop.someSkus(PRODUCTS));

    @Test
    void everySkuHasFortyToFourHundredUnitsInBothWarehouses() {
        sample(shop).load();

        assertThat(shop.skus.all()).allSatisfy(sku -> {
            assertThat(shop.availability.units(sku.sku())).isBetween(40, 400);
            assertThat(shop.availability.of(sku.sku())).allMatch(here -> here.units() > 0);
        });
        assertThat(shop.check.run().checked()).isEqualTo(2L * PRODUCTS);
        assertThat(shop.check.run().differences()).isEmpty();
    }

    @Test
    void everyLotIsRegisteredAndListed() {
        sample(shop).load();

        var lots = shop.levels.find(new Criteria()).stream()
                .flatMap(level -> level.lots().stream().map(lot -> LotFacts.id(level.sku(), lot.lot())))
                .distinct()
                .toList();
        assertThat(shop.register.all(lots)).extracting(LotFacts::id).containsExactlyInAnyOrderElementsOf(lots);
        assertThat(shop.directory
                        .list(
                                "ningbo",
                                new LotFilter("", sku -> true, null, null, null, sku -> 0, LocalDate.EPOCH),
                                null,
                                1)
                        .total())
                .isEqualTo(shop.levels.find(where("warehouse").is("ningbo")).stream()
                        .mapToLong(level -> level.lots().size())
                        .sum());
    }

    @Test
    void startAfterACrashCompletesTheSameStock() {
        sample(shop).load();
        var whole = shop.level("SKU-0001", "ningbo");
        crashedBefore("SKU-0001@ningbo");
        shop.clock.advance(Duration.ofDays(3));

        sample(shop.anotherProcess()).load();

        assertThat(shop.level("SKU-0001", "ningbo").lots()).isEqualTo(whole.lots());
        assertThat(shop.check.run().differences()).isEmpty();
    }

    @Test
    void laterStartAddsNothing() {
        sample(shop).load();
        var before = shop.levels.find(new Criteria());

        sample(shop.anotherProcess()).load();

        assertThat(shop.levels.find(new Criteria())).hasSameElementsAs(before);
    }

    private void crashedBefore(String level) {
        var of = new org.bson.Document("_id", level);
        shop.store.getCollection(shop.store.getCollectionName(StockLevel.class)).deleteOne(of);
        shop.store
                .getCollection("sample_stock")
                .updateOne(new org.bson.Document(), com.mongodb.client.model.Updates.set("products", 0));
    }

    private static SampleStock sample(Shop shop) {
        var settings = new ShopSettings(Path.of("."), false, true, PRODUCTS, Duration.ofMinutes(15), 1000, true);
        return new SampleStock(
                shop.store, shop.skus, shop.levels, shop.ledger, shop.availability, shop.register, settings);
    }
}
