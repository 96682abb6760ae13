package yonghuang.inventory.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.inventory.Shop.demand;

import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.Shop;
import yonghuang.shared.Availability.InWarehouse;
import yonghuang.shared.WarehouseKind;

class AvailabilityMongoTests {
    private final Shop shop = new Shop().withStock("TEA-250", "ningbo", 5);

    @Test
    void unknownSkuHasNothingAnywhereSalesWarehouseFirst() {
        assertThat(shop.availability.of("NONE"))
                .containsExactly(
                        new InWarehouse("ningbo", WarehouseKind.SALES, 0),
                        new InWarehouse("huanggang", WarehouseKind.ORIGIN, 0));
    }

    @Test
    void changeOfThisProcessShowsAtOnce() {
        shop.reservations.hold(List.of(demand("ord_1:1", "TEA-250", "ningbo", 2)), shop.until());

        assertThat(shop.availability.units("TEA-250")).isEqualTo(3);
    }

    @Test
    void changeOfAnotherProcessShowsWithTheNextLook() {
        var other = shop.anotherProcess();
        other.reservations.hold(List.of(demand("ord_1:1", "TEA-250", "ningbo", 2)), shop.until());

        shop.follower.look();

        assertThat(shop.availability.units("TEA-250")).isEqualTo(3);
    }

    @Test
    void revisionGrowsOnlyWhenStockRunsOutOrComesBack() {
        long first = shop.availability.revision();
        shop.reservations.hold(List.of(demand("ord_1:1", "TEA-250", "ningbo", 2)), shop.until());
        assertThat(shop.availability.revision()).isEqualTo(first);

        shop.reservations.hold(List.of(demand("ord_2:1", "TEA-250", "ningbo", 3)), shop.until());
        assertThat(shop.availability.revision()).isEqualTo(first + 1);

        shop.clock.advance(Shop.HOLD_FOR);
        shop.follower.look();
        assertThat(shop.availability.revision()).isEqualTo(first + 2);
    }

    @Test
    void olderFormNeverReplacesANewerOne() {
        var older = shop.level("TEA-250", "ningbo");
        shop.reservations.hold(List.of(demand("ord_1:1", "TEA-250", "ningbo", 2)), shop.until());

        shop.availability.stored(older);

        assertThat(shop.availability.units("TEA-250")).isEqualTo(3);
    }
}
