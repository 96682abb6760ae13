package yonghuang.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.payments.provider.SandboxOutcome;
import yonghuang.shared.ConsistencyCheck.Difference;
import yonghuang.shared.Money;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

/** The checker finds money that was never there, and says nothing while all is well. */
class PaymentArithmeticMongoTests {
    private final MongoTemplate mongo = TestStore.fresh();
    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T08:00:00Z"));
    private final RememberedOrders orders = new RememberedOrders(mongo);
    private final WiredPayments shop = new WiredPayments(mongo, clock, orders);

    @BeforeEach
    void oneOrderIsPaid() {
        orders.open("ord_1");
        var payment = shop.payments().request("ord_1", "mei", Money.fen(3990));
        shop.confirm("mei", payment.id(), SandboxOutcome.SUCCEED);
    }

    private List<Difference> differences() {
        return shop.checks().getFirst().run().differences();
    }

    private void enterRefund(long sum) {
        var paid = shop.stored("ord_1");
        var owed = List.of(OwedRefund.entered("r1", 1, sum, "cancelled", clock.instant()));
        mongo.save(new Payment(
                paid.id(),
                paid.reference(),
                paid.account(),
                paid.provider(),
                paid.due(),
                paid.attempts(),
                owed,
                paid.cancelled(),
                paid.openedAt(),
                null,
                null,
                null,
                paid.version()));
    }

    @Test
    void allOfACaptureMayGoBack() {
        enterRefund(3990);

        assertThat(differences()).isEmpty();
    }

    @Test
    void oneFenMoreThanCameInIsFound() {
        enterRefund(3991);

        assertThat(differences())
                .containsExactly(new Difference(
                        "payments", shop.stored("ord_1").id(), "at most 3990 back from attempt 1", "3991 back"));
    }

    @Test
    void moneyTheProviderHasAndNobodyRecordedIsFound() {
        orders.open("ord_2");
        var open = shop.payments().request("ord_2", "mei", Money.fen(500));
        shop.sandbox.pay(shop.stored("ord_2").lastAttempt().intent(), SandboxOutcome.SUCCEED);
        clock.advance(Duration.ofMinutes(2));

        assertThat(differences())
                .containsExactly(new Difference("payments", open.id(), "captured 500", "REQUIRES_PAYMENT"));
    }
}
