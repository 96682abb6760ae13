package yonghuang.recalls;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.recalls.RecallShop.NUTS;

import org.junit.jupiter.api.Test;
import yonghuang.inventory.level.IncomingLot;
import yonghuang.orders.OrderStatus;
import yonghuang.orders.shortage.Shortage;
import yonghuang.orders.shortage.ShortageState;

/** A recalled lot that was bought as near its expiry, beside plenty of others: nobody gets those in its place. */
class NearExpiryRecallMongoTests {
    private final RecallShop shop = new RecallShop().has(NUTS, "ningbo", "FINE", 50);

    NearExpiryRecallMongoTests() {
        shop.stock.withLot(
                NUTS, "ningbo", new IncomingLot("NEAR", 5, "2026-10-12", "2026-12-24", "421123", null, "C-NEAR"));
        shop.stock.copier.copyAll();
    }

    @Test
    void unpaidOrderEnds() {
        var unpaid = shop.placeNearExpiry("mei", "NEAR", 3);

        shop.recall("NEAR");
        shop.sweepLater();

        assertThat(shop.now(unpaid).status()).isEqualTo(OrderStatus.EXPIRED);
        assertThat(reserved("FINE")).isZero();
        assertThat(shop.check.run().differences()).isEmpty();
    }

    @Test
    void paidOrderIsAskedAndNotGivenOthers() {
        var order = shop.placeNearExpiry("mei", "NEAR", 3);
        shop.pay(order);

        shop.recall("NEAR");
        shop.sweepLater();

        assertThat(shop.now(order).shortages()).extracting(Shortage::state).containsExactly(ShortageState.ASKED);
        assertThat(reserved("FINE")).isZero();
        assertThat(shop.check.run().differences()).isEmpty();
    }

    private int reserved(String lot) {
        return shop.stock.level(NUTS, "ningbo").lot(lot).orElseThrow().reserved();
    }
}
