package yonghuang.orders.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.orders.OrdersShop.TEA;
import static yonghuang.orders.OrdersShop.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.FulfilmentChange;
import yonghuang.inventory.FulfilmentChanges;
import yonghuang.orders.Orders;
import yonghuang.orders.OrdersShop;

class FulfilmentFollowerMongoTests {
    private static final class Screens implements FulfilmentChanges {
        final List<FulfilmentChange> told = new ArrayList<>();
        boolean open = true;

        @Override
        public void changed(FulfilmentChange change) {
            told.add(change);
        }

        @Override
        public boolean areWatched() {
            return open;
        }
    }

    private final OrdersShop elsewhere = new OrdersShop().has(TEA, 10, 10);
    private final Screens screens = new Screens();
    private final FulfilmentFollower follower =
            new FulfilmentFollower(new Orders(elsewhere.mongo, screens, elsewhere.clock), screens, elsewhere.clock);

    @Test
    void whatAnotherProcessDidToAPaidOrderIsTold() {
        var order = elsewhere.paid("shen", "k1", line(TEA, 1));
        follower.look();
        elsewhere.clock.advance(Duration.ofSeconds(2));
        elsewhere.pack(order, "ningbo");
        follower.look();

        assertThat(screens.told).extracting(FulfilmentChange::status).containsExactly("TO_PICK", "PACKED");
        assertThat(screens.told).extracting(FulfilmentChange::id).containsOnly(order.id() + "-ningbo");
        assertThat(screens.told.getLast().version())
                .isEqualTo(elsewhere.now(order).version());
    }

    @Test
    void anUnpaidOrderIsNoNews() {
        elsewhere.place("shen", "k1", line(TEA, 1));

        follower.look();

        assertThat(screens.told).isEmpty();
    }

    @Test
    void nothingIsLookedForWhileNoScreenIsOpen() {
        screens.open = false;
        elsewhere.paid("shen", "k1", line(TEA, 1));

        follower.look();

        assertThat(screens.told).isEmpty();
    }

    @Test
    void whatBecameVisibleLateIsToldByTheLookFurtherBack() {
        var order = elsewhere.paid("shen", "k1", line(TEA, 1));
        screens.open = false;
        elsewhere.clock.advance(Duration.ofSeconds(8));
        follower.look(); // stands for a write that was not visible yet
        screens.open = true;
        elsewhere.clock.advance(Duration.ofSeconds(2));

        follower.look();

        assertThat(screens.told).extracting(FulfilmentChange::order).containsExactly(order.id());
    }
}
