package yonghuang.inventory.sweeps;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.inventory.Shop.demand;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.Shop;
import yonghuang.inventory.alerts.StockAlert;
import yonghuang.inventory.alerts.StockAlerts;
import yonghuang.inventory.ledger.LotHistory;
import yonghuang.inventory.level.Arriving;
import yonghuang.inventory.level.ArrivingLot;
import yonghuang.inventory.level.IncomingLot;
import yonghuang.inventory.level.Keeping;
import yonghuang.inventory.level.Movement;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.level.TravellingLot;

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

    private List<String> expiredAlerts() {
        return shop.alerts.page(StockAlerts.of("ningbo", null, StockAlert.Kind.EXPIRED), null, 10).stream()
                .map(StockAlert::id)
                .toList();
    }

    private ArrivedExpiredSweep arrivals() {
        return new ArrivedExpiredSweep(shop.levels, shop.alerts, new LotHistory(shop.store));
    }

    private static IncomingLot expired(String lot, int units, int damaged) {
        return new IncomingLot(lot, units, "2026-01-12", "2026-11-01", null, null, null, damaged, null);
    }

    @Test
    void aLotThatArrivesExpiredAlertsOnceHoweverOftenItIsLookedAtAndComesAgain() {
        var sweep = arrivals();
        sweep.run();
        shop.withLot("TEA-250", "ningbo", expired("OLD", 6, 0));
        shop.clock.advance(Duration.ofMinutes(1));

        sweep.run();
        assertThat(expiredAlerts()).containsExactly("EXPIRED:ningbo:TEA-250|OLD");

        shop.copier.copyAll();
        shop.clock.advance(Duration.ofMinutes(1));
        shop.levels.change(
                "TEA-250",
                "ningbo",
                (level, now) ->
                        Keeping.receive(level, List.of(expired("OLD", 2, 0)), "receipt:second", "R-2", "acc_w", now));
        sweep.run();
        arrivals().run();
        new ExpiringLotSweep(shop.levels, shop.alerts).run();
        assertThat(expiredAlerts()).containsExactly("EXPIRED:ningbo:TEA-250|OLD");
    }

    @Test
    void whatArrivedExpiredWhileNobodyLookedAlertsAtTheNextStart() {
        shop.withLot("TEA-250", "ningbo", expired("OLD", 6, 0));
        shop.copier.copyAll();
        shop.clock.advance(Duration.ofHours(40));

        arrivals().run();

        assertThat(expiredAlerts()).containsExactly("EXPIRED:ningbo:TEA-250|OLD");
    }

    @Test
    void anExpiredLotThatArrivesByTransferAlerts() {
        var goods = new TravellingLot("OLD", 5, "2026-01-12", "2026-11-01", null, null, null);
        var came = new ArrivingLot(goods, 5, 0, 0, 0, null, null, null, null);
        shop.levels.change(
                "TEA-250",
                "ningbo",
                (level, now) -> Arriving.arrive(level, List.of(came), "transfer:tr_1:r1", "tr_1", "acc_w", now));

        arrivals().run();

        assertThat(expiredAlerts()).containsExactly("EXPIRED:ningbo:TEA-250|OLD");
    }

    @Test
    void unitsThatWereDamagedAndExpireInQuarantineAreNoArrival() {
        shop.withLot(
                "TEA-250", "ningbo", new IncomingLot("WET", 3, "2026-10-12", "2026-11-25", null, null, null, 3, null));
        shop.clock.advance(Duration.ofDays(2));

        arrivals().run();

        assertThat(expiredAlerts()).isEmpty();
    }
}
