package yonghuang.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.Shop;
import yonghuang.inventory.level.Handling;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.level.Quality;
import yonghuang.inventory.sweeps.MovementTailSweep;
import yonghuang.shared.ConsistencyCheck;
import yonghuang.shared.Sweep;

/** Stopped at any write of setting apart and giving back, and sent again: everything adds up and nothing moved twice. */
class QuarantineCrashTests {
    private static final String SKU = "SKU-0000";

    private record Stock(Shop shop) implements Program {
        @Override
        public List<Sweep> sweeps() {
            shop.follower.look();
            return List.of(new MovementTailSweep(shop.levels, shop.copier));
        }

        @Override
        public List<ConsistencyCheck> checks() {
            return List.of(shop.check);
        }

        void handle(MovementKind kind, int units) {
            var handling = new Handling(kind, "L1", units, kind + ":k", "k", "acc_w", "OTHER", null);
            shop.levels.change(SKU, "ningbo", (level, now) -> Quality.handle(level, handling, now));
            shop.copier.copyAll();
        }

        void handleAll() {
            handle(MovementKind.QUARANTINE, 6);
            handle(MovementKind.RESTOCK, 1);
            handle(MovementKind.SUPPLIER_RETURN, 2);
        }
    }

    @Test
    void setApartRestockedAndReturnedOnceWhereverItStopped() {
        var harness = new CrashHarness<>(
                (mongo, clock) -> new Stock(new Shop(mongo, clock, Shop.someSkus(1))), Duration.ofMinutes(1));

        var writes = harness.everyWrite(stock -> stock.shop.withStock(SKU, "ningbo", 10), Stock::handleAll, stock -> {
            stock.handleAll();
            var level = stock.shop.level(SKU, "ningbo");
            assertThat(level.available()).isEqualTo(5);
            assertThat(level.quarantined()).isEqualTo(3);
            assertThat(stock.shop.check.run().differences()).isEmpty();
        });

        assertThat(writes).contains("update stock_levels", "insert stock_movements");
    }
}
