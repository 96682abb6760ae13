package yonghuang.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.Shop;
import yonghuang.inventory.alerts.StockAlert;
import yonghuang.inventory.alerts.StockAlerts;
import yonghuang.inventory.level.IncomingLot;
import yonghuang.inventory.sweeps.ExpiringLotSweep;
import yonghuang.inventory.sweeps.MovementTailSweep;
import yonghuang.shared.ConsistencyCheck;
import yonghuang.shared.Sweep;

/** Stopped at any write of the sweep of expiring lots: each lot is set apart, with one alert. */
class ExpiryCrashTests {
    private record Stock(Shop shop) implements Program {
        @Override
        public List<Sweep> sweeps() {
            shop.follower.look();
            return List.of(
                    new ExpiringLotSweep(shop.levels, shop.alerts), new MovementTailSweep(shop.levels, shop.copier));
        }

        @Override
        public List<ConsistencyCheck> checks() {
            return List.of(shop.check);
        }

        void receive() {
            for (var sku : List.of("SKU-0000", "SKU-0001")) {
                for (var lot : List.of("L1", "L2")) {
                    shop.withLot(sku, "ningbo", new IncomingLot(lot, 5, "2026-10-12", "2026-11-25", null, null, null));
                }
            }
            shop.copier.copyAll();
        }

        void nextDay() {
            shop.clock.advance(Duration.ofDays(1));
            sweeps().forEach(Sweep::run);
        }
    }

    @Test
    void everyLotIsSetApartWithOneAlertWhereverItStopped() {
        var harness = new CrashHarness<>(
                (mongo, clock) -> new Stock(new Shop(mongo, clock, Shop.someSkus(2))), Duration.ofDays(1));

        var writes = harness.everyWrite(Stock::receive, Stock::nextDay, stock -> {
            assertThat(stock.shop.level("SKU-0000", "ningbo").quarantined()).isEqualTo(10);
            assertThat(stock.shop.level("SKU-0001", "ningbo").quarantined()).isEqualTo(10);
            assertThat(stock.shop.alerts.page(StockAlerts.of("ningbo", true, null), null, 100))
                    .extracting(StockAlert::id)
                    .containsExactlyInAnyOrder(
                            "EXPIRED:ningbo:SKU-0000|L1",
                            "EXPIRED:ningbo:SKU-0000|L2",
                            "EXPIRED:ningbo:SKU-0001|L1",
                            "EXPIRED:ningbo:SKU-0001|L2");
        });

        assertThat(writes).contains("insert stock_alerts", "update stock_levels");
    }
}
