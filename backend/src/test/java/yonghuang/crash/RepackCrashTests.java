package yonghuang.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.LotUnits;
import yonghuang.inventory.Shop;
import yonghuang.inventory.level.IncomingLot;
import yonghuang.inventory.lots.LotFacts;
import yonghuang.inventory.lots.LotRegister;
import yonghuang.inventory.repack.Repacks;
import yonghuang.inventory.sweeps.MovementTailSweep;
import yonghuang.shared.ConsistencyCheck;
import yonghuang.shared.Sweep;

/** Stopped at any write of splitting and merging, and sent again: no unit lost, none twice, and every unit's lot is known. */
class RepackCrashTests {
    private static final String SKU = "SKU-0000";

    private record Stock(Shop shop, LotRegister register, Repacks repacks) implements Program {
        static Stock of(Shop shop) {
            var register = new LotRegister(shop.store);
            return new Stock(shop, register, new Repacks(shop.levels, register));
        }

        @Override
        public List<Sweep> sweeps() {
            shop.follower.look();
            return List.of(new MovementTailSweep(shop.levels, shop.copier));
        }

        @Override
        public List<ConsistencyCheck> checks() {
            return List.of(shop.check);
        }

        void receive() {
            shop.withStock(SKU, "ningbo", 10)
                    .withLot(SKU, "ningbo", new IncomingLot("L2", 8, "2026-10-02", "2027-03-31", null, null, null));
            shop.copier.copyAll();
        }

        void splitAndMerge() {
            repacks.split(SKU, "ningbo", new LotUnits("L1", 4), "L1-A", new Repacks.By("acc_w", "k1"));
            var parts = List.of(new LotUnits("L1-A", 2), new LotUnits("L2", 8));
            repacks.merge(SKU, "ningbo", parts, "M1", "C-9", new Repacks.By("acc_w", "k2"));
            shop.copier.copyAll();
        }

        void mustKnowEveryLotWithUnits() {
            for (var lot : shop.level(SKU, "ningbo").lots()) {
                if (lot.lot().equals("L1") || lot.lot().equals("L2")) continue;
                assertThat(register.find(SKU, lot.lot()).map(LotFacts::parents).orElseThrow())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void unitsMoveOnceWhereverItStopped() {
        var harness = new CrashHarness<>(
                (mongo, clock) -> Stock.of(new Shop(mongo, clock, Shop.someSkus(1))), Duration.ofMinutes(1));

        var writes = harness.everyWrite(Stock::receive, Stock::splitAndMerge, stock -> {
            stock.mustKnowEveryLotWithUnits();
            assertThat(stock.shop.level(SKU, "ningbo").available()).isEqualTo(18);
            stock.splitAndMerge();
            var level = stock.shop.level(SKU, "ningbo");
            assertThat(level.lots())
                    .extracting(lot -> lot.lot() + " " + lot.available())
                    .containsExactly("L1 6", "L2 0", "L1-A 2", "M1 10");
            assertThat(stock.shop.check.run().differences()).isEmpty();
        });

        assertThat(writes).contains("insert lots", "update stock_levels", "insert stock_movements");
    }
}
