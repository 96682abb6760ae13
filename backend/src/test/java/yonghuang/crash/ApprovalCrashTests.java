package yonghuang.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.Shop;
import yonghuang.inventory.approvals.Approval;
import yonghuang.inventory.approvals.ApprovalCheck;
import yonghuang.inventory.approvals.Approvals;
import yonghuang.inventory.approvals.UnfinishedApprovalSweep;
import yonghuang.inventory.level.Handling;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.level.Quality;
import yonghuang.inventory.sweeps.MovementTailSweep;
import yonghuang.shared.ConsistencyCheck;
import yonghuang.shared.Sweep;

/** Stopped at any write of asking and approving: what was decided is done once, what was not decided has not moved. */
class ApprovalCrashTests {
    private static final String SKU = "SKU-0000";

    private record Stock(Shop shop, Approvals approvals) implements Program {
        static Stock of(Shop shop) {
            return new Stock(shop, new Approvals(shop.store, shop.levels));
        }

        @Override
        public List<Sweep> sweeps() {
            shop.follower.look();
            return List.of(new UnfinishedApprovalSweep(approvals), new MovementTailSweep(shop.levels, shop.copier));
        }

        @Override
        public List<ConsistencyCheck> checks() {
            return List.of(shop.check, new ApprovalCheck(shop.store, shop.levels));
        }

        void quarantine() {
            var handling = new Handling(MovementKind.QUARANTINE, "L1", 6, "q", "q", "acc_1", "SPOILED", null);
            shop.withStock(SKU, "ningbo", 10)
                    .levels
                    .change(SKU, "ningbo", (level, now) -> Quality.handle(level, handling, now));
            shop.copier.copyAll();
        }

        void askAndApprove() {
            approvals.ask(asked("apr_1", Approval.Kind.WRITE_OFF, 4));
            approvals.ask(asked("apr_2", Approval.Kind.ADJUSTMENT, -3));
            approvals.approve("apr_1", "acc_2", null);
            approvals.approve("apr_2", "acc_2", null);
            shop.copier.copyAll();
        }

        private Approval asked(String id, Approval.Kind kind, int units) {
            return new Approval(
                    id,
                    "ningbo",
                    kind,
                    SKU,
                    "L1",
                    units,
                    "SPOILED",
                    null,
                    null,
                    Approval.Status.AWAITING,
                    "acc_1",
                    shop.levels.now(),
                    null,
                    null,
                    null,
                    0);
        }
    }

    @Test
    void decidedUnitsMoveOnceWhereverItStopped() {
        var harness = new CrashHarness<>(
                (mongo, clock) -> Stock.of(new Shop(mongo, clock, Shop.someSkus(1))), Duration.ofMinutes(2));

        var writes = harness.everyWrite(Stock::quarantine, Stock::askAndApprove, stock -> {
            assertThat(stock.approvals.find("apr_1").map(Approval::status))
                    .isNotEqualTo(java.util.Optional.of(Approval.Status.APPROVING));
            stock.askAndApprove();
            var level = stock.shop.level(SKU, "ningbo");
            assertThat(level.available()).isEqualTo(1);
            assertThat(level.quarantined()).isEqualTo(2);
            assertThat(stock.shop.check.run().differences()).isEmpty();
        });

        assertThat(writes).contains("insert stock_approvals", "update stock_approvals", "update stock_levels");
    }
}
