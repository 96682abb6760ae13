package yonghuang.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.orders.OrderStatus.CANCELLED;
import static yonghuang.orders.OrderStatus.PAID;
import static yonghuang.orders.OrderStatus.SHIPPED;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Real stock, orders and payments stopped at every write of a short pick and all that follows it. Mei is promised five of
 * the seven nuts in Huanggang, while Ningbo has three, and one of the four teas in Ningbo.
 */
class ShortageCrashTests {
    private static final CrashHarness<WholeShop> AT_ONCE = new CrashHarness<>(WholeShop::new, Duration.ofSeconds(10));
    private static final CrashHarness<WholeShop> MUCH_LATER = new CrashHarness<>(WholeShop::new, Duration.ofHours(1));

    private static final Consumer<WholeShop> PAID_FOR = shop -> {
        shop.receive();
        shop.place();
        shop.pay();
    };
    private static final Consumer<WholeShop> TEA_ASKED = PAID_FOR.andThen(WholeShop::missTea);
    private static final Consumer<WholeShop> NUTS_MISSED = PAID_FOR.andThen(WholeShop::missNuts);

    @Test
    void missingNutsComeFromTheOtherWarehouseOnce() {
        var writes = AT_ONCE.everyWrite(PAID_FOR, WholeShop::missNuts, shop -> {
            shop.missNuts();
            assertThat(shop.nuts("huanggang")).containsExactly(2, 3, 2);
            assertThat(shop.nuts("ningbo")).containsExactly(1, 2, 0);
        });

        assertThat(writes).contains("update orders", "update stock_levels", "insert discrepancies");
    }

    @Test
    void whoeverReportedThemGoesAwayAndTheSweepGoesOn() {
        MUCH_LATER.everyWrite(PAID_FOR, WholeShop::missNuts, shop -> {
            boolean told = !shop.order().shortages().isEmpty();
            assertThat(shop.nuts("huanggang")).isEqualTo(told ? List.of(2, 3, 2) : List.of(2, 5, 0));
            assertThat(shop.nuts("ningbo")).isEqualTo(told ? List.of(1, 2, 0) : List.of(3, 0, 0));
        });
    }

    @Test
    void whatWasHadElsewhereIsPickedAndShipped() {
        AT_ONCE.everyWrite(NUTS_MISSED.andThen(WholeShop::pick), WholeShop::packAndShip, shop -> {
            shop.packAndShip();
            assertThat(shop.status()).isEqualTo(SHIPPED);
            assertThat(shop.nuts("huanggang")).containsExactly(2, 0, 2);
            assertThat(shop.nuts("ningbo")).containsExactly(1, 0, 0);
        });
    }

    @Test
    void takingTheMoneyPaysTheirShareOnce() {
        AT_ONCE.everyWrite(TEA_ASKED, WholeShop::takeTheMoney, shop -> {
            shop.takeTheMoney();
            assertThat(shop.status()).isEqualTo(PAID);
            assertThat(shop.paidBack())
                    .isEqualTo(shop.order().purchase().lines().get(1).price().amount());
        });
    }

    @Test
    void waitingGetsWhatComesIn() {
        AT_ONCE.everyWrite(TEA_ASKED, WholeShop::waitForMore, shop -> {
            shop.waitForMore();
            assertThat(shop.tea("huanggang").get(1)).isEqualTo(1);
            assertThat(shop.paidBack()).isZero();
        });
    }

    @Test
    void cancellingAfterAShortPickHoldsNothingAndPaysAllBack() {
        AT_ONCE.everyWrite(TEA_ASKED.andThen(WholeShop::missNuts), WholeShop::cancel, shop -> {
            shop.cancel();
            shop.moneyIsWhereItBelongs();
            assertThat(shop.status()).isEqualTo(CANCELLED);
            assertThat(shop.nuts("huanggang")).containsExactly(5, 0, 2);
            assertThat(shop.nuts("ningbo")).containsExactly(3, 0, 0);
            assertThat(shop.tea("ningbo")).containsExactly(3, 0, 1);
        });
    }

    @Test
    void cancellingAtAnyMomentOfAShortPickHoldsNothing() {
        AT_ONCE.everyWrite(
                PAID_FOR,
                shop -> {
                    shop.missNuts();
                    shop.cancel();
                },
                shop -> {
                    shop.cancel();
                    shop.forgetWhatLapsed();
                    shop.moneyIsWhereItBelongs();
                    assertThat(shop.nuts("huanggang").get(1)).isZero();
                    assertThat(shop.nuts("ningbo")).containsExactly(3, 0, 0);
                });
    }

    @Test
    void foundUnitsAreForSaleAgainOnce() {
        AT_ONCE.everyWrite(NUTS_MISSED, shop -> shop.decide(true), shop -> {
            shop.decide(true);
            assertThat(shop.nuts("huanggang")).containsExactly(4, 3, 0);
        });
    }

    @Test
    void lostUnitsAreWrittenOffOnce() {
        AT_ONCE.everyWrite(NUTS_MISSED, shop -> shop.decide(false), shop -> {
            shop.decide(false);
            assertThat(shop.nuts("huanggang")).containsExactly(2, 3, 0);
        });
    }
}
