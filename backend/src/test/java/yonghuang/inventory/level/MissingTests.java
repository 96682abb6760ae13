package yonghuang.inventory.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yonghuang.documents.Change;
import yonghuang.inventory.Demand;
import yonghuang.inventory.LotUnits;
import yonghuang.inventory.MissingUnits;

class MissingTests {
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    private static final Instant UNTIL = NOON.plus(Duration.ofMinutes(15));
    private StockLevel level = StockLevel.empty("TEA", "ningbo");

    @BeforeEach
    void fiveOfTwoLotsArePromised() {
        change(Keeping.receive(level, List.of(incoming("L1", 3), incoming("L2", 9)), "receipt:R", "R", "w", NOON));
        change(Holding.hold(level, List.of(demand("ord:1", 5)), UNTIL, 1, NOON));
        change(Holding.confirm(level, List.of(demand("ord:1", 5)), NOON));
    }

    @Test
    void missingUnitsAreSetApartAndTheRestIsPromisedUnderItsOwnName() {
        take("ord:1", 5, "ord:1/3", "L2", 2, "s1");

        assertThat(level.holds()).containsExactly(new Hold("ord:1/3", 3, null, List.of(new LotUnits("L1", 3)), null));
        assertThat(buckets("L2")).containsExactly(7, 0, 2);
    }

    @Test
    void releaseAndQuarantineAreOneChangeAndSayWhy() {
        take("ord:1", 5, "ord:1/4", "L1", 1, "s1");

        var made = level.movements().stream()
                .filter(movement -> movement.version() == level.version())
                .toList();
        assertThat(made).extracting(Movement::kind).containsExactly(MovementKind.RELEASE, MovementKind.QUARANTINE);
        assertThat(made).extracting(Movement::units).containsExactly(1, 1);
        assertThat(made.getLast().reason()).isEqualTo("NOT_FOUND");
        assertThat(made.getLast().actor()).isEqualTo("wang");
    }

    @Test
    void theLastUnitEndsThePromise() {
        take("ord:1", 5, "ord:1/2", "L1", 3, "s1");
        take("ord:1/2", 2, null, "L2", 2, "s2");

        assertThat(level.holds()).isEmpty();
        assertThat(level.quarantined()).isEqualTo(5);
    }

    @Test
    void aRepeatTakesNothingMore() {
        take("ord:1", 5, "ord:1/4", "L2", 1, "s1");
        var once = level;

        take("ord:1", 5, "ord:1/4", "L2", 1, "s1");

        assertThat(level).isEqualTo(once);
    }

    @Test
    void whereThePromiseIsGoneWhatIsAvailableIsSetApart() {
        change(Holding.release(level, List.of(demand("ord:1", 5)), NOON));

        take("ord:1", 5, null, "L1", 5, "s1");

        assertThat(buckets("L1")).containsExactly(0, 0, 3);
        assertThat(level.reserved()).isZero();
    }

    @Test
    void moreThanThePromiseHasOfThatLotIsAMixUp() {
        assertThatIllegalArgumentException().isThrownBy(() -> take("ord:1", 5, "ord:1/1", "L1", 4, "s1"));
    }

    @Test
    void nothingIsHeldFromALotToAvoid() {
        var answer = Holding.hold(level, List.of(demand("ord:1:s1.1/2", 2)), Set.of("L2"), UNTIL, 1, NOON);

        assertThat(answer.outcome()).isEqualTo(new LevelHold.Short(2, 0));
    }

    @Test
    void aLapsedHoldIsNotConfirmed() {
        change(Holding.hold(level, List.of(demand("ord:2", 2)), UNTIL, 1, NOON));

        var late = Holding.confirm(level, List.of(demand("ord:2", 2)), UNTIL);

        assertThat(late).isEqualTo(Change.unchanged(false));
    }

    @Test
    void aConfirmedHoldHasNoEnd() {
        change(Holding.hold(level, List.of(demand("ord:2", 2)), UNTIL, 1, NOON));

        change(Holding.confirm(level, List.of(demand("ord:2", 2)), NOON));

        assertThat(level.holds()).allMatch(hold -> hold.until() == null);
    }

    private void take(String promise, int of, @Nullable String rest, String lot, int units, String source) {
        var missing = new MissingUnits(demand(promise, of), rest, lot, units, source, "k1", "wang", "NOT_FOUND");
        change(Missing.takeOut(level, missing, NOON));
    }

    private void change(Change<StockLevel, ?> change) {
        if (change.document() != null) level = change.document();
    }

    private int[] buckets(String name) {
        var lot = level.lot(name).orElseThrow();
        return new int[] {lot.available(), lot.reserved(), lot.quarantined()};
    }

    private static Demand demand(String reservation, int units) {
        return new Demand(reservation, "TEA", "ningbo", units);
    }

    private static IncomingLot incoming(String lot, int units) {
        return new IncomingLot(
                lot, units, "2026-10-12", lot.equals("L1") ? "2027-01-01" : "2027-02-01", null, null, null);
    }
}
