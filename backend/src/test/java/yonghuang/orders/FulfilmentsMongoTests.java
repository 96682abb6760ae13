package yonghuang.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static yonghuang.orders.OrdersShop.TEA;
import static yonghuang.orders.OrdersShop.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import yonghuang.orders.Fulfilments.Fulfilment;
import yonghuang.orders.parcel.FulfilmentStep;
import yonghuang.orders.parcel.LotNotSellable;
import yonghuang.orders.parcel.ParcelStatus;
import yonghuang.shared.NotFound;

class FulfilmentsMongoTests {
    private static final String LOT = "LOT-" + TEA + "-ningbo";
    private final OrdersShop shop = new OrdersShop().has(TEA, 10, 10);

    @Test
    void anUnpaidOrderIsNotThereForTheWarehouse() {
        var order = shop.place("shen", "k1", line(TEA, 1));

        assertThat(shop.fulfilments.list("ningbo", null, null, 20, null).total())
                .isZero();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> shop.fulfilments.show("ningbo", order.id() + "-ningbo"));
    }

    @Test
    void anotherWarehousesFulfilmentIsNotThere() {
        var order = shop.paid("shen", "k1", line(TEA, 1));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> shop.fulfilments.show("huanggang", order.id() + "-ningbo"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> shop.fulfilments.show("huanggang", order.id() + "-huanggang"));
    }

    @Test
    void theFirstPaidComesFirstAndEachPageGoesOn() {
        var paid = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            paid.add(shop.paid("shen", "k" + i, line(TEA, 1)).id());
            shop.clock.advance(i % 2 == 0 ? Duration.ofSeconds(1) : Duration.ZERO); // some at the same moment
        }

        var seen = new ArrayList<String>();
        String after = null;
        do {
            var page = shop.fulfilments.list("ningbo", ParcelStatus.TO_PICK, null, 2, after);
            assertThat(page.total()).isEqualTo(5);
            page.items().forEach(fulfilment -> seen.add(fulfilment.order().id()));
            after = page.next();
        } while (after != null);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(paid);
        assertThat(seen.getFirst()).isEqualTo(paid.getFirst());
    }

    @Test
    void aPickedParcelMovesToTheNextList() {
        var order = shop.paid("shen", "k1", line(TEA, 1));
        shop.fulfilments.pick(shop.step(order, "ningbo", "p"), TEA, LOT, 1);

        assertThat(shop.fulfilments
                        .list("ningbo", ParcelStatus.TO_PICK, null, 20, null)
                        .items())
                .isEmpty();
        assertThat(shop.fulfilments
                        .list("ningbo", ParcelStatus.PICKED, null, 20, null)
                        .items())
                .hasSize(1);
        assertThat(shop.fulfilments.list("ningbo", null, order.id(), 20, null).items())
                .hasSize(1);
    }

    @Test
    void aCancelledOrderIsSeenAsCancelled() {
        var order = shop.paid("shen", "k1", line(TEA, 1));
        shop.mine.cancel("shen", order.id());

        assertThat(shop.fulfilments
                        .list("ningbo", ParcelStatus.CANCELLED, null, 20, null)
                        .items())
                .hasSize(1);
        assertThatExceptionOfType(FulfilmentStep.class)
                .isThrownBy(() -> shop.fulfilments.pick(shop.step(order, "ningbo", "p"), TEA, LOT, 1));
    }

    @Test
    void theSamePickAgainWithItsKeyPicksNothingMore() {
        var order = shop.paid("shen", "k1", line(TEA, 4));
        var first = shop.fulfilments.pick(shop.step(order, "ningbo", "scan 1"), TEA, LOT, 2);

        var again = shop.fulfilments.pick(shop.step(order, "ningbo", "scan 1"), TEA, LOT, 2);

        assertThat(again.parcel()).isEqualTo(first.parcel());
        assertThat(again.parcel().lines().getFirst().picked()).isEqualTo(2);
    }

    @Test
    void theSameScanWithoutAKeyIsASecondScan() {
        var order = shop.paid("shen", "k1", line(TEA, 4));
        shop.fulfilments.pick(shop.step(order, "ningbo", null), TEA, LOT, 2);

        assertThat(picked(shop.fulfilments.pick(shop.step(order, "ningbo", null), TEA, LOT, 2)))
                .isEqualTo(4);
    }

    @Test
    void aLotThatExpiredSinceItWasHeldIsRefusedAtTheScan() {
        var order = shop.paid("shen", "k1", line(TEA, 4));
        shop.fulfilments.pick(shop.step(order, "ningbo", "scan 1"), TEA, LOT, 1);
        shop.stock.expire(TEA, "ningbo");

        assertThatExceptionOfType(LotNotSellable.class)
                .isThrownBy(() -> shop.fulfilments.pick(shop.step(order, "ningbo", "scan 2"), TEA, LOT, 1));
        assertThat(picked(shop.fulfilments.show("ningbo", order.id() + "-ningbo")))
                .isEqualTo(1);
    }

    @Test
    void aRepeatOfAScanFromBeforeItExpiredIsStillAnswered() {
        var order = shop.paid("shen", "k1", line(TEA, 4));
        var first = shop.fulfilments.pick(shop.step(order, "ningbo", "scan 1"), TEA, LOT, 1);
        shop.stock.expire(TEA, "ningbo");

        assertThat(shop.fulfilments
                        .pick(shop.step(order, "ningbo", "scan 1"), TEA, LOT, 1)
                        .parcel())
                .isEqualTo(first.parcel());
    }

    private static int picked(Fulfilment fulfilment) {
        return fulfilment.parcel().lines().getFirst().picked();
    }

    @Test
    void shippingTakesTheUnitsOutOfTheWarehouse() {
        var order = shop.paid("shen", "k1", line(TEA, 4));

        shop.ship(order, "ningbo");

        assertThat(shop.stock.onHand(TEA, "ningbo")).isEqualTo(6);
        assertThat(shop.stock.held(TEA)).isZero();
        assertThat(Objects.requireNonNull(shop.now(order).parcels().getFirst().handOver())
                        .stockGone())
                .isTrue();
    }

    @Test
    void whereShippingStoppedBeforeTheStockTheSweepFinishesIt() {
        var order = shop.paid("shen", "k1", line(TEA, 4));
        shop.pack(order, "ningbo");
        shop.steps.stopAfter(1);
        assertThatExceptionOfType(Steps.Stopped.class)
                .isThrownBy(() -> shop.fulfilments.ship(shop.step(order, "ningbo", "ship"), "顺丰", "SF1"));
        shop.steps.goOn();

        shop.sweep();

        assertThat(shop.stock.onHand(TEA, "ningbo")).isEqualTo(6);
        assertThat(shop.orders.due(shop.clock.instant(), 10)).isEmpty();
    }

    @Test
    void theOrderFollowsItsParcels() {
        var order = shop.paid("shen", "k1", line(TEA, 15));
        var seen = new ArrayList<OrderStatus>();

        shop.ship(order, "ningbo");
        seen.add(shop.now(order).status());
        shop.fulfilments.deliver(shop.step(order, "ningbo", "d"));
        seen.add(shop.now(order).status());
        shop.ship(order, "huanggang");
        seen.add(shop.now(order).status());
        shop.fulfilments.deliver(shop.step(order, "huanggang", "d"));
        seen.add(shop.now(order).status());

        assertThat(seen)
                .isEqualTo(List.of(
                        OrderStatus.PARTLY_SHIPPED,
                        OrderStatus.PARTLY_SHIPPED,
                        OrderStatus.SHIPPED,
                        OrderStatus.DELIVERED));
    }

    @Test
    void aLotThatExpiredAfterItWasPackedIsNotHandedOver() {
        var order = shop.paid("shen", "k1", line(TEA, 1));
        shop.pack(order, "ningbo");
        shop.stock.expire(TEA, "ningbo");

        assertThatExceptionOfType(LotNotSellable.class)
                .isThrownBy(() -> shop.fulfilments.ship(shop.step(order, "ningbo", "s"), "顺丰", "SF1"));
        assertThat(shop.fulfilments
                        .show("ningbo", order.id() + "-ningbo")
                        .parcel()
                        .status())
                .isEqualTo(ParcelStatus.PACKED);
    }
}
