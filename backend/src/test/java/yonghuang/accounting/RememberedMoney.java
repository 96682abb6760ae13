package yonghuang.accounting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yonghuang.payments.MoneyMoves;
import yonghuang.shared.Money;

/** Stands for payments: what came in and went back, as a test says. */
public final class RememberedMoney implements MoneyMoves {
    private final Map<String, Moved> payments = new TreeMap<>();

    void captured(String payment, long fen, Instant at) {
        payments.put(payment, new Moved(payment, payment, at, List.of(new Capture(1, at, Money.fen(fen))), List.of()));
    }

    void refund(String payment, String id, long fen, boolean done, int failures, Instant at) {
        var known = payments.get(payment);
        var refunds = new ArrayList<>(
                known.refunds().stream().filter(each -> !each.id().equals(id)).toList());
        refunds.add(new Refund(id, Money.fen(fen), done, failures));
        payments.put(payment, new Moved(payment, payment, at, known.captures(), refunds));
    }

    @Override
    public Stream<Moved> since(Instant then) {
        return payments.values().stream()
                .filter(each -> each.movedAt() != null && each.movedAt().isAfter(then))
                .sorted(Comparator.comparing(Moved::movedAt));
    }

    @Override
    public List<Moved> after(@Nullable String payment, int most) {
        return payments.values().stream()
                .filter(each -> payment == null || each.payment().compareTo(payment) > 0)
                .limit(most)
                .toList();
    }

    @Override
    public Stream<Moved> all() {
        return payments.values().stream();
    }
}
