package yonghuang.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.orders.OrderStatus.AWAITING_PAYMENT;
import static yonghuang.orders.OrderStatus.CANCELLED;
import static yonghuang.orders.OrderStatus.EXPIRED;
import static yonghuang.orders.OrderStatus.PAID;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Stopped at every write of the database, an order with a coupon of one use leaves it used by whoever has the goods. */
class CouponCrashTests {
    private static final CrashHarness<WholeShop> AT_ONCE = new CrashHarness<>(WholeShop::new, Duration.ofMinutes(2));
    private static final CrashHarness<WholeShop> LATER = new CrashHarness<>(WholeShop::new, Duration.ofMinutes(20));
    private static final Consumer<WholeShop> PLACED = shop -> {
        shop.receiveWithCoupon();
        shop.placeWithCoupon();
    };
    private static final Consumer<WholeShop> PAID_FOR = PLACED.andThen(WholeShop::pay);

    @Test
    void placedByWhoeverTriesAgain() {
        var writes = AT_ONCE.everyWrite(WholeShop::receiveWithCoupon, WholeShop::placeWithCoupon, shop -> {
            shop.placeWithCoupon();
            assertThat(shop.status()).isEqualTo(AWAITING_PAYMENT);
            assertThat(shop.couponUsed()).isEqualTo(1);
        });
        assertThat(writes).filteredOn(write -> write.contains("coupon")).hasSize(2);
    }

    @Test
    void abandonedItIsSomebodyElses() {
        LATER.everyWrite(WholeShop::receiveWithCoupon, WholeShop::placeWithCoupon, shop -> {
            assertThat(shop.couponUsed()).isZero();
            shop.somebodyElsePlacesWithCoupon();
            assertThat(shop.couponUsed()).isEqualTo(1);
        });
    }

    @Test
    void paidItIsUsedForGood() {
        var writes = LATER.everyWrite(PLACED, WholeShop::pay, shop -> {
            boolean paid = shop.status() == PAID;
            assertThat(shop.couponUsed()).isEqualTo(paid ? 1 : 0);
            if (!paid) assertThat(shop.status()).isEqualTo(EXPIRED);
            shop.moneyIsWhereItBelongs();
        });
        assertThat(writes).filteredOn(write -> write.contains("coupon")).hasSize(2);
    }

    @Test
    void cancelledItCanBeUsedAgain() {
        AT_ONCE.everyWrite(PAID_FOR, WholeShop::cancel, shop -> {
            shop.cancel();
            assertThat(shop.status()).isEqualTo(CANCELLED);
            shop.moneyIsWhereItBelongs();
            assertThat(shop.couponUsed()).isZero();
            shop.somebodyElsePlacesWithCoupon();
        });
    }

    @Test
    void expiredItCanBeUsedAgain() {
        AT_ONCE.everyWrite(PLACED, WholeShop::expire, shop -> {
            shop.expire();
            assertThat(shop.status()).isEqualTo(EXPIRED);
            assertThat(shop.couponUsed()).isZero();
        });
    }

    @Test
    void lateMoneyTakesItAgain() {
        LATER.everyWrite(PLACED.andThen(WholeShop::expire), WholeShop::pay, shop -> {
            boolean paid = shop.status() == PAID;
            assertThat(shop.couponUsed()).isEqualTo(paid ? 1 : 0);
            shop.moneyIsWhereItBelongs();
        });
    }
}
