package yonghuang.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import yonghuang.returns.ReturnStatus;

/** Goods come back and the program stops after any write: repeated or swept, stock and money add up. */
class ReturnCrashTests {
    private static final CrashHarness<WholeShop> AT_ONCE = new CrashHarness<>(WholeShop::new, Duration.ofSeconds(2));
    private static final CrashHarness<WholeShop> MUCH_LATER = new CrashHarness<>(WholeShop::new, Duration.ofHours(1));
    private static final Consumer<WholeShop> DELIVERED = shop -> {
        shop.receive();
        shop.place();
        shop.pay();
        shop.pick();
        shop.packAndShip();
        shop.deliver();
    };

    @Test
    void twoNutsComeBackOnceAndTheirMoneyGoesOnce() {
        var writes = AT_ONCE.everyWrite(DELIVERED, WholeShop::returnNuts, shop -> {
            shop.returnNuts();
            assertThat(shop.nutsThere()).isEqualTo(10 - 5 + 1);
            assertThat(shop.paidBack())
                    .isEqualTo(2
                            * shop.order().purchase().lines().getFirst().price().amount());
        });

        assertThat(writes).contains("insert returns", "update returns", "update orders", "update stock_levels");
    }

    @Test
    void theSweepEndsWhatNobodyRepeats() {
        MUCH_LATER.everyWrite(DELIVERED, WholeShop::returnNuts, shop -> {
            boolean paid = shop.returned().stream().anyMatch(one -> one.status() == ReturnStatus.REFUNDED);
            assertThat(shop.nutsThere()).isEqualTo(paid ? 6 : 5);
            assertThat(shop.paidBack())
                    .isEqualTo(
                            paid
                                    ? 2
                                            * shop.order()
                                                    .purchase()
                                                    .lines()
                                                    .getFirst()
                                                    .price()
                                                    .amount()
                                    : 0);
        });
    }
}
