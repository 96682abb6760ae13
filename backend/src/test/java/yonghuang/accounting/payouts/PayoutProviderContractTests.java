package yonghuang.accounting.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import yonghuang.shared.Money;
import yonghuang.shared.PayoutProvider;
import yonghuang.shared.PayoutProvider.Order;
import yonghuang.shared.PayoutProvider.State;
import yonghuang.testing.MutableClock;

/** What every way to pay merchants keeps to. */
abstract class PayoutProviderContractTests {
    static final Order ORDER = new Order("po_m1_1", "m1", Money.fen(7581), "acct_1");
    final MutableClock clock = new MutableClock(Instant.parse("2026-12-01T08:00:00Z"));

    abstract PayoutProvider provider();

    /** Whoever has to does what makes an asked payout go. */
    abstract void money(Order order);

    /** Fen that have gone to the merchant. */
    abstract long gone();

    @Test
    void aPayoutNobodyAskedForWaits() {
        assertThat(provider().stateOf("po_m1_1")).isInstanceOf(State.Waiting.class);
    }

    @Test
    void aPaidOneIsFoundAgainByItsId() {
        provider().pay(ORDER);
        money(ORDER);

        assertThat(provider().stateOf(ORDER.id())).isInstanceOf(State.Paid.class);
        assertThat(provider().pay(ORDER)).isEqualTo(provider().stateOf(ORDER.id()));
    }

    @Test
    void askingAgainMovesNoMoreMoney() {
        provider().pay(ORDER);
        money(ORDER);
        provider().pay(ORDER);
        provider().pay(ORDER);

        assertThat(gone()).isEqualTo(7581);
    }

    @Test
    void anotherPayoutIsAnotherOne() {
        provider().pay(ORDER);
        money(ORDER);

        assertThat(provider().stateOf("po_m1_2")).isInstanceOf(State.Waiting.class);
    }
}
