package yonghuang.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.payments.Reconciliation.Status;
import yonghuang.testing.AtOnce;

/** Several people and copies compare one day at the same time. */
class ReconciliationRaceTests {
    private static final String DAY = "2026-11-24";

    private final StripeShop world = new StripeShop();
    private final List<WiredReconciliation> copies = new ArrayList<>();

    @Test
    void eachEntryIsCountedOnceWhoeverTakesTheSteps() {
        for (int n = 1; n <= 120; n++) {
            world.order("ord_" + n);
            world.payAndDeliver("ord_" + n);
        }
        world.stripe.refundedByHand(world.intent("ord_7"), 100);
        world.clock.advance(Duration.ofDays(1));
        for (int n = 0; n < 4; n++) copies.add(new WiredReconciliation(world.mongo, world.clock, world.shop));

        AtOnce.atOnce(8, n -> {
            if (n % 2 == 0) copies.get(n % 4).start(DAY);
            else copies.get(n % 4).sweep.run();
            return n;
        });
        for (int n = 0; n < 5; n++) copies.getFirst().sweep.run();

        var day = copies.getFirst().find(DAY);
        assertThat(day.status()).isEqualTo(Status.DONE);
        assertThat(day.compared()).isEqualTo(121);
        assertThat(day.matched()).isEqualTo(120);
        assertThat(day.totals())
                .singleElement()
                .satisfies(total -> assertThat(total.entries()).isEqualTo(121));
        assertThat(copies.getFirst().differences(DAY))
                .extracting(MoneyDifference::finding)
                .containsExactly(Finding.REFUND_NOT_OURS);
    }
}
