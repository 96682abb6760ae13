package yonghuang.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static yonghuang.orders.OrdersShop.CHESTNUTS;
import static yonghuang.orders.OrdersShop.TEA;
import static yonghuang.orders.OrdersShop.line;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yonghuang.orders.Fulfilments.LotOf;
import yonghuang.orders.parcel.FulfilmentStep;
import yonghuang.orders.parcel.NotInFulfilment;
import yonghuang.orders.parcel.ParcelStatus;
import yonghuang.orders.parcel.WrongLot;
import yonghuang.orders.shortage.Discrepancy;
import yonghuang.orders.shortage.Discrepancy.Status;
import yonghuang.orders.shortage.DiscrepancyDecided;
import yonghuang.orders.upkeep.OrderChecks;
import yonghuang.shared.NotFound;
import yonghuang.shared.OwnRequest;

class ShortPickMongoTests {
    private static final String LOT = "LOT-" + TEA + "-ningbo";
    private final OrdersShop shop = new OrdersShop().has(TEA, 10, 10).has(CHESTNUTS, 10, 10);

    @AfterEach
    void everythingAddsUp() {
        assertThat(OrderChecks.differences(shop)).isEmpty();
    }

    private Order missing(int units, String key) {
        var order = shop.paid("shen", "k1", line(TEA, 4));
        shop.fulfilments.missing(shop.step(order, "ningbo", key), new LotOf(TEA, LOT, units, "empty bin"));
        return order;
    }

    private Discrepancy only() {
        return shop.discrepancies.list("ningbo", null, 20, null).items().getFirst();
    }

    @Test
    void aShortPickLeavesTheRestToPick() {
        var order = shop.paid("shen", "k1", line(TEA, 4));
        shop.fulfilments.pick(shop.step(order, "ningbo", "p"), TEA, LOT, 3);

        var after = shop.fulfilments.missing(shop.step(order, "ningbo", "m"), new LotOf(TEA, LOT, 1, null));

        assertThat(after.parcel().status()).isEqualTo(ParcelStatus.PICKED);
        assertThat(after.parcel().lines().getFirst().units()).isEqualTo(3);
    }

    @Test
    void itIsTakenOncePerKey() {
        var order = missing(1, "m");

        shop.fulfilments.missing(shop.step(order, "ningbo", "m"), new LotOf(TEA, LOT, 1, "empty bin"));

        assertThat(shop.stock.quarantined(TEA, "ningbo")).isEqualTo(1);
        assertThat(shop.discrepancies.list("ningbo", null, 20, null).total()).isEqualTo(1);
    }

    @Test
    void theKeyOfAnotherShortPickIsRefused() {
        var order = missing(1, "m");

        assertThatExceptionOfType(IdempotencyKeyReused.class)
                .isThrownBy(
                        () -> shop.fulfilments.missing(shop.step(order, "ningbo", "m"), new LotOf(TEA, LOT, 2, null)));
        assertThat(shop.now(order).shortages()).hasSize(1);
    }

    @Test
    void whatIsRefusedSaysWhy() {
        var order = shop.paid("shen", "k1", line(TEA, 4));
        var step = shop.step(order, "ningbo", "m");

        assertThatExceptionOfType(BeyondHeld.class)
                .isThrownBy(() -> shop.fulfilments.missing(step, new LotOf(TEA, LOT, 5, null)))
                .satisfies(refusal -> assertThat(refusal.members()).isEqualTo(Map.of("held", 4)));
        assertThatExceptionOfType(WrongLot.class)
                .isThrownBy(() -> shop.fulfilments.missing(step, new LotOf(TEA, "L9", 1, null)));
        assertThatExceptionOfType(NotInFulfilment.class)
                .isThrownBy(() -> shop.fulfilments.missing(step, new LotOf(CHESTNUTS, LOT, 1, null)));
        shop.ship(order, "ningbo");
        assertThatExceptionOfType(FulfilmentStep.class)
                .isThrownBy(() -> shop.fulfilments.missing(step, new LotOf(TEA, LOT, 1, null)));
    }

    @Test
    void someoneIsToldToLookOnce() {
        missing(1, "m");

        assertThat(shop.stock.told()).containsExactly(only().id());
        assertThat(only().status()).isEqualTo(Status.OPEN);
        assertThat(only().note()).isEqualTo("empty bin");
        assertThat(only().reportedBy()).isEqualTo("wang");
    }

    @Test
    void unitsThatTurnUpAreForSaleAgainOnce() {
        missing(2, "m");

        shop.discrepancies.found("ningbo", only().id(), "wang");
        shop.discrepancies.found("ningbo", only().id(), "li");

        assertThat(shop.stock.quarantined(TEA, "ningbo")).isZero();
        assertThat(shop.stock.onHand(TEA, "ningbo")).isEqualTo(10);
        assertThat(only().decidedBy()).isEqualTo("wang");
    }

    @Test
    void whoReportedThemCannotGiveThemUp() {
        missing(2, "m");

        assertThatExceptionOfType(OwnRequest.class)
                .isThrownBy(() -> shop.discrepancies.lost("ningbo", only().id(), "wang", "gone"));
        assertThat(only().status()).isEqualTo(Status.OPEN);
        assertThat(shop.stock.quarantined(TEA, "ningbo")).isEqualTo(2);
    }

    @Test
    void anotherPersonGivesThemUpOnce() {
        missing(2, "m");

        shop.discrepancies.lost("ningbo", only().id(), "li", "gone");
        shop.discrepancies.lost("ningbo", only().id(), "li", "gone");

        assertThat(shop.stock.quarantined(TEA, "ningbo")).isZero();
        assertThat(shop.stock.onHand(TEA, "ningbo")).isEqualTo(8);
    }

    @Test
    void oneDecisionStands() {
        missing(2, "m");
        shop.discrepancies.lost("ningbo", only().id(), "li", "gone");

        assertThatExceptionOfType(DiscrepancyDecided.class)
                .isThrownBy(() -> shop.discrepancies.found("ningbo", only().id(), "li"));
    }

    @Test
    void anotherWarehousesDiscrepancyIsNotThere() {
        missing(2, "m");

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> shop.discrepancies.found("huanggang", only().id(), "li"));
        assertThat(shop.discrepancies.list("huanggang", null, 20, null).total()).isZero();
    }

    @Test
    void theListIsOfOneStatus() {
        missing(2, "m");
        shop.discrepancies.found("ningbo", only().id(), "li");

        assertThat(shop.discrepancies.list("ningbo", Status.OPEN, 20, null).total())
                .isZero();
        assertThat(shop.discrepancies.list("ningbo", Status.FOUND, 20, null).total())
                .isEqualTo(1);
    }
}
