package yonghuang.payments;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Stands for the orders: a status per reference, durable, with a verdict that is given once. */
public final class RememberedOrders implements CapturedMoney {
    private static final String ORDERS = "remembered_orders";
    private final MongoOperations mongo;

    private enum Stop {
        NEVER,
        BEFORE,
        AFTER
    }

    private Stop stop = Stop.NEVER;
    private final List<PaymentCaptured> heard = new ArrayList<>();

    public RememberedOrders(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public void open(String reference) {
        mongo.insert(new Document("_id", reference).append("status", "AWAITING_PAYMENT"), ORDERS);
    }

    /** @return false when it was paid or ended before */
    public boolean end(String reference, String status) {
        return move(reference, "AWAITING_PAYMENT", new Update().set("status", status));
    }

    @Override
    public Verdict accept(PaymentCaptured captured) {
        synchronized (heard) {
            heard.add(captured);
        }
        stopIf(Stop.BEFORE);
        var keep = new Update().set("status", "PAID").set("verdict", "KEEP");
        var giveBack = new Update().set("verdict", "GIVE_BACK");
        if (!move(captured.reference(), "AWAITING_PAYMENT", keep) && !move(captured.reference(), "EXPIRED", keep)) {
            move(captured.reference(), "CANCELLED", giveBack);
        }
        stopIf(Stop.AFTER);
        return Verdict.valueOf(order(captured.reference()).getString("verdict"));
    }

    /** The program stops when money is there and before the order has heard of it; once. */
    void stopBeforeTheNext() {
        stop = Stop.BEFORE;
    }

    /** The program stops when the order has decided and before the payment is recorded; once. */
    void stopAfterTheNext() {
        stop = Stop.AFTER;
    }

    void stopNever() {
        stop = Stop.NEVER;
    }

    private void stopIf(Stop here) {
        if (stop != here) return;
        stop = Stop.NEVER;
        throw new IllegalStateException("stopped");
    }

    @Override
    public String statusOf(String reference) {
        return order(reference).getString("status");
    }

    public boolean kept(String reference) {
        return "KEEP".equals(order(reference).getString("verdict"));
    }

    List<PaymentCaptured> heard() {
        synchronized (heard) {
            return List.copyOf(heard);
        }
    }

    private boolean move(String reference, String from, Update update) {
        var undecided = Criteria.where("_id")
                .is(reference)
                .and("status")
                .is(from)
                .and("verdict")
                .is(null);
        return mongo.updateFirst(Query.query(undecided), update, ORDERS).getModifiedCount() == 1;
    }

    private Document order(String reference) {
        var found = mongo.findById(reference, Document.class, ORDERS);
        if (found == null) throw new AssertionError("no order " + reference);
        return found;
    }
}
