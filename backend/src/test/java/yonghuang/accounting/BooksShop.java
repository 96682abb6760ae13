package yonghuang.accounting;

import java.time.Duration;
import java.time.Instant;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.inventory.FulfilmentChange;
import yonghuang.inventory.FulfilmentChanges;
import yonghuang.orders.Order;
import yonghuang.orders.Orders;
import yonghuang.shared.PayoutProvider;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

/** The books over a real store, with orders as a test writes them and payments in memory. */
public final class BooksShop {
    public final MongoTemplate mongo;
    public final MutableClock clock;
    public final WiredBooks books;
    final RememberedMoney money;

    public BooksShop() {
        this(TestStore.fresh(), new MutableClock(Instant.parse("2026-11-24T08:00:00Z")), null);
    }

    public BooksShop(MongoTemplate mongo, MutableClock clock, PayoutProvider remote) {
        this(mongo, clock, remote, new RememberedMoney());
    }

    /** Another process, with the payments of an earlier one. */
    public BooksShop(MongoTemplate mongo, MutableClock clock, PayoutProvider remote, RememberedMoney money) {
        this.money = money;
        this.mongo = mongo;
        this.clock = clock;
        books = new WiredBooks(mongo, clock, new Orders(mongo, new Unwatched(), clock), money, remote);
    }

    private static final class Unwatched implements FulfilmentChanges {
        @Override
        public void changed(FulfilmentChange change) {}

        @Override
        public boolean areWatched() {
            return false;
        }
    }

    public Order has(AnOrder order) {
        var built = order.build();
        mongo.save(built);
        return built;
    }

    /** Paid in full, at the provider too. */
    public Order sold(AnOrder order) {
        var built = has(order);
        money.captured("pay_" + built.id(), built.purchase().total().amount(), built.paidAt());
        return built;
    }

    public void later(Duration time) {
        clock.advance(time);
        books.sweep();
    }
}
