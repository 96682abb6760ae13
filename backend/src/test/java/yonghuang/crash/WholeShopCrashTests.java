package yonghuang.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.orders.OrderStatus.AWAITING_PAYMENT;
import static yonghuang.orders.OrderStatus.CANCELLED;
import static yonghuang.orders.OrderStatus.EXPIRED;
import static yonghuang.orders.OrderStatus.PAID;
import static yonghuang.orders.OrderStatus.SHIPPED;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The real modules stopped at every database write; swept by the next program, and asked again by whoever got no answer. */
class WholeShopCrashTests {
    /** Nothing lapses: who got no answer asks again at once. */
    private static final CrashHarness<WholeShop> AT_ONCE = new CrashHarness<>(WholeShop::new, Duration.ofSeconds(10));
    /** Long after every deadline. */
    private static final CrashHarness<WholeShop> MUCH_LATER = new CrashHarness<>(WholeShop::new, Duration.ofHours(1));

    private static Consumer<WholeShop> after(List<Consumer<WholeShop>> steps) {
        return shop -> steps.forEach(step -> step.accept(shop));
    }

    private static final Consumer<WholeShop> STOCKED = WholeShop::receive;
    private static final Consumer<WholeShop> PLACED = after(List.of(WholeShop::receive, WholeShop::place));
    private static final Consumer<WholeShop> PAID_FOR = after(List.of(PLACED, WholeShop::pay));
    private static final Consumer<WholeShop> OVER = after(List.of(PLACED, WholeShop::expire));
    private static final Consumer<WholeShop> SOLD_OUT = after(List.of(OVER, WholeShop::sellOut));
    private static final Consumer<WholeShop> PICKED = after(List.of(PAID_FOR, WholeShop::pick));

    @Test
    void placeAndAskAgain() {
        AT_ONCE.everyWrite(STOCKED, WholeShop::place, shop -> {
            shop.place();
            assertThat(shop.status()).isEqualTo(AWAITING_PAYMENT);
            shop.pay();
            shop.forgetWhatLapsed(); // holds of the stopped try, where the second one chose other warehouses
            assertThat(shop.status()).isEqualTo(PAID);
            assertThat(shop.nutsFree()).isEqualTo(5);
        });
    }

    @Test
    void placeAndGoAway() {
        MUCH_LATER.everyWrite(STOCKED, WholeShop::place, shop -> {
            var order = shop.placed();
            assertThat(order == null || order.status() == EXPIRED).isTrue();
            assertThat(shop.nutsFree()).isEqualTo(10);
        });
    }

    @Test
    void payAndAskAgain() {
        AT_ONCE.everyWrite(PLACED, WholeShop::pay, shop -> {
            shop.moneyIsWhereItBelongs();
            shop.pay();
            shop.moneyIsWhereItBelongs();
            assertThat(shop.status()).isEqualTo(PAID);
            assertThat(shop.nutsFree()).isEqualTo(5);
        });
    }

    @Test
    void payAndGoAway() {
        MUCH_LATER.everyWrite(PLACED, WholeShop::pay, shop -> {
            shop.moneyIsWhereItBelongs();
            assertThat(shop.status()).isIn(PAID, EXPIRED);
        });
    }

    @Test
    void expire() {
        AT_ONCE.everyWrite(PLACED, WholeShop::expire, shop -> {
            shop.moneyIsWhereItBelongs();
            assertThat(shop.status()).isEqualTo(EXPIRED);
            assertThat(shop.nutsFree()).isEqualTo(10);
        });
    }

    @Test
    void payLate() {
        AT_ONCE.everyWrite(OVER, WholeShop::pay, shop -> {
            shop.moneyIsWhereItBelongs();
            shop.pay();
            shop.moneyIsWhereItBelongs();
            assertThat(shop.status()).isEqualTo(PAID);
        });
    }

    @Test
    void payLateForWhatIsGone() {
        AT_ONCE.everyWrite(SOLD_OUT, WholeShop::pay, shop -> {
            shop.moneyIsWhereItBelongs();
            assertThat(shop.status()).isEqualTo(EXPIRED);
        });
    }

    @Test
    void cancelUnpaid() {
        AT_ONCE.everyWrite(PLACED, WholeShop::cancel, shop -> {
            shop.cancel();
            shop.moneyIsWhereItBelongs();
            assertThat(shop.status()).isEqualTo(CANCELLED);
            assertThat(shop.nutsFree()).isEqualTo(10);
        });
    }

    @Test
    void cancelPaid() {
        AT_ONCE.everyWrite(PAID_FOR, WholeShop::cancel, shop -> {
            shop.moneyIsWhereItBelongs();
            shop.cancel();
            shop.moneyIsWhereItBelongs();
            assertThat(shop.status()).isEqualTo(CANCELLED);
            assertThat(shop.nutsFree()).isEqualTo(10);
        });
    }

    @Test
    void pick() {
        AT_ONCE.everyWrite(PAID_FOR, WholeShop::pick, shop -> {
            shop.pick();
            shop.moneyIsWhereItBelongs();
            assertThat(shop.status()).isEqualTo(PAID);
        });
    }

    @Test
    void packAndShip() {
        AT_ONCE.everyWrite(PICKED, WholeShop::packAndShip, shop -> {
            shop.packAndShip();
            shop.moneyIsWhereItBelongs();
            assertThat(shop.status()).isEqualTo(SHIPPED);
            assertThat(shop.nutsFree()).isEqualTo(5);
        });
    }
}
