package yonghuang.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static yonghuang.orders.OrdersShop.CHESTNUTS;
import static yonghuang.orders.OrdersShop.TEA;
import static yonghuang.orders.OrdersShop.line;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yonghuang.orders.LineCancelling.Wish;
import yonghuang.orders.RefundDue.Part;
import yonghuang.orders.parcel.ParcelStatus;
import yonghuang.orders.upkeep.OrderChecks;
import yonghuang.shared.Money;
import yonghuang.shared.NotFound;
import yonghuang.testing.AtOnce;

class LineCancellingMongoTests {
    private static final String LOT = "LOT-" + TEA + "-ningbo";
    private final OrdersShop shop = new OrdersShop().has(TEA, 10, 10).has(CHESTNUTS, 10, 10);

    @AfterEach
    void everythingAddsUp() {
        assertThat(OrderChecks.differences(shop)).isEmpty();
    }

    private Order cancel(Order order, int line, int units, String key) {
        return shop.mine
                .cancelLine("shen", order.id(), new Wish(line, units, key, null))
                .order();
    }

    private int free(String sku) {
        return shop.stock.availableNow(sku).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Test
    void theUnitsAreForSaleAgainAndTheirShareGoesBack() {
        var order = shop.paid("shen", "k1", line(TEA, 4), line(CHESTNUTS, 2));

        var after = cancel(order, 1, 3, "c");

        assertThat(after.status()).isEqualTo(OrderStatus.PAID);
        assertThat(after.openUnits(1)).isEqualTo(1);
        assertThat(after.cancelledUnits(1)).isEqualTo(3);
        assertThat(free(TEA)).isEqualTo(19);
        assertThat(after.refunds())
                .containsExactly(new RefundDue(
                        order.id() + "-c1",
                        Money.fen(3 * 12800),
                        "LINE_CANCELLED",
                        List.of(new Part(1, 3, Money.fen(3 * 12800)))));
    }

    @Test
    void theSameWishAgainChangesNothing() {
        var order = shop.paid("shen", "k1", line(TEA, 4));

        cancel(order, 1, 1, "c");
        cancel(order, 1, 1, "c");

        assertThat(shop.now(order).cancelledUnits(1)).isEqualTo(1);
        assertThat(free(TEA)).isEqualTo(17);
    }

    @Test
    void theLastUnitsEndTheOrderAndTakeTheShippingAlong() {
        var order = shop.paid("shen", "k1", line(CHESTNUTS, 1), line(TEA, 1));
        cancel(order, 1, 1, "c1");

        var after = cancel(order, 2, 1, "c2");

        assertThat(after.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(after.notYetRefunded()).isEqualTo(Money.ZERO);
        assertThat(after.refunds().getLast().shipping())
                .isEqualTo(order.purchase().shippingTotal());
        assertThat(free(TEA) + free(CHESTNUTS)).isEqualTo(40);
    }

    @Test
    void pickedAndPackedUnitsAreTakenOutAgain() {
        var order = shop.paid("shen", "k1", line(TEA, 4));
        shop.pack(order, "ningbo");

        var after = cancel(order, 1, 1, "c");

        assertThat(after.parcels().getFirst().status()).isEqualTo(ParcelStatus.PICKED);
        assertThat(after.parcels().getFirst().lines().getFirst().picked()).isEqualTo(3);
        assertThat(free(TEA)).isEqualTo(17);
    }

    @Test
    void unpickedUnitsGoFirst() {
        var order = shop.paid("shen", "k1", line(TEA, 4));
        shop.fulfilments.pick(shop.step(order, "ningbo", "p"), TEA, LOT, 2);

        var after = cancel(order, 1, 3, "c");

        assertThat(after.parcels().getFirst().lines().getFirst().picked()).isEqualTo(1);
    }

    @Test
    void aPartlyShippedOrderBecomesShippedWhenTheRestIsCancelled() {
        var order = shop.paid("shen", "k1", line(TEA, 12));
        shop.ship(order, "huanggang");
        assertThat(shop.now(order).status()).isEqualTo(OrderStatus.PARTLY_SHIPPED);

        var after = cancel(order, 1, shop.now(order).openUnits(1), "c");

        assertThat(after.status()).isEqualTo(OrderStatus.SHIPPED);
        assertThat(after.refunds().getLast().shipping()).isEqualTo(Money.ZERO);
    }

    @Test
    void whatWasHandedOverOrIsNotPaidCannotBeCancelled() {
        var unpaid = shop.place("shen", "k0", line(TEA, 2));
        var order = shop.paid("shen", "k1", line(TEA, 2));
        shop.ship(order, "ningbo");

        assertThatExceptionOfType(LineNotCancellable.class).isThrownBy(() -> cancel(unpaid, 1, 1, "c"));
        assertThatExceptionOfType(LineNotCancellable.class)
                .isThrownBy(() -> cancel(order, 1, 1, "c"))
                .satisfies(refusal -> assertThat(refusal.members()).isEqualTo(Map.of("openUnits", 0)));
    }

    @Test
    void anotherLineAnotherBuyerAndTooManyAreRefused() {
        var order = shop.paid("shen", "k1", line(TEA, 2));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> cancel(order, 2, 1, "c"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> shop.mine.cancelLine("chen", order.id(), new Wish(1, 1, "c", null)));
        assertThatExceptionOfType(LineNotCancellable.class).isThrownBy(() -> cancel(order, 1, 3, "c"));
        assertThat(shop.now(order).openUnits(1)).isEqualTo(2);
    }

    @Test
    void cancellingTheWholeOrderAfterwardsPaysOnlyTheRest() {
        var order = shop.paid("shen", "k1", line(TEA, 3));
        cancel(order, 1, 1, "c");

        var after = shop.mine.cancel("shen", order.id()).order();

        assertThat(after.refunds()).hasSize(2);
        assertThat(after.notYetRefunded()).isEqualTo(Money.ZERO);
        assertThat(free(TEA)).isEqualTo(20);
    }

    @Test
    void theLastUnitCancelledByTwentyAtOnceIsPaidBackOnce() {
        var order = shop.paid("shen", "k1", line(TEA, 1), line(CHESTNUTS, 1));

        var outcomes = AtOnce.atOnce(20, i -> {
            try {
                return cancel(order, 1, 1, "c" + i).status().name();
            } catch (LineNotCancellable refused) {
                return "refused";
            }
        });

        assertThat(outcomes).filteredOn("refused"::equals).hasSize(19);
        assertThat(shop.now(order).refunds()).hasSize(1);
        assertThat(free(TEA)).isEqualTo(20);
    }

    @Test
    void cancellingAndHandingOverAtOnceEndInOneOfTheTwo() {
        for (int round = 0; round < 10; round++) {
            var order = shop.paid("shen", "r" + round, line(TEA, 1));
            shop.pack(order, "ningbo");

            AtOnce.atOnce(2, i -> {
                try {
                    if (i == 0) cancel(order, 1, 1, "c");
                    else shop.fulfilments.ship(shop.step(order, "ningbo", "ship"), "顺丰", "SF1");
                } catch (yonghuang.shared.Refusal lost) {
                    return "lost";
                }
                return "won";
            });

            var after = shop.now(order);
            boolean shipped = after.status() == OrderStatus.SHIPPED;
            assertThat(after.cancelledUnits(1)).isEqualTo(shipped ? 0 : 1);
            assertThat(after.refunds()).hasSize(shipped ? 0 : 1);
        }
    }
}
