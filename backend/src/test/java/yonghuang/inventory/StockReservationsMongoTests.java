package yonghuang.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yonghuang.inventory.Shop.demand;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.HoldOutcome.Held;
import yonghuang.inventory.HoldOutcome.Short;
import yonghuang.inventory.HoldOutcome.Shortage;
import yonghuang.inventory.StockReservations.OpenHold;

class StockReservationsMongoTests {
    private final Shop shop = new Shop()
            .withStock("TEA-250", "huanggang", 10)
            .withStock("TEA-250", "ningbo", 10)
            .withStock("RICE-500", "ningbo", 2);

    private final Demand tea = demand("ord_1:1", "TEA-250", "ningbo", 4);
    private final Demand rice = demand("ord_1:2", "RICE-500", "ningbo", 2);

    @Test
    void partsComeInTheOrderOfTheDemands() {
        var held = (Held) shop.reservations.hold(List.of(tea, rice), shop.until());

        assertThat(held.parts()).extracting(HoldOutcome.HeldPart::demand).containsExactly(tea, rice);
        assertThat(held.parts().getFirst().lots()).containsExactly(new LotUnits("L1", 4));
    }

    @Test
    void everyShortLevelIsNamedAndNothingStaysHeld() {
        var wanted = List.of(
                tea,
                demand("ord_1:2", "RICE-500", "ningbo", 3),
                demand("ord_1:3", "TEA-250", "huanggang", 11),
                demand("ord_1:4", "HONEY-1", "ningbo", 1));

        var outcome = shop.reservations.hold(wanted, shop.until());

        assertThat(outcome)
                .isEqualTo(new Short(List.of(
                        new Shortage("HONEY-1", "ningbo", 1, 0),
                        new Shortage("RICE-500", "ningbo", 3, 2),
                        new Shortage("TEA-250", "huanggang", 11, 10))));
        assertThat(shop.reservations.openHolds()).isEmpty();
        assertThat(shop.reservations.availableNow("TEA-250")).isEqualTo(Map.of("huanggang", 10, "ningbo", 10));
    }

    @Test
    void levelNeverReceivedIsNotCreatedByWantingIt() {
        shop.reservations.hold(List.of(demand("ord_1:1", "HONEY-1", "ningbo", 1)), shop.until());

        assertThat(shop.level("HONEY-1", "ningbo").version()).isZero();
    }

    @Test
    void whatWasHeldBeforeAShortageGoesBack() {
        var outcome = shop.reservations.hold(List.of(rice, demand("ord_1:1", "TEA-250", "ningbo", 11)), shop.until());

        assertThat(outcome).isInstanceOf(Short.class);
        assertThat(shop.level("RICE-500", "ningbo").reserved()).isZero();
    }

    @Test
    void heldUnitsAreReleasedOnceOnly() {
        shop.reservations.hold(List.of(tea, rice), shop.until());

        shop.reservations.release(List.of(tea));
        shop.reservations.release(List.of(tea));

        assertThat(shop.level("TEA-250", "ningbo").available()).isEqualTo(10);
        assertThat(shop.level("RICE-500", "ningbo").reserved()).isEqualTo(2);
    }

    @Test
    void unitsGoBackToTheWarehouseThatHeldThem() {
        var there = Shop.demand("ord:1", "TEA-250", "huanggang", 4);
        shop.reservations.hold(List.of(tea, there), shop.until());

        shop.reservations.release(List.of(there));

        assertThat(shop.level("TEA-250", "huanggang").available()).isEqualTo(10);
        assertThat(shop.level("TEA-250", "ningbo").reserved()).isEqualTo(4);
    }

    @Test
    void unitsAreTakenOutOfOneWarehousesHoldOnly() {
        shop.reservations.hold(List.of(tea), shop.until());
        shop.reservations.confirm(List.of(tea));
        var missing = new MissingUnits(tea, tea.reservation() + "/3", "L1", 1, "s1", "ref", "acc_w", "NOT_FOUND");

        shop.reservations.takeOut(missing);
        shop.reservations.takeOut(missing);

        assertThat(shop.level("TEA-250", "ningbo").reserved()).isEqualTo(3);
        assertThat(shop.level("TEA-250", "ningbo").quarantined()).isEqualTo(1);
        assertThat(shop.level("RICE-500", "ningbo").quarantined()).isZero();
        assertThat(shop.check.run().differences()).isEmpty();
    }

