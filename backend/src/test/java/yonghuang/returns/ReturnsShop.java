package yonghuang.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import yonghuang.inventory.ReturnedUnits;
import yonghuang.inventory.ReturnedUnits.Outcome;
import yonghuang.orders.Order;
import yonghuang.orders.OrdersShop;
import yonghuang.orders.PlaceOrder;
import yonghuang.orders.ReturnClaim.Units;
import yonghuang.orders.ReturnedOrders;
import yonghuang.orders.parcel.ParcelStatus;
import yonghuang.orders.upkeep.OrderChecks;
import yonghuang.returns.Returns.Counted;
import yonghuang.returns.Returns.Wish;

/** Orders over a real store, and the returns of them; what is booked into stock is remembered. */
final class ReturnsShop {
    final OrdersShop shop = new OrdersShop()
            .has(OrdersShop.CHESTNUTS, 50, 50)
            .has(OrdersShop.TEA, 50, 50)
            .has(OrdersShop.PRAWNS, 0, 50);
    final Map<String, ReturnedUnits> booked = new LinkedHashMap<>();
    final Returns returns;
    final StoredReturns stored;
    private final AtomicInteger keys = new AtomicInteger();

    ReturnsShop() {
        this(1_000_000_000);
    }

    ReturnsShop(long large) {
        stored = new StoredReturns(shop.mongo);
        var orders = new ReturnedOrders(shop.orders, shop.closing, shop.payments, shop.clock);
        returns = new Returns(stored, orders, this::book, new ReturnSettings(large), shop.clock);
    }

    private synchronized boolean book(ReturnedUnits units) {
        booked.putIfAbsent(units.source(), units);
        return true;
    }

    Order delivered(PlaceOrder.Line... lines) {
        return deliver(shop.paid("shen", "k" + keys.incrementAndGet(), lines));
    }

    Order deliver(Order order) {
        for (var parcel : shop.now(order).parcels()) {
            if (parcel.status() == ParcelStatus.CANCELLED) continue;
            shop.ship(order, parcel.warehouse());
            shop.fulfilments.deliver(shop.step(order, parcel.warehouse(), "deliver"));
        }
        return shop.now(order);
    }

    GoodsReturn ask(Order order, ReturnKind kind, int line, int units) {
        return ask(order, kind, line, units, "r" + keys.incrementAndGet());
    }

    GoodsReturn ask(Order order, ReturnKind kind, int line, int units, String key) {
        var wish = new Wish(kind, List.of(new Units(line, units)), "soft", List.of(), key);
        return returns.request("shen", order.id(), wish);
    }

    GoodsReturn ask(Order order, String photo) {
        var units = List.of(new Units(1, 1));
        return returns.request("shen", order.id(), new Wish(ReturnKind.QUALITY, units, "soft", List.of(photo), "p"));
    }

    GoodsReturn approve(GoodsReturn one) {
        return returns.approve(one.id(), "chen", null, false);
    }

    GoodsReturn receive(GoodsReturn one, int units, Outcome outcome) {
        var line = one.lines().getFirst();
        var lot = "LOT-" + line.sku() + "-" + one.warehouse();
        return returns.receive(one.id(), "wang", List.of(new Counted(line.line(), lot, units, outcome, "seen")));
    }

    long paidBack(Order order) {
        return shop.payments.find(order.id()).orElseThrow().refunds().stream()
                .mapToLong(refund -> refund.sum().amount())
                .sum();
    }

    void sweep() {
        new UnfinishedReturnSweep(stored, returns).run();
        shop.sweep();
    }

    void mustAddUp() {
        assertThat(OrderChecks.differences(shop)).isEmpty();
        assertThat(new ReturnCheck(stored, shop.orders).run().differences()).isEmpty();
    }
}
