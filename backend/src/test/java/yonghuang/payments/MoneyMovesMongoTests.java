package yonghuang.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.payments.MoneyMoves.Capture;
import yonghuang.payments.MoneyMoves.Moved;
import yonghuang.payments.MoneyMoves.Refund;
import yonghuang.payments.provider.SandboxOutcome;
import yonghuang.shared.Money;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

class MoneyMovesMongoTests {
    private static final Instant NOON = Instant.parse("2026-11-24T08:00:00Z");
    private final MongoTemplate mongo = TestStore.fresh();
    private final MutableClock clock = new MutableClock(NOON);
    private final RememberedOrders orders = new RememberedOrders(mongo);
    private final WiredPayments shop = new WiredPayments(mongo, clock, orders);

    private String opened(String reference) {
        orders.open(reference);
        return shop.payments().request(reference, "mei", Money.fen(3990)).id();
    }

    private List<Moved> since(Instant then) {
        try (var moved = shop.moneyMoves().since(then)) {
            return moved.toList();
        }
    }

    @Test
    void aPaymentWithoutMoneyHasNotMoved() {
        opened("ord_1");

        assertThat(since(Instant.EPOCH)).isEmpty();
        assertThat(shop.moneyMoves().after(null, 10)).extracting(Moved::movedAt).containsOnlyNulls();
    }

    @Test
    void capturedMoneyIsToldWithWhenItMoved() {
        var payment = opened("ord_1");
        clock.advance(Duration.ofSeconds(3));
        shop.confirm("mei", payment, SandboxOutcome.SUCCEED);

        var at = NOON.plusSeconds(3);
        assertThat(since(at.minusMillis(1)))
                .containsExactly(
                        new Moved(payment, "ord_1", at, List.of(new Capture(1, at, Money.fen(3990))), List.of()));
    }

    @Test
    void aRefundIsToldAgainLaterThanTheCapture() {
        var payment = opened("ord_1");
        shop.confirm("mei", payment, SandboxOutcome.SUCCEED);
        clock.advance(Duration.ofHours(1));
        shop.payments().refund("ord_1", "r1", Money.fen(990), "cancelled");

        var moved = since(NOON.plusSeconds(1));
        assertThat(moved).hasSize(1);
        assertThat(moved.getFirst().refunds()).containsExactly(new Refund("r1", Money.fen(990), true, 0));
        assertThat(since(NOON.plus(Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void allAreWalkedThroughById() {
        for (int i = 1; i <= 3; i++) opened("ord_" + i);

        var first = shop.moneyMoves().after(null, 2);
        var rest = shop.moneyMoves().after(first.getLast().payment(), 2);

        assertThat(first).hasSize(2);
        assertThat(rest).hasSize(1);
        assertThat(rest.getFirst().payment()).isGreaterThan(first.getLast().payment());
    }
}
