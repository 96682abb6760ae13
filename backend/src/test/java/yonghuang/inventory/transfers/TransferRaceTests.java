package yonghuang.inventory.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.inventory.transfers.Moves.HERE;
import static yonghuang.inventory.transfers.Moves.came;
import static yonghuang.inventory.transfers.Moves.line;
import static yonghuang.testing.AtOnce.atOnce;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.Demand;
import yonghuang.inventory.HoldOutcome.Held;
import yonghuang.inventory.level.MovementKind;
import yonghuang.shared.Refusal;

/** Several people, in two processes, on one transfer. */
class TransferRaceTests {
    private static final String SKU = "SKU-0000";

    private final Moves moves = Moves.withStock(100);
    private final Moves other = new Moves(moves.shop.anotherProcess());

    @AfterEach
    void everythingAddsUp() {
        other.shop.copier.copyAll();
        assertThat(moves.differences()).isEmpty();
    }

    @Test
    void ofTwentySendersWhoSayTheSameAllAreAnsweredAndTheUnitsLeaveOnce() {
        var drafted = moves.draft("k1", line(SKU, 60));

        var answers = atOnce(20, each -> of(each).send(drafted));

        assertThat(answers).allMatch(answer -> answer.status() == TransferStatus.IN_TRANSIT);
        assertThat(moves.inTransit(SKU)).isEqualTo(60);
        assertThat(moves.here(SKU).available()).isEqualTo(40);
    }

    @Test
    void ofTwentySendersWithOtherWordsOneIsRight() {
        var drafted = moves.draft("k1", line(SKU, 60));

        var done =
                atOnce(20, each -> succeeds(() -> of(each).transfers.send(HERE, drafted.id(), moves.departure(each))));

        assertThat(done).filteredOn(each -> each).hasSize(1);
        assertThat(moves.inTransit(SKU)).isEqualTo(60);
    }

    @Test
    void cancelledOrSentButNeverBoth() {
        for (int round = 0; round < 10; round++) {
            var drafted = moves.draft("k" + round, line(SKU, 5));

            atOnce(8, each -> succeeds(() -> each % 2 == 0 ? of(each).send(drafted) : of(each).cancel(drafted)));

            var status = moves.transfers.find(HERE, drafted.id()).status();
            assertThat(status).isIn(TransferStatus.IN_TRANSIT, TransferStatus.CANCELLED);
            assertThat(moves.here(SKU).holds()).isEmpty();
        }
    }

    @Test
    void sameReferenceTwentyTimesAddsOnce() {
        var sent = moves.send(moves.draft("k1", line(SKU, 60)));

        var answers = atOnce(20, each -> of(each).receive(sent, "R1", false, came(SKU, "L1", 25)));

        assertThat(answers).allMatch(answer -> answer.arrivals().size() == 1);
        assertThat(moves.there(SKU).available()).isEqualTo(25);
        assertThat(moves.inTransit(SKU)).isEqualTo(35);
    }

    @Test
    void partsThatComeAtOnceNeverBringMoreThanWasSentUnseen() {
        var sent = moves.send(moves.draft("k1", line(SKU, 60)));

        var done = atOnce(20, each -> succeeds(() -> of(each).receive(sent, "R" + each, false, came(SKU, "L1", 9))));

        assertThat(done).filteredOn(each -> each).hasSize(6);
        assertThat(moves.there(SKU).available()).isEqualTo(54);
        assertThat(moves.inTransit(SKU)).isEqualTo(6);
    }

    @Test
    void ofTwentyWhoCloseItOneDoes() {
        var sent = moves.send(moves.draft("k1", line(SKU, 60)));

        var done = atOnce(20, each -> succeeds(() -> of(each).receive(sent, "R" + each, true, came(SKU, "L1", 50))));

        assertThat(done).filteredOn(each -> each).hasSize(1);
        assertThat(moves.there(SKU).available()).isEqualTo(50);
        assertThat(moves.inTransit(SKU)).isZero();
    }

    @Test
    void sameDraftTwentyTimesHoldsOnce() {
        var answers = atOnce(20, each -> of(each).draft("k1", line(SKU, 60)));

        assertThat(answers)
                .extracting(Transfer::id)
                .containsOnly(answers.getFirst().id());
        assertThat(moves.here(SKU).reserved()).isEqualTo(60);
    }

    @Test
    void buyersAndDraftsTogetherNeverPromiseMoreThanThereIs() {
        var done = atOnce(
                40,
                each -> each % 2 == 0
                        ? succeeds(() -> of(each).draft("k" + each, line(SKU, 7)))
                        : of(each).shop
                                        .reservations
                                        .hold(
                                                List.of(new Demand("ord_" + each + ":1", SKU, HERE, 7)),
                                                moves.shop.until())
                                instanceof Held);

        assertThat(done).filteredOn(each -> each).hasSize(14);
        assertThat(moves.here(SKU).available()).isEqualTo(2);
        assertThat(moves.history.of(moves.here(SKU), List.of("L1"), List.of(MovementKind.RESERVATION)))
                .hasSize(14);
    }

    private Moves of(int each) {
        return each % 3 == 0 ? other : moves;
    }

    private static boolean succeeds(Supplier<Transfer> act) {
        try {
            return act.get() != null;
        } catch (Refusal refused) {
            return false;
        }
    }
}
