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

/** Near-expiry goods offered, bought beside usual ones, paid and cancelled, stopped at every write. */
class NearExpiryCrashTests {
    private static final CrashHarness<WholeShop> AT_ONCE = new CrashHarness<>(WholeShop::new, Duration.ofSeconds(10));
    private static final CrashHarness<WholeShop> MUCH_LATER = new CrashHarness<>(WholeShop::new, Duration.ofHours(1));

    private static final Consumer<WholeShop> OFFERED = WholeShop::offer;
    private static final Consumer<WholeShop> PLACED = OFFERED.andThen(WholeShop::placeOffer);
    private static final Consumer<WholeShop> PAID_FOR = PLACED.andThen(WholeShop::pay);

    @Test
    void placedAndAskedAgainHoldsTheLotOnce() {
        AT_ONCE.everyWrite(OFFERED, WholeShop::placeOffer, shop -> {
            shop.placeOffer();
            assertThat(shop.status()).isEqualTo(AWAITING_PAYMENT);
            shop.pay();
            shop.forgetWhatLapsed();
            assertThat(shop.status()).isEqualTo(PAID);
            assertThat(shop.teaOf("NEAR")).isEqualTo(List.of(3, 2));
            assertThat(shop.teaOf("L1")).isEqualTo(List.of(3, 1));
        });
    }

    @Test
    void placedAndGoneAwayGivesTheLotBack() {
        MUCH_LATER.everyWrite(OFFERED, WholeShop::placeOffer, shop -> {
            var order = shop.placed();
            assertThat(order == null || order.status() == EXPIRED).isTrue();
            assertThat(shop.teaOf("NEAR")).isEqualTo(List.of(5, 0));
        });
    }

    @Test
    void paidInTimeOrLateHoldsTheSameLot() {
        MUCH_LATER.everyWrite(PLACED, WholeShop::pay, shop -> {
            shop.moneyIsWhereItBelongs();
            assertThat(shop.status()).isIn(PAID, EXPIRED);
            assertThat(shop.teaOf("NEAR")).isEqualTo(shop.status() == PAID ? List.of(3, 2) : List.of(5, 0));
        });
    }

    @Test
    void bothKindsOfTeaArePickedAndShipped() {
        AT_ONCE.everyWrite(PAID_FOR.andThen(WholeShop::pick), WholeShop::packAndShip, shop -> {
            shop.packAndShip();
            assertThat(shop.status()).isEqualTo(SHIPPED);
            assertThat(shop.teaOf("NEAR")).isEqualTo(List.of(3, 0));
            assertThat(shop.teaOf("L1")).isEqualTo(List.of(3, 0));
        });
    }

    @Test
    void cancelledGivesTheLotAndTheMoneyBack() {
        AT_ONCE.everyWrite(PAID_FOR, WholeShop::cancel, shop -> {
            shop.cancel();
            assertThat(shop.status()).isEqualTo(CANCELLED);
            shop.moneyIsWhereItBelongs();
            assertThat(shop.teaOf("NEAR")).isEqualTo(List.of(5, 0));
        });
    }

    @Test
    void offeredAndClosedAgainByWhoeverGotNoAnswer() {
        AT_ONCE.everyWrite(WholeShop::receive, WholeShop::offer, shop -> {
            if (shop.tea("ningbo").getFirst() == 9) shop.offerAgain();
        });
        AT_ONCE.everyWrite(OFFERED, WholeShop::endOffer, shop -> {
            shop.endOffer();
            assertThat(shop.offered().closeReason()).isEqualTo("enough");
        });
    }
}
