package yonghuang.invoices;

import java.util.Optional;
import org.springframework.stereotype.Component;
import yonghuang.orders.Order;
import yonghuang.orders.Orders;
import yonghuang.orders.RefundDue;
import yonghuang.shared.Money;

/** What an invoice must know of an order. */
interface InvoicedOrders {
    /**
     * @param left what was paid, less all that goes back; nothing before it is paid
     * @param over nothing of it can be cancelled any more: every unit is handed over or its money goes back
     */
    record Sold(String order, String account, Money left, boolean over) {}

    Optional<Sold> find(String order);

    /** As the orders themselves say. */
    @Component
    final class Stored implements InvoicedOrders {
        private final Orders orders;

        Stored(Orders orders) {
            this.orders = orders;
        }

        @Override
        public Optional<Sold> find(String id) {
            return Optional.ofNullable(orders.find(id)).map(Stored::sold);
        }

        private static Sold sold(Order order) {
            boolean over = switch (order.status()) {
                case SHIPPED, DELIVERED, COMPLETED -> true;
                case AWAITING_PAYMENT, PAID, PARTLY_SHIPPED, EXPIRED, CANCELLED -> false;
            };
            return new Sold(order.id(), order.account(), left(order), over);
        }

        private static Money left(Order order) {
            if (order.paidAt() == null) return Money.ZERO;
            var back = order.refunds().stream().map(RefundDue::sum).reduce(Money.ZERO, Money::plus);
            return order.purchase().total().minus(back);
        }
    }
}
