package yonghuang.inventory.lots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yonghuang.testing.AtOnce.atOnce;

import org.junit.jupiter.api.Test;
import yonghuang.inventory.Shop;
import yonghuang.shared.InvalidInput;

class PutAwaysMongoTests {
    private static final String SKU = "SKU-0000";

    private final Shop shop = new Shop().withStock(SKU, "ningbo", 30);

    @Test
    void lotLiesWhereItWasPutAndNoUnitMoved() {
        put("A-01-2");

        var lot = shop.level(SKU, "ningbo").lot("L1").orElseThrow();
        assertThat(lot.bin()).isEqualTo("A-01-2");
        assertThat(lot.available()).isEqualTo(30);
        shop.copier.copyAll();
        assertThat(shop.store.getCollection("stock_movements").countDocuments()).isEqualTo(1);
        assertThat(shop.check.run().differences()).isEmpty();
    }

    @Test
    void whoAndWhenAreRememberedOnceHoweverOftenItIsScanned() {
        for (int i = 0; i < 3; i++) put("A-01-2");

        assertThat(shop.store.findAll(PutAway.class)).singleElement().satisfies(one -> {
            assertThat(one.actor()).isEqualTo("acc_w");
            assertThat(one.from()).isNull();
            assertThat(one.bin()).isEqualTo("A-01-2");
            assertThat(one.at()).isEqualTo(Shop.NOON);
            assertThat(one.done()).isTrue();
        });
        assertThat(shop.level(SKU, "ningbo").version()).isEqualTo(2);
    }

    @Test
    void sameScanTwentyTimesAtOncePutsItAwayOnce() {
        atOnce(20, each -> shop.putAways.put("ningbo", SKU, "L1", "A-01-2", "acc_w"));

        assertThat(shop.level(SKU, "ningbo").version()).isEqualTo(2);
        assertThat(shop.store.findAll(PutAway.class)).hasSize(1);
    }

    @Test
    void lotIsMovedToAnotherBinAndBack() {
        put("A-01-2");
        put("B-02-1");
        put("A-01-2");

        assertThat(shop.level(SKU, "ningbo").lot("L1").orElseThrow().bin()).isEqualTo("A-01-2");
        assertThat(shop.store.findAll(PutAway.class)).hasSize(3);
    }

    @Test
    void unknownLotIsRefusedAndNothingRemembered() {
        assertThatThrownBy(() -> shop.putAways.put("ningbo", SKU, "L9", "A-01-2", "w"))
                .isInstanceOf(InvalidInput.class);
        assertThat(shop.store.findAll(PutAway.class)).isEmpty();
    }

    @Test
    void sweepDoesNotPutBackWhatSomebodyMovedSince() {
        shop.store.insert(new PutAway("put_1", "ningbo", SKU, "L1", null, "A-01-2", "w", Shop.NOON, false));
        put("B-02-1");

        new UnfinishedPutAwaySweep(shop.putAways).run();

        assertThat(shop.level(SKU, "ningbo").lot("L1").orElseThrow().bin()).isEqualTo("B-02-1");
        assertThat(shop.putAways.unfinished()).isEmpty();
    }

    private void put(String bin) {
        shop.putAways.put("ningbo", SKU, "L1", bin, "acc_w");
    }
}
