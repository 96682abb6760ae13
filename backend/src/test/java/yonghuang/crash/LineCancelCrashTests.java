package yonghuang.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.orders.OrderStatus.CANCELLED;
import static yonghuang.orders.OrderStatus.PAID;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A buyer gives up units of a line and the program stops after any write: repeated or swept, all adds up. */
class LineCancelCrashTests {
    private static final CrashHarness<WholeShop> AT_ONCE = new CrashHarness<>(WholeShop::new, Duration.ofSeconds(2));
    private static final CrashHarness<WholeShop> MUCH_LATER = new CrashHarness<>(WholeShop::new, Duration.ofHours(1));
    private static final Consumer<WholeShop> PAID_FOR = shop -> {
        shop.receive();
        shop.place();
        shop.pay();
    };

    @Test
    void twoNutsGoBackToTheirLotsAndTheirMoneyOnce() {
        var writes = AT_ONCE.everyWrite(PAID_FOR, WholeShop::cancelNuts, shop -> {
            shop.cancelNuts();
            assertThat(shop.status()).isEqualTo(PAID);
            assertThat(shop.held(1)).isEqualTo(3);
            assertThat(shop.paidBack())
                    .isEqualTo(2
                            * shop.order().purchase().lines().getFirst().price().amount());
        });

        assertThat(writes).contains("update orders", "update stock_levels");
    }

    @Test
    void theSweepGoesOnWhereTheBuyerWentAway() {
        MUCH_LATER.everyWrite(PAID_FOR, WholeShop::cancelNuts, shop -> {
            int cancelled = shop.order().cancelledUnits(1);
            assertThat(shop.held(1)).isEqualTo(5 - cancelled);
            assertThat(shop.paidBack())
                    .isEqualTo(cancelled
                            * shop.order().purchase().lines().getFirst().price().amount());
        });
    }

    @Test
    void pickedAndPackedUnitsGoBackToo() {
        AT_ONCE.everyWrite(PAID_FOR.andThen(WholeShop::pick), WholeShop::cancelNuts, shop -> {
            shop.cancelNuts();
            assertThat(shop.held(1)).isEqualTo(3);
        });
    }

    @Test
    void cancellingLineByLineLeavesNothingHeldAndNothingPaid() {
        AT_ONCE.everyWrite(PAID_FOR, WholeShop::cancelAllLines, shop -> {
            shop.cancelAllLines();
            shop.moneyIsWhereItBelongs();
            assertThat(shop.status()).isEqualTo(CANCELLED);
            assertThat(shop.held(1)).isZero();
            assertThat(shop.paidBack())
                    .isEqualTo(shop.order().purchase().total().amount());
        });
    }

    @Test
    void theWholeOrderCancelledInTheMiddleOfItPaysAllBackOnce() {
        AT_ONCE.everyWrite(
                PAID_FOR,
                shop -> {
                    shop.cancelNuts();
                    shop.cancel();
                },
                shop -> {
                    shop.cancel();
                    shop.moneyIsWhereItBelongs();
                    assertThat(shop.held(1)).isZero();
                    assertThat(shop.paidBack())
                            .isEqualTo(shop.order().purchase().total().amount());
                });
    }

    @Test
    void aShortPickInTheMiddleOfItSetsApartOnlyWhatWasNotThere() {
        AT_ONCE.everyWrite(
                PAID_FOR,
                shop -> {
                    shop.cancelNuts();
                    shop.missTea();
                },
                shop -> {
                    shop.cancelNuts();
                    assertThat(shop.held(1)).isEqualTo(3);
                });
    }
}