    @Test
    void shippedUnitsLeaveTheWarehouseOnceOnly() {
        shop.reservations.hold(List.of(tea), shop.until());
        shop.reservations.allocate(List.of(tea));

        shop.reservations.ship(List.of(tea), "acc_w");
        shop.reservations.ship(List.of(tea), "acc_w");

        assertThat(shop.level("TEA-250", "ningbo").available()).isEqualTo(6);
        assertThat(shop.level("TEA-250", "ningbo").reserved()).isZero();
        assertThat(shop.check.run().differences()).isEmpty();
    }

    @Test
    void allocatedHoldDoesNotLapse() {
        shop.reservations.hold(List.of(tea), shop.until());
        shop.reservations.allocate(List.of(tea));
        shop.clock.advance(Duration.ofDays(1));

        assertThat(shop.reservations.availableNow("TEA-250")).containsEntry("ningbo", 6);
        assertThat(shop.reservations.openHolds()).containsExactly(new OpenHold(tea, null));
    }

    @Test
    void lapsedHoldNoLongerCounts() {
        shop.reservations.hold(List.of(tea), shop.until());
        shop.clock.advance(Shop.HOLD_FOR);

        assertThat(shop.reservations.availableNow("TEA-250")).containsEntry("ningbo", 10);
        assertThat(shop.reservations.openHolds()).isEmpty();
        assertThat(shop.availability.units("TEA-250")).isEqualTo(20);
    }

    @Test
    void lateAllocationTakesAgainWhatLapsed() {
        shop.reservations.hold(List.of(tea, rice), shop.until());
        shop.clock.advance(Shop.HOLD_FOR);
        someoneElseHolds(8, "TEA-250");
        shop.reservations.release(List.of(demand("ord_2:1", "TEA-250", "ningbo", 8)));

        assertThat(shop.reservations.allocate(List.of(tea, rice))).isInstanceOf(Held.class);
        assertThat(shop.level("TEA-250", "ningbo").reserved()).isEqualTo(4);
    }

    @Test
    void lateAllocationThatFindsOneLineGoneReleasesAll() {
        shop.reservations.hold(List.of(tea, rice), shop.until());
        shop.clock.advance(Shop.HOLD_FOR);
        someoneElseHolds(8, "TEA-250");

        var outcome = shop.reservations.allocate(List.of(tea, rice));

        assertThat(outcome).isEqualTo(new Short(List.of(new Shortage("TEA-250", "ningbo", 4, 2))));
        assertThat(shop.level("RICE-500", "ningbo").reserved()).isZero();
        assertThat(shop.level("TEA-250", "ningbo").reserved()).isEqualTo(8);
    }

    @Test
    void sameReservationWithOtherUnitsIsRefusedAndLeavesNothingHeld() {
        shop.reservations.hold(List.of(tea), shop.until());

        var mixedUp = List.of(rice, demand("ord_1:1", "TEA-250", "ningbo", 5));

        assertThatThrownBy(() -> shop.reservations.hold(mixedUp, shop.until()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(shop.level("RICE-500", "ningbo").reserved()).isZero();
        assertThat(shop.level("TEA-250", "ningbo").reserved()).isEqualTo(4);
    }

    @Test
    void aLotMayLeaveUntilTheDayItExpires() {
        shop.withStock("HONEY-1", "ningbo", 3); // lot L1, expires on 2027-04-10
        shop.clock.advance(Duration.between(Shop.NOON, Instant.parse("2027-04-09T15:59:59Z"))); // 23:59 in Shanghai
        var theDayBefore = shop.reservations.lotsOffSale(List.of("HONEY-1"), "ningbo");
        shop.clock.advance(Duration.ofSeconds(1));

        assertThat(theDayBefore).isEqualTo(Map.of("HONEY-1", Set.of()));
        assertThat(shop.reservations.lotsOffSale(List.of("HONEY-1"), "ningbo"))
                .isEqualTo(Map.of("HONEY-1", Set.of("L1")));
    }

    @Test
    void ofWhatTheWarehouseNeverHadNoLotHasExpired() {
        assertThat(shop.reservations.lotsOffSale(List.of("HONEY-1"), "ningbo")).isEmpty();
    }

    private void someoneElseHolds(int units, String sku) {
        shop.reservations.hold(List.of(demand("ord_2:1", sku, "ningbo", units)), shop.until());
    }
}
