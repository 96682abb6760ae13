package yonghuang.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.inventory.replenishment.Supply.SKU;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.Shop;
import yonghuang.inventory.alerts.StockAlert;
import yonghuang.inventory.replenishment.Supply;
import yonghuang.inventory.sweeps.MovementTailSweep;
import yonghuang.shared.ConsistencyCheck;
import yonghuang.shared.Sweep;

/** Stopped at any write of counting sales and alerting, and swept again: counted once, alerted once. */
class SupplyCrashTests {
    private record Stock(Supply supply) implements Program {
        @Override
        public List<Sweep> sweeps() {
            supply.shop.follower.look();
            return List.of(new MovementTailSweep(supply.shop.levels, supply.shop.copier), supply.sweep);
        }

        @Override
        public List<ConsistencyCheck> checks() {
            return List.of(supply.shop.check);
        }
    }

    @Test
    void countedAndAlertedOnceWhereverItStopped() {
        var harness = new CrashHarness<>(
                (mongo, clock) -> new Stock(new Supply(mongo, clock, Shop.someSkus(1))), Duration.ofMinutes(2));

        var writes = harness.everyWrite(
                stock -> stock.supply.has(SKU, "ningbo", 310).sellsDaily(SKU, "ningbo", 10, 31),
                stock -> stock.supply.sweeps(),
                stock -> {
                    stock.supply.sweeps();
                    assertThat(stock.supply.alerts())
                            .extracting(StockAlert::kind)
                            .containsExactlyInAnyOrder(StockAlert.Kind.LOW_STOCK, StockAlert.Kind.STOCK_OUT);
                    assertThat(stock.supply.unitsCounted()).isEqualTo(310);
                });

        assertThat(writes).contains("insert supply_records", "insert stock_alerts", "update supply_records");
    }
}
