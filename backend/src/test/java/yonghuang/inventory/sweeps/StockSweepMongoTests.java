package yonghuang.inventory.sweeps;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.inventory.Shop.demand;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.Shop;
import yonghuang.inventory.level.IncomingLot;
import yonghuang.inventory.level.Movement;
import yonghuang.inventory.level.MovementKind;

class StockSweepMongoTests {
    private final Shop shop = new Shop()
            .withLot("TEA-250", "ningbo", new IncomingLot("L1", 10, "2026-10-12", "2026-11-25", null, null, null));

    @Test
    void lapsedHoldGoesBackToItsLot() {
        shop.reservations.hold(List.of(demand("ord_1:1", "TEA-250", "ningbo", 4)), shop.until());
        shop.clock.advance(Shop.HOLD_FOR);

        new LapsedHoldSweep(shop.levels, shop.availability).run();

        assertThat(shop.level("TEA-250", "ningbo").available()).isEqualTo(10);
        assertThat(shop.level("TEA-250", "ningbo").holds()).isEmpty();
    }

    @Test
    void holdOfACrashedProcessLapsesInTheNext() {
        shop.reservations.hold(List.of(demand("ord_1:1", "TEA-250", "ningbo", 4)), shop.until());
        var next = shop.anotherProcess();
        shop.clock.advance(Shop.HOLD_FOR);

        new LapsedHoldSweep(next.levels, next.availability).run();

        assertThat(shop.level("TEA-250", "ningbo").reserved()).isZero();
    }

    @Test
    void holdThatStillRunsStays() {
        shop.reservations.hold(List.of(demand("ord_1:1", "TEA-250", "ningbo", 4)), shop.until());
        shop.clock.advance(Shop.HOLD_FOR.minusMillis(1));

        new LapsedHoldSweep(shop.levels, shop.availability).run();

        assertThat(shop.level("TEA-250", "ningbo").reserved()).isEqualTo(4);
    }

    @Test
    void lotIsSetApartOnceOnTheDayItExpires() {
        var sweep = new ExpiringLotSweep(shop.levels, shop.alerts);
        sweep.run();
        assertThat(shop.level("TEA-250", "ningbo").available()).isEqualTo(10);

        shop.clock.advance(Duration.ofHours(12)); // midnight in Shanghai
        sweep.run();
        shop.clock.advance(Duration.ofHours(1));
        sweep.run();

        var level = shop.level("TEA-250", "ningbo");
        assertThat(level.available()).isZero();
        assertThat(level.quarantined()).isEqualTo(10);
        assertThat(level.movements())
                .filteredOn(movement -> movement.kind() == MovementKind.QUARANTINE)
                .extracting(Movement::units)
                .containsExactly(10);
        assertThat(shop.availability.units("TEA-250")).isZero();
    }
}
