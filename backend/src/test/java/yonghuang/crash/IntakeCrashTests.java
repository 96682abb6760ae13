package yonghuang.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.inventory.receiving.IntakeFixture.aLine;
import static yonghuang.inventory.receiving.IntakeFixture.asked;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.Shop;
import yonghuang.inventory.receipts.UnfinishedReceiptSweep;
import yonghuang.inventory.receiving.Deliveries;
import yonghuang.inventory.receiving.Delivery;
import yonghuang.inventory.receiving.DeliveryLine;
import yonghuang.inventory.receiving.DeliveryStatus;
import yonghuang.inventory.receiving.Intake;
import yonghuang.inventory.receiving.IntakeFixture;
import yonghuang.inventory.receiving.UnfinishedIntakeSweep;
import yonghuang.inventory.sweeps.MovementTailSweep;
import yonghuang.shared.ConsistencyCheck;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Sweep;

/**
 * Stopped at any write between the announcement and the last unit: delivery, intake, facts of the lot and stock agree
 * once the sweep has run, whether anybody sends it again or not.
 */
class IntakeCrashTests {
    private static final String SKU = "SKU-0000";

    private record Door(Shop shop) implements Program {
        @Override
        public List<Sweep> sweeps() {
            shop.follower.look();
            return List.of(
                    new UnfinishedReceiptSweep(shop.receipts),
                    new UnfinishedIntakeSweep(shop.intakes),
                    new MovementTailSweep(shop.levels, shop.copier));
        }

        @Override
        public List<ConsistencyCheck> checks() {
            return List.of(shop.check);
        }

        Delivery announced() {
            var what =
                    new Deliveries.Announcement("m-1", "YB-1", null, List.of(new DeliveryLine(SKU, 50, 0, 0, 0)), null);
            return shop.deliveries.announce("ningbo", what, "acc_w");
        }

        void take(String reference, IntakeFixture... lines) {
            shop.intakes.receive("ningbo", asked(reference, announced().id(), lines), "acc_w");
        }

        void takeParts() {
            take("G-1", aLine(SKU, "L1", 20).damaged(2).rejected(1).in("A-01-2"));
            take("G-2", aLine(SKU, "L1", 5), aLine("SKU-0001", "L2", 3).because("gift"));
            shop.copier.copyAll();
        }

        /** What the delivery counted is what lies there and what is registered, however far it came. */
        void mustAgree() {
            for (var line : announced().lines()) {
                var level = shop.level(line.sku(), "ningbo");
                assertThat(level.available()).isEqualTo(line.accepted());
                assertThat(level.quarantined()).isEqualTo(line.damaged());
                level.lots()
                        .forEach(lot -> assertThat(shop.register.find(line.sku(), lot.lot()))
                                .isPresent());
            }
            var taken = shop.intakes.page("ningbo", null, 10);
            assertThat(taken).allMatch(intake -> intake.status() == Intake.Status.RECEIVED);
            assertThat(announced().intakes())
                    .extracting(Delivery.Taken::id)
                    .containsExactlyInAnyOrderElementsOf(
                            taken.stream().map(Intake::id).toList());
        }
    }

    private final CrashHarness<Door> harness = new CrashHarness<>(
            (mongo, clock) -> new Door(new Shop(mongo, clock, Shop.someSkus(2))), Duration.ofMinutes(1));

    @Test
    void partsOfADeliveryAreCountedOnceWhereverItStopped() {
        var writes = harness.everyWrite(Door::announced, Door::takeParts, door -> {
            door.mustAgree();
            door.takeParts();
            door.mustAgree();
            assertThat(door.announced().lines())
                    .containsExactly(new DeliveryLine(SKU, 50, 25, 1, 2), new DeliveryLine("SKU-0001", 0, 3, 0, 0));
            assertThat(door.announced().status()).isEqualTo(DeliveryStatus.PARTLY_RECEIVED);
            assertThat(door.shop.level(SKU, "ningbo").lot("L1").orElseThrow().bin())
                    .isEqualTo("A-01-2");
            assertThat(door.shop.check.run().differences()).isEmpty();
        });

        assertThat(writes)
                .contains(
                        "insert intakes",
                        "update deliveries",
                        "insert lots",
                        "insert stock_levels",
                        "update stock_levels",
                        "update intakes");
    }

    @Test
    void refusedIntakeLeavesNothingWhereverItStopped() {
        var writes = harness.everyWrite(Door::announced, door -> refused(door), door -> {
            door.mustAgree();
            assertThat(door.announced().intakes()).isEmpty();
            refused(door);
            assertThat(door.shop.intakes.count("ningbo")).isZero();
        });

        assertThat(writes).containsExactly("insert intakes", "delete intakes");
    }

    private static void refused(Door door) {
        try {
            door.take("G-1", aLine(SKU, "L1", 51));
            throw new AssertionError("more than announced was taken");
        } catch (InvalidInput expected) {
            assertThat(expected.errors().getFirst().field()).isEqualTo("lines[0].reason");
        }
    }
}
