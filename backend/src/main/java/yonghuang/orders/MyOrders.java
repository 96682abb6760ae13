package yonghuang.orders;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.payments.Payments;
import yonghuang.payments.Payments.Summary;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;
import yonghuang.shared.Refusal;

/** What an account sees of its own orders, and may do with them. */
@Component
public class MyOrders {
    private final Orders orders;
    private final OrderClosing closing;
    private final Shortages shortages;
    private final Payments payments;

    MyOrders(Orders orders, OrderClosing closing, Shortages shortages, Payments payments) {
        this.orders = orders;
        this.shortages = shortages;
        this.closing = closing;
        this.payments = payments;
    }

    /** The newest first. */
    public Page<OrderView> list(String account, int limit, @Nullable String after) {
        var page = orders.listOf(account, limit, after);
        var current = page.items().stream().map(closing::current).toList();
        var money = payments.findAll(current.stream().map(Order::id).toList());
        var views = current.stream()
                .map(order -> new OrderView(order, money.get(order.id())))
                .toList();
        return new Page<>(views, page.next(), page.total());
    }

    /** @throws NotFound when there is none of this account */
    public OrderView show(String account, String id) {
        var order = closing.current(orders.ofAccount(account, id));
        return new OrderView(order, paymentOf(order));
    }

    /**
     * Cancels, see {@link OrderClosing#cancel}.
     *
     * @throws OrderNotCancellable when it is too late
     */
    public OrderView cancel(String account, String id) {
        var order = closing.cancel(account, id);
        return new OrderView(order, paymentOf(order));
    }

    /**
     * Cancels units of one line, see {@link OrderClosing#cancelLine}.
     *
     * @throws NotFound when there is no such order of this account, or no such line
     * @throws LineNotCancellable when fewer are still here
     */
    public OrderView cancelLine(String account, String id, LineCancelling.Wish wish) {
        var order = closing.cancelLine(account, id, wish);
        return new OrderView(order, paymentOf(order));
    }

    /**
     * Decides about units that cannot be had. The same choice again changes nothing; who waits may still take the money.
     *
     * @throws NotFound when there is no such order of this account, or no such shortage
     * @throws ShortageDecided when there is nothing to choose any more
     */
    public OrderView choose(String account, String id, int shortage, ShortageChoice choice) {
        var order = closing.current(shortages.choose(account, id, shortage, choice));
        return new OrderView(order, paymentOf(order));
    }

    /** Placing may have stopped before the money was asked for; a buyer who comes back can pay. */
    private @Nullable Summary paymentOf(Order order) {
        var found = payments.find(order.id());
        if (found.isPresent()) return found.get();
        if (order.status() != OrderStatus.AWAITING_PAYMENT) return null;
        try {
            return payments.request(
                    order.id(), order.account(), order.purchase().total());
        } catch (Refusal providerAway) {
            return null; // the order can be looked at all the same; the next look asks again
        }
    }
}
