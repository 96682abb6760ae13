package yonghuang.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.inventory.transfers.Moves.HERE;
import static yonghuang.inventory.transfers.Moves.came;
import static yonghuang.inventory.transfers.Moves.line;
import static yonghuang.inventory.transfers.Moves.lot;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.Shop;
import yonghuang.inventory.sweeps.MovementTailSweep;
import yonghuang.inventory.transfers.Moves;
import yonghuang.inventory.transfers.Transfer;
import yonghuang.inventory.transfers.TransferShort;
import yonghuang.inventory.transfers.TransferStatus;
import yonghuang.shared.ConsistencyCheck;
import yonghuang.shared.Sweep;

/** Stopped at any write of a transfer: the sweep finishes it or nothing is left of it, and a repeat moves nothing twice. */
class TransferCrashTests {
    private static final String ONE = "SKU-0000";
    private static final String TWO = "SKU-0001";

    private record Running(Moves moves) implements Program {
        @Override
        public List<Sweep> sweeps() {
            var shop = moves.shop;
            shop.follower.look();
            return List.of(moves.sweep, new MovementTailSweep(shop.levels, shop.copier));
        }

        @Override
        public List<ConsistencyCheck> checks() {
            return List.of(moves.shop.check, moves.check);
        }

        void stock() {
            moves.shop.withLot(ONE, HERE, lot("A", 4, "2027-01-10"));
            moves.shop.withLot(ONE, HERE, lot("B", 9, "2027-02-10"));
            moves.shop.withLot(TWO, HERE, lot("C", 6, "2027-02-10"));
        }

        Transfer draft() {
            return copied(moves.draft("k1", line(ONE, 6), line(TWO, 5)));
        }

        Transfer send() {
            return copied(moves.send(draft()));
        }

        /** 6 of ONE go: 3 come whole, 1 damaged, 1 beyond those sent, 2 of B never; 5 of TWO come. */
        void receiveAll() {
            var sent = send();
            copied(moves.receive(sent, "R1", false, came(ONE, "A", 3, 0, null), came(TWO, "C", 2)));
            copied(moves.receive(sent, "R2", true, came(ONE, "A", 1, 1, "one more than sent"), came(TWO, "C", 3)));
        }

        int units(String sku, String warehouse) {
            var level = moves.shop.level(sku, warehouse);
            return level.available() + level.reserved() + level.quarantined();
        }

        private Transfer copied(Transfer transfer) {
            moves.shop.copier.copyAll();
            return transfer;
        }
    }

    private final CrashHarness<Running> harness = new CrashHarness<>(
            (mongo, clock) -> new Running(new Moves(new Shop(mongo, clock, Shop.someSkus(3)))), Duration.ofMinutes(11));

    @Test
    void draftHoldsEverythingOnceWhereverItStopped() {
        var writes = harness.everyWrite(Running::stock, Running::draft, running -> {
            assertThat(running.draft().status()).isEqualTo(TransferStatus.DRAFT);
            assertThat(running.moves.here(ONE).reserved()).isEqualTo(6);
            assertThat(running.moves.here(TWO).reserved()).isEqualTo(5);
            assertThat(running.moves.here(TWO).holds()).allMatch(hold -> hold.until() == null);
        });

        assertThat(writes).contains("insert transfers", "update transfers", "update stock_levels");
    }

    @Test
    void refusedDraftLeavesNothingHeldWhereverItStopped() {
        harness.everyWrite(Running::stock, this::draftTooMuch, running -> {
            assertThat(running.moves.here(ONE).reserved()).isZero();
            assertThat(running.moves.here(TWO).reserved()).isZero();
        });
    }

    @Test
    void cancelledDraftGivesEverythingBackWhereverItStopped() {
        harness.everyWrite(
                running -> {
                    running.stock();
                    running.draft();
                },
                running -> running.moves.cancel(running.draft()),
                running -> {
                    running.moves.cancel(running.draft());
                    assertThat(running.moves.here(ONE).available()).isEqualTo(13);
                    assertThat(running.moves.here(TWO).available()).isEqualTo(6);
                });
    }

    @Test
    void sentUnitsLeaveOnceWhereverItStopped() {
        harness.everyWrite(
                running -> {
                    running.stock();
                    running.draft();
                },
                Running::send,
                running -> {
                    assertThat(running.send().status()).isEqualTo(TransferStatus.IN_TRANSIT);
                    assertThat(running.units(ONE, HERE)).isEqualTo(7);
                    assertThat(running.moves.inTransit(ONE)).isEqualTo(6);
                    assertThat(running.moves.inTransit(TWO)).isEqualTo(5);
                });
    }

    @Test
    void everythingArrivesOnceWhereverItStopped() {
        var writes = harness.everyWrite(
                running -> {
                    running.stock();
                    running.send();
                },
                Running::receiveAll,
                running -> {
                    running.receiveAll();
                    assertThat(running.moves.inTransit(ONE)).isZero();
                    assertThat(running.moves.inTransit(TWO)).isZero();
                    assertThat(running.moves.there(ONE).available()).isEqualTo(4);
                    assertThat(running.moves.there(ONE).quarantined()).isEqualTo(1);
                    assertThat(running.moves.there(TWO).available()).isEqualTo(5);
                    assertThat(running.units(ONE, HERE)).isEqualTo(7);
                });

        assertThat(writes).contains("insert stock_levels", "insert stock_movements");
    }

    private void draftTooMuch(Running running) {
        try {
            running.moves.draft("k2", line(ONE, 6), line(TWO, 7));
        } catch (TransferShort expected) {
            // every level but one could have given its part
        }
    }
}
