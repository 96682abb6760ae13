package yonghuang.orders.upkeep;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yonghuang.orders.OrderClosing;
import yonghuang.orders.Orders;
import yonghuang.shared.Sweep;

/**
 * Attends to every order whose time has come: unpaid past its time, ended with stock or money still to give back, handed
 * over with the units still in stock, delivered and past the days to return.
 */
@Component
class DueOrders implements Sweep {
    private static final Logger log = LoggerFactory.getLogger(DueOrders.class);
    private static final int MOST = 10_000;

    private final Orders orders;
    private final OrderClosing closing;
    private final Clock clock;

    DueOrders(Orders orders, OrderClosing closing, Clock clock) {
        this.orders = orders;
        this.closing = closing;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "due-orders";
    }

    @Override
    public void run() {
        for (var id : orders.due(clock.instant(), MOST)) attend(id);
    }

    private void attend(String id) {
        try {
            closing.attend(id);
        } catch (RuntimeException failed) {
            log.warn("Order {} stays due", id, failed);
        }
    }
}
