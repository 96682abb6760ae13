package yonghuang.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.Shop;
import yonghuang.inventory.lots.PutAway;
import yonghuang.inventory.lots.UnfinishedPutAwaySweep;
import yonghuang.inventory.sweeps.MovementTailSweep;
import yonghuang.shared.ConsistencyCheck;
import yonghuang.shared.Sweep;

/** Stopped at any write of putting a lot away: what is remembered is what is so. */
class PutAwayCrashTests {
    private static final String SKU = "SKU-0000";

    private record Hall(Shop shop) implements Program {
        @Override
        public List<Sweep> sweeps() {
            shop.follower.look();
            return List.of(new UnfinishedPutAwaySweep(shop.putAways), new MovementTailSweep(shop.levels, shop.copier));
        }

        @Override
        public List<ConsistencyCheck> checks() {
            return List.of(shop.check);
        }

        void put() {
            shop.putAways.put("ningbo", SKU, "L1", "A-01-2", "acc_w");
        }
    }

    @Test
    void lotLiesWhereTheRecordSaysWhereverItStopped() {
        var harness = new CrashHarness<>(
                (mongo, clock) -> new Hall(new Shop(mongo, clock, Shop.someSkus(1))), Duration.ofMinutes(1));

        var writes = harness.everyWrite(hall -> hall.shop.withStock(SKU, "ningbo", 10), Hall::put, hall -> {
            var records = hall.shop.store.findAll(PutAway.class);
            assertThat(records).allMatch(PutAway::done);
            var bin = hall.shop.level(SKU, "ningbo").lot("L1").orElseThrow().bin();
            assertThat(bin).isEqualTo(records.isEmpty() ? null : "A-01-2");
            hall.put();
            assertThat(hall.shop.store.findAll(PutAway.class)).hasSize(1);
        });

        assertThat(writes).containsExactly("insert put_aways", "update stock_levels", "update put_aways");
    }
}
