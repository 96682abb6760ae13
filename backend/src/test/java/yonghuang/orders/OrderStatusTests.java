package yonghuang.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OrderStatusTests {
    private static Set<OrderStatus> next(OrderStatus status) {
        var next = EnumSet.noneOf(OrderStatus.class);
        Stream.of(OrderStatus.values()).filter(status::canBecome).forEach(next::add);
        return next;
    }

    @Test
    void cancelledAndCompletedAreTheOnlyEnds() {
        assertThat(OrderStatus.values())
                .filteredOn(status -> next(status).isEmpty())
                .containsExactly(OrderStatus.COMPLETED, OrderStatus.CANCELLED);
    }

    @Test
    void nothingThatLeftAWarehouseCanBeCancelled() {
        assertThat(List.of(
                        OrderStatus.PARTLY_SHIPPED, OrderStatus.SHIPPED, OrderStatus.DELIVERED, OrderStatus.COMPLETED))
                .noneMatch(status -> status.canBecome(OrderStatus.CANCELLED));
    }

    @Test
    void anExpiredOrderCanOnlyBePaidAfterAll() {
        assertThat(next(OrderStatus.EXPIRED)).containsExactly(OrderStatus.PAID);
    }

    /** The status only ever goes on: any walk along the table ends, and only what was paid is shipped. */
    @Property
    void everyWalkEndsAndShipsOnlyWhatWasPaid(@ForAll Random random) {
        var walk = new ArrayList<>(List.of(OrderStatus.AWAITING_PAYMENT));
        while (!next(walk.getLast()).isEmpty()) {
            var ways = List.copyOf(next(walk.getLast()));
            walk.add(ways.get(random.nextInt(ways.size())));
        }

        assertThat(walk).doesNotHaveDuplicates();
        if (walk.contains(OrderStatus.SHIPPED))
            assertThat(walk).containsSubsequence(OrderStatus.PAID, OrderStatus.SHIPPED);
    }

    @Property
    void aMoveTheTableDoesNotHaveIsRefused(@ForAll OrderStatus from, @ForAll OrderStatus to) {
        if (from.canBecome(to)) assertThat(from.become(to)).isEqualTo(to);
        else assertThatIllegalStateException().isThrownBy(() -> from.become(to));
    }
}
