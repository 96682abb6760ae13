package yonghuang.accounting.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yonghuang.shared.PayoutProvider;
import yonghuang.shared.PayoutProvider.Order;
import yonghuang.shared.PayoutProvider.State;
import yonghuang.testing.TestStore;

class ManualPayoutsMongoTests extends PayoutProviderContractTests {
    private final ManualPayouts manual = new ManualPayouts(TestStore.fresh(), clock);
    private final Map<String, Long> bank = new HashMap<>();

    @Override
    PayoutProvider provider() {
        return manual;
    }

    @Override
    void money(Order order) {
        bank.put(order.id(), order.sum().amount());
        manual.tell(order.id(), "BANK-1", "acc_o");
    }

    @Override
    long gone() {
        return bank.values().stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void whatWasToldFirstStands() {
        manual.tell("po_m1_1", "BANK-1", "acc_o");

        assertThat(manual.tell("po_m1_1", "BANK-2", "acc_p")).isEqualTo("BANK-1");
        assertThat(manual.stateOf("po_m1_1")).isEqualTo(new State.Paid("BANK-1"));
    }
}
