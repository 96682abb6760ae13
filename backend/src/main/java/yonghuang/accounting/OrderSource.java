package yonghuang.accounting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.orders.Order;
import yonghuang.orders.Orders;

/** Paid orders and what they owe back. */
@Component
class OrderSource implements Source<Order> {
    private final Orders orders;
    private final Journal journal;
    private final Commissions commissions;

    OrderSource(Orders orders, Journal journal, Commissions commissions) {
        this.orders = orders;
        this.journal = journal;
        this.commissions = commissions;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public String id(Order order) {
        return order.id();
    }

    @Override
    public @Nullable Instant movedAt(Order order) {
        return order.movedAt();
    }

    @Override
    public Stream<Order> movedSince(Instant then) {
        return orders.movedSince(then);
    }

    @Override
    public List<Order> after(@Nullable String id, int most) {
        return orders.after(id, most);
    }

    /** A refund takes back what stands in the books, not what would be booked today. */
    @Override
    public List<JournalEntry> entries(List<Order> some, Instant now) {
        var paid = some.stream().filter(order -> order.paidAt() != null).toList();
        if (paid.isEmpty()) return List.of();
        var booked = booked(paid);
        var rates = commissions.current();
        var entries = new ArrayList<JournalEntry>();
        for (var order : paid) {
            var sale = booked.get(Selling.paidId(order.id()));
            if (sale == null) sale = Selling.paid(order, rates.at(Objects.requireNonNull(order.paidAt())));
            entries.add(sale);
            for (int which = 0; which < order.refunds().size(); which++)
                entries.add(Selling.owed(order, sale, which, now));
        }
        return entries;
    }

    private Map<String, JournalEntry> booked(List<Order> paid) {
        var ids = paid.stream()
                .filter(order -> !order.refunds().isEmpty())
                .map(order -> Selling.paidId(order.id()))
                .toList();
        return journal.find(ids).stream().collect(Collectors.toMap(JournalEntry::id, Function.identity()));
    }
}
