package yonghuang.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static yonghuang.orders.OrdersShop.TEA;
import static yonghuang.orders.OrdersShop.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.shared.Cursor;
import yonghuang.shared.InvalidInput;

class MyOrdersMongoTests {
    private final OrdersShop shop = new OrdersShop().has(TEA, 100, 100);

    @Test
    void everyOrderComesOnceTheNewestFirst() {
        var placed = new ArrayList<Order>();
        for (int i = 0; i < 7; i++) {
            placed.add(shop.place("shen", "k" + i, line(TEA, 1)));
            if (i % 3 == 0) shop.clock.advance(Duration.ofMillis(1)); // some at the same moment
            shop.place("xu", "k" + i, line(TEA, 1));
        }

        var seen = new ArrayList<String>();
        String after = null;
        do {
            var page = shop.mine.list("shen", 2, after);
            assertThat(page.total()).isEqualTo(7);
            page.items().forEach(view -> seen.add(view.order().id()));
            after = page.next();
        } while (after != null);

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        placed.stream().map(Order::id).toList());
        assertThat(seen.getLast()).isEqualTo(placed.getFirst().id());
    }

    @Test
    void anOrderPlacedWhilePagingDisturbsNothing() {
        var first = shop.place("shen", "k1", line(TEA, 1));
        shop.clock.advance(Duration.ofSeconds(1));
        shop.place("shen", "k2", line(TEA, 1));
        var next = shop.mine.list("shen", 1, null).next();
        shop.clock.advance(Duration.ofSeconds(1));
        shop.place("shen", "k3", line(TEA, 1));

        assertThat(shop.mine.list("shen", 1, next).items())
                .extracting(view -> view.order().id())
                .containsExactly(first.id());
    }

    @Test
    void junkForACursorIsRefused() {
        for (var junk : List.of("x", Cursor.of("1"), Cursor.of("soon", "ord_1"))) {
            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> shop.mine.list("shen", 20, junk));
        }
    }

    @Test
    void eachOrderOfTheListBringsItsPayment() {
        var order = shop.place("shen", "k1", line(TEA, 1));

        assertThat(shop.mine.list("shen", 20, null).items())
                .containsExactly(new OrderView(
                        shop.now(order), shop.payments.find(order.id()).orElseThrow()));
    }
}
