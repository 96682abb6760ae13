package yonghuang.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.inventory.Shop.demand;
import static yonghuang.testing.AtOnce.atOnce;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.HoldOutcome.Held;
import yonghuang.inventory.HoldOutcome.Short;

class StockReservationsRaceTests {
    private final Shop shop = new Shop();

    @AfterEach
    void everythingAddsUp() {
        shop.copier.copyAll();
        assertThat(shop.check.run().differences()).isEmpty();
    }

    @Test
    void lastUnitGoesToExactlyOneOfFiftyBuyers() {
        shop.withStock("TEA-250", "ningbo", 1);

        var outcomes = atOnce(50, buyer -> hold(shop, demand("ord_" + buyer + ":1", "TEA-250", "ningbo", 1)));

        assertThat(outcomes).filteredOn(Held.class::isInstance).hasSize(1);
        assertThat(shop.level("TEA-250", "ningbo").available()).isZero();
        assertThat(shop.level("TEA-250", "ningbo").reserved()).isEqualTo(1);
    }

    @Test
    void fiveHundredBuyersOfAHundredUnitsGetExactlyAHundred() {
        shop.withStock("TEA-250", "ningbo", 100);

        var outcomes = atOnce(500, buyer -> hold(shop, demand("ord_" + buyer + ":1", "TEA-250", "ningbo", 1)));

        assertThat(outcomes).filteredOn(Held.class::isInstance).hasSize(100);
        assertThat(shop.level("TEA-250", "ningbo").reserved()).isEqualTo(100);
    }

    @Test
    void twoProcessesNeverOversell() {
        shop.withStock("TEA-250", "ningbo", 100);
        var other = shop.anotherProcess();

        var outcomes = atOnce(
                300, buyer -> hold(buyer % 2 == 0 ? shop : other, demand("ord_" + buyer, "TEA-250", "ningbo", 1)));

        assertThat(outcomes).filteredOn(Held.class::isInstance).hasSize(100);
        assertThat(shop.level("TEA-250", "ningbo").reserved()).isEqualTo(100);
        other.copier.copyAll();
    }

    @Test
    void cartsWithTheSameTwoSkusInOppositeOrderAreAllAnswered() {
        shop.withStock("TEA-250", "ningbo", 200).withStock("RICE-500", "ningbo", 100);

        var outcomes = atOnce(300, buyer -> {
            var tea = demand("ord_" + buyer + ":1", "TEA-250", "ningbo", 1);
            var rice = demand("ord_" + buyer + ":2", "RICE-500", "ningbo", 1);
            return hold(shop, buyer % 2 == 0 ? List.of(tea, rice) : List.of(rice, tea));
        });

        assertThat(outcomes).filteredOn(Held.class::isInstance).hasSize(100);
        assertThat(outcomes).filteredOn(Short.class::isInstance).hasSize(200);
        assertThat(shop.level("RICE-500", "ningbo").reserved()).isEqualTo(100);
        assertThat(shop.level("TEA-250", "ningbo").reserved()).isEqualTo(100);
    }

    @Test
    void sameDemandFromTwentyThreadsHoldsOnce() {
        shop.withStock("TEA-250", "ningbo", 10);

        var outcomes = atOnce(20, attempt -> hold(shop, demand("ord_1:1", "TEA-250", "ningbo", 3)));

        assertThat(outcomes).allMatch(Held.class::isInstance);
        assertThat(shop.level("TEA-250", "ningbo").reserved()).isEqualTo(3);
    }

    private static HoldOutcome hold(Shop shop, Demand demand) {
        return hold(shop, List.of(demand));
    }

    private static HoldOutcome hold(Shop shop, List<Demand> demands) {
        return shop.reservations.hold(demands, shop.until());
    }
}
