package yonghuang.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yonghuang.orders.Order;
import yonghuang.orders.Orders;
import yonghuang.orders.ReturnClaim;
import yonghuang.orders.ReturnClaim.State;
import yonghuang.shared.ConsistencyCheck;

/** Every return and its order say the same: what is claimed, what was accepted, what is owed. What is under way is no difference. */
@Component
public final class ReturnCheck implements ConsistencyCheck {
    private static final int AT_ONCE = 500;
    private final StoredReturns stored;
    private final Orders orders;

    public ReturnCheck(StoredReturns stored, Orders orders) {
        this.stored = stored;
        this.orders = orders;
    }

    @Override
    public String name() {
        return "returns";
    }

    @Override
    public Report run() {
        return Report.confirmed(this::look);
    }

    private Report look() {
        var differences = new ArrayList<Difference>();
        long checked = 0;
        try (var all = stored.all()) {
            var some = new ArrayList<GoodsReturn>(AT_ONCE);
            for (var one : (Iterable<GoodsReturn>) all::iterator) {
                checked++;
                some.add(one);
                if (some.size() == AT_ONCE) compare(some, differences);
            }
            compare(some, differences);
        }
        return new Report(checked, differences);
    }

    private void compare(List<GoodsReturn> some, List<Difference> differences) {
        Map<String, Order> byId = orders
                .findAll(some.stream().map(GoodsReturn::order).toList())
                .stream()
                .collect(Collectors.toMap(Order::id, Function.identity()));
        for (var one : some) {
            var order = byId.get(one.order());
            if (order == null) differences.add(new Difference("returns: order", one.id(), one.order(), "none"));
            else if (one.step() == null) compare(one, order, differences);
        }
        some.clear();
    }

    private static void compare(GoodsReturn one, Order order, List<Difference> differences) {
        var claim = order.claims().stream()
                .filter(each -> each.id().equals(one.id()))
                .findFirst();
        var found = claim.map(ReturnClaim::state).map(State::name).orElse("none");
        boolean fits = switch (one.status()) {
            case REQUESTED, APPROVED, SENT, RECEIVED -> found.equals("HELD");
            case REFUSED, WITHDRAWN -> found.equals("RELEASED");
            case REFUNDED -> claim.isPresent() && isAsAccepted(one, claim.get());
        };
        if (!fits)
            differences.add(
                    new Difference("returns: claim", one.id(), one.status().name(), found));
    }

    private static boolean isAsAccepted(GoodsReturn one, ReturnClaim claim) {
        int accepted = 0;
        for (var line : one.lines()) {
            var came = one.accepted(line.line());
            accepted += came == null ? 0 : came;
        }
        int paid = claim.lines().stream().mapToInt(ReturnClaim.Units::units).sum();
        return claim.isPaidBack() && paid == accepted;
    }
}
