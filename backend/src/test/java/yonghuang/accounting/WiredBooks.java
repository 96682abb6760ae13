package yonghuang.accounting;

import java.time.Clock;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.accounting.payouts.WiredPayouts;
import yonghuang.orders.Order;
import yonghuang.orders.Orders;
import yonghuang.payments.MoneyMoves;
import yonghuang.payments.MoneyMoves.Moved;
import yonghuang.shared.ConsistencyCheck;
import yonghuang.shared.PayoutProvider;
import yonghuang.shared.Sweep;

/** The books wired by hand over one store, as one copy of the shop has them. */
public final class WiredBooks {
    public final Journal journal;
    public final Books books;
    public final Statements statements;
    public final StatementExport export;
    public final Balances balances;
    public final Commissions commissions;
    public final WiredPayouts payouts;
    final Sums sums;
    final Follower<Order> orders;
    final Follower<Moved> money;
    private final ConsistencyCheck check;
    private final SumsSweep sumsSweep;

    public WiredBooks(MongoTemplate mongo, Clock clock, Orders orders, MoneyMoves money, PayoutProvider remote) {
        journal = new Journal(mongo, clock);
        sums = new Sums(journal, mongo, clock);
        books = new Books(journal, sums);
        commissions = new Commissions(mongo, (actor, act, subject, before, after, why) -> {}, clock);
        var orderSource = new OrderSource(orders, journal, commissions);
        var moneySource = new MoneySource(money, journal);
        this.orders = new Follower<>(orderSource, books, mongo, clock);
        this.money = new Follower<>(moneySource, books, mongo, clock);
        payouts = new WiredPayouts(mongo, clock, books, remote);
        statements = new Statements(journal, sums, payouts.payouts);
        payouts.opened(statements);
        export = new StatementExport(statements);
        balances = new Balances(sums);
        sumsSweep = new SumsSweep(books, sums, clock);
        check = new BooksCheck(orders, money, orderSource, moneySource, journal, sums, payouts.payouts, clock);
    }

    public List<Sweep> sweeps() {
        return List.of(orders, money, sumsSweep, payouts.sweep());
    }

    public void sweep() {
        sweeps().forEach(Sweep::run);
    }

    public ConsistencyCheck check() {
        return check;
    }

    /** Debits less credits, in fen; 0 for one nobody has written to. */
    public long balance(String account) {
        return balances.all().stream()
                .filter(each -> each.account().equals(account))
                .mapToLong(Balances.Balance::balance)
                .sum();
    }
}
