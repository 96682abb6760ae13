package yonghuang.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.accounting.AnOrder.anOrder;
import static yonghuang.accounting.AnOrder.part;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OrderMovedTests {
    private static final Instant LATER = Instant.parse("2026-11-24T09:00:00Z");
    private final Order paid = anOrder().line("m1", 3990, 2, 0).build();

    @Test
    void anOrderThatOwesMoneyBackHasMoved() {
        var owing =
                anOrder().line("m1", 3990, 2, 0).owes(3990, part(1, 1, 3990)).build();

        assertThat(owing.movedSince(paid, LATER).movedAt()).isEqualTo(LATER);
    }

    @Test
    void anOrderOfWhichNothingIsNewHasNot() {
        assertThat(paid.movedSince(paid, LATER)).isSameAs(paid);
    }
}
