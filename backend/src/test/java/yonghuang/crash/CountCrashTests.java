package yonghuang.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.inventory.counts.Count;
import yonghuang.inventory.counts.CountLine.Posting;
import yonghuang.inventory.counts.CountShop;
import yonghuang.inventory.counts.CountStatus;
import yonghuang.inventory.counts.LotName;
import yonghuang.inventory.sweeps.MovementTailSweep;
import yonghuang.shared.ConsistencyCheck;
import yonghuang.shared.Sweep;
import yonghuang.testing.MutableClock;

/** Stopped at any write of opening, counting and posting: what was decided reaches every level, once. */
class CountCrashTests {
    private static final String NUTS = CountShop.NUTS;
    private static final String TEA = CountShop.TEA;
    private static final String WHERE = CountShop.NINGBO;

    private record Counters(CountShop house) implements Program {
        static Counters start(MongoTemplate mongo, MutableClock clock) {
            return new Counters(new CountShop(mongo, clock));
        }

        @Override
        public List<Sweep> sweeps() {
            house.shop.follower.look();
            return List.of(house.sweep, new MovementTailSweep(house.shop.levels, house.shop.copier));
        }

        @Override
        public List<ConsistencyCheck> checks() {
            return List.of(house.shop.check);
        }

        Count open() {
            return house.counts.open(WHERE, CountShop.scope(NUTS, TEA), null, "li", "k");
        }

        void count() {
            var count = open();
            tally(count, NUTS, 8, "li");
            tally(count, TEA, 3, "li");
            tally(count, TEA, 3, "wang");
        }

        private void tally(Count count, String sku, int units, String by) {
            house.counts.tally(WHERE, count.id(), new LotName(sku, "L1"), units, null, by, "c");
        }

        void post() {
            house.counts.post(WHERE, open().id(), null, "wang");
            house.shop.copier.copyAll();
        }

        void countAndPost() {
            count();
            post();
        }

        void stock() {
            house.has(NUTS, "L1", 10).has(TEA, "L1", 10);
            house.hold("o1", TEA, 10);
            house.shop.copier.copyAll();
        }

        int available(String sku) {
            return house.lot(sku, "L1").available();
        }
    }

    @Test
    void sentAgainEachDifferenceIsBookedOnce() {
        var harness = new CrashHarness<>(Counters::start, Duration.ofMinutes(20));

        var writes = harness.everyWrite(Counters::stock, Counters::countAndPost, counters -> {
            counters.countAndPost();
            assertThat(counters.available(NUTS)).isEqualTo(8);
            assertThat(counters.available(TEA)).isEqualTo(3);
            assertThat(counters.house.shop.check.run().differences()).isEmpty();
        });

        assertThat(writes)
                .contains("insert stock_counts", "update stock_counts", "update stock_levels", "insert stock_alerts");
    }

    @Test
    void decidedCountIsSettledByTheSweepAlone() {
        var harness = new CrashHarness<>(Counters::start, Duration.ofMinutes(20));

        harness.everyWrite(
                counters -> {
                    counters.stock();
                    counters.count();
                },
                Counters::post,
                counters -> {
                    var count = counters.house.now(counters.open());
                    boolean posted = count.status() == CountStatus.POSTED;
                    assertThat(counters.available(NUTS)).isEqualTo(posted ? 8 : 10);
                    if (posted) {
                        assertThat(count.lines()).allMatch(line -> line.posting() == Posting.DONE);
                        assertThat(counters.house.alerts()).hasSizeLessThanOrEqualTo(1);
                    }
                });
    }
}
