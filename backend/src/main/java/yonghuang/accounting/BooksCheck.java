package yonghuang.accounting;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yonghuang.orders.Orders;
import yonghuang.payments.MoneyMoves;
import yonghuang.payments.MoneyMoves.Moved;
import yonghuang.shared.ConsistencyCheck;

/**
 * Every paid order and all it owes back is in the books; every entry and so the whole balances; PROVIDER is what payments
 * captured less what it refunded; and what merchants are owed is what their statements and payouts say. Memory grows with
 * accounts and months, not with orders. What is on its way while it looks is no difference.
 */
@Component
class BooksCheck implements ConsistencyCheck {
    private static final int AT_ONCE = 500;
    /** Longer than it takes to put something into the books. */
    private static final Duration BOOKED_WITHIN = Duration.ofMinutes(1);

    private final Orders orders;
    private final MoneyMoves money;
    private final OrderSource orderSource;
    private final MoneySource moneySource;
    private final Journal journal;
    private final Sums sums;
    private final PaidOut paidOut;
    private final Clock clock;

    BooksCheck(
            Orders orders,
            MoneyMoves money,
            OrderSource orderSource,
            MoneySource moneySource,
            Journal journal,
            Sums sums,
            PaidOut paidOut,
            Clock clock) {
        this.orders = orders;
        this.money = money;
        this.orderSource = orderSource;
        this.moneySource = moneySource;
        this.journal = journal;
        this.sums = sums;
        this.paidOut = paidOut;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "books";
    }

    @Override
    public Report run() {
        return Report.confirmed(this::look);
    }

    private Report look() {
        var differences = new ArrayList<Difference>();
        long checked = 0;
        try (var all = orders.all()) {
            checked += booked(all, orderSource, differences);
        }
        long[] provider = new long[1];
        try (var all = money.all()) {
            checked += booked(all.peek(moved -> provider[0] += held(moved)), moneySource, differences);
        }
        var found = new TreeMap<SumsOf, Totals>(Comparator.comparing(SumsOf::id));
        try (var entries = journal.all()) {
            for (var each = entries.iterator(); each.hasNext(); checked++) add(found, each.next());
        }
        compareBalance(found, provider[0], differences);
        compareSums(found, differences);
        compareMerchants(found, differences);
        return new Report(checked, List.copyOf(differences));
    }

    private <T> long booked(Stream<T> all, Source<T> source, List<Difference> differences) {
        var settledBy = clock.instant().minus(BOOKED_WITHIN);
        var some = new ArrayList<T>(AT_ONCE);
        long checked = 0;
        for (var each = all.iterator(); each.hasNext(); checked++) {
            var one = each.next();
            var moved = source.movedAt(one);
            if (moved == null || moved.isBefore(settledBy)) some.add(one);
            if (some.size() == AT_ONCE) missing(some, source, differences);
        }
        missing(some, source, differences);
        return checked;
    }

    private <T> void missing(List<T> some, Source<T> source, List<Difference> differences) {
        var owed = source.entries(some, clock.instant());
        var there = new HashMap<String, List<Posting>>();
        journal.find(owed.stream().map(JournalEntry::id).toList()).forEach(it -> there.put(it.id(), it.postings()));
        for (var entry : owed) {
            var postings = there.get(entry.id());
            if (postings == null) tell(differences, entry.id(), "in the books", "not there");
            else if (!postings.equals(entry.postings())) {
                tell(differences, entry.id(), entry.postings().toString(), postings.toString());
            }
        }
        some.clear();
    }

    private static long held(Moved moved) {
        long in =
                moved.captures().stream().mapToLong(each -> each.sum().amount()).sum();
        long out = moved.refunds().stream()
                .filter(MoneyMoves.Refund::done)
                .mapToLong(each -> each.sum().amount())
                .sum();
        return in - out;
    }

    private static void add(Map<SumsOf, Totals> found, JournalEntry entry) {
        for (var account : entry.accounts()) add(found, SumsOf.account(account), entry);
        for (var key : entry.statements()) add(found, SumsOf.statement(key), entry);
    }

    private static void add(Map<SumsOf, Totals> found, SumsOf which, JournalEntry entry) {
        found.put(which, which.plus(found.getOrDefault(which, Totals.NOTHING), entry));
    }

    private void compareBalance(Map<SumsOf, Totals> found, long provider, List<Difference> differences) {
        var accounts = found.entrySet().stream()
                .filter(each -> each.getKey().merchant() == null)
                .map(Map.Entry::getValue)
                .toList();
        long debit = accounts.stream().mapToLong(Totals::debit).sum();
        long credit = accounts.stream().mapToLong(Totals::credit).sum();
        if (debit != credit) tell(differences, "all accounts", debit + " fen of debits", credit + " fen of credits");
        var held = found.getOrDefault(SumsOf.account(BookAccount.PROVIDER), Totals.NOTHING);
        same(differences, BookAccount.PROVIDER, provider, held.debit() - held.credit());
    }

    /** The sums that people see are those of the entries. */
    private void compareSums(Map<SumsOf, Totals> found, List<Difference> differences) {
        for (var which : sums.all()) found.putIfAbsent(which, Totals.NOTHING);
        found.forEach((which, totals) -> {
            var shown = sums.of(which);
            if (!shown.equals(totals)) tell(differences, which.id(), totals.toString(), shown.toString());
        });
    }

    /** What a merchant's account came to is what all months are worth less what was paid out. */
    private void compareMerchants(Map<SumsOf, Totals> found, List<Difference> differences) {
        var payable = new TreeMap<String, Long>();
        found.forEach((which, totals) -> {
            if (which.merchant() != null) payable.merge(which.merchant(), totals.payable(), Long::sum);
        });
        payable.forEach((merchant, owed) -> {
            var account = BookAccount.of(merchant);
            var held = found.getOrDefault(SumsOf.account(account), Totals.NOTHING);
            long paid = paidOut.of(merchant).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            same(differences, account, owed - paid, held.credit() - held.debit());
        });
    }

    private void same(List<Difference> differences, String subject, long expected, long found) {
        if (expected != found) tell(differences, subject, expected + " fen", found + " fen");
    }

    private void tell(List<Difference> differences, String subject, String expected, String found) {
        differences.add(new Difference(name(), subject, expected, found));
    }
}
