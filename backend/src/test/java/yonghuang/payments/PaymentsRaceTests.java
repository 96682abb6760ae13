package yonghuang.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.testing.AtOnce.atOnce;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.payments.provider.SandboxOutcome;
import yonghuang.shared.Money;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

/** Two copies of the shop, many people at once. */
class PaymentsRaceTests {
    private final MongoTemplate mongo = TestStore.fresh();
    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T08:00:00Z"));
    private final RememberedOrders orders = new RememberedOrders(mongo);
    private final List<WiredPayments> copies =
            List.of(new WiredPayments(mongo, clock, orders), new WiredPayments(mongo, clock, orders));

    private WiredPayments copy(int person) {
        return copies.get(person % 2);
    }

    private Payment stored() {
        return copies.getFirst().stored("ord_1");
    }

    private String requested() {
        orders.open("ord_1");
        return copies.getFirst()
                .payments()
                .request("ord_1", "mei", Money.fen(1000))
                .id();
    }

    @Test
    void twentyRequestsOpenOnePayment() {
        orders.open("ord_1");

        var answers = atOnce(20, person -> copy(person).payments().request("ord_1", "mei", Money.fen(1000)));

        assertThat(answers).hasSize(20).containsOnly(answers.getFirst());
    }

    @Test
    void twentyConfirmsCaptureOnce() {
        var payment = requested();

        var answers = atOnce(20, person -> copy(person).confirm("mei", payment, SandboxOutcome.SUCCEED));

        assertThat(answers).extracting(SandboxPayments.Confirmation::status).containsOnly(PaymentStatus.SUCCEEDED);
        assertThat(stored().captured()).isEqualTo(1000);
        assertThat(stored().attempts()).hasSize(1);
    }

    @Test
    void successAndDeclineAtOnceEndInOneCapture() {
        var payment = requested();

        atOnce(
                20,
                person -> copy(person)
                        .confirm("mei", payment, person % 3 == 0 ? SandboxOutcome.SUCCEED : SandboxOutcome.DECLINE));

        assertThat(stored().captured()).isEqualTo(1000);
        assertThat(stored().refunds()).isEmpty();
        assertThat(orders.statusOf("ord_1")).isEqualTo("PAID");
    }

    @Test
    void moneyAndCancelAtOnceLeaveNothingInBetween() {
        var payment = requested();

        atOnce(12, person -> {
            if (person % 3 != 0) return copy(person).confirm("mei", payment, SandboxOutcome.SUCCEED);
            if (orders.end("ord_1", "CANCELLED")) copy(person).payments().cancel("ord_1");
            return person;
        });

        long kept = orders.kept("ord_1") ? 1000 : 0;
        assertThat(stored().captured() - stored().refunded()).isEqualTo(kept);
    }

    @Test
    void twoRefundsAtOnceNeverExceedTheCapture() {
        var payment = requested();
        copies.getFirst().confirm("mei", payment, SandboxOutcome.SUCCEED);

        var given = atOnce(20, person -> {
            try {
                copy(person).payments().refund("ord_1", "r" + person, Money.fen(300), "bruised");
                return true;
            } catch (IllegalArgumentException nothingLeft) {
                return false;
            }
        });

        assertThat(given).filteredOn(done -> done).hasSize(3);
        assertThat(stored().refunded()).isEqualTo(900);
    }

    @Test
    void oneRefundAskedForTwentyTimesIsGivenOnce() {
        var payment = requested();
        copies.getFirst().confirm("mei", payment, SandboxOutcome.SUCCEED);

        atOnce(20, person -> {
            copy(person).payments().refund("ord_1", "r1", Money.fen(300), "bruised");
            return person;
        });

        assertThat(stored().refunded()).isEqualTo(300);
    }
}
