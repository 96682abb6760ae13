package yonghuang.accounting;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.payments.MoneyMoves;
import yonghuang.payments.MoneyMoves.Moved;

/** Money that came in, went back or bounced, also for orders that were never paid. */
@Component
class MoneySource implements Source<Moved> {
    private final MoneyMoves money;
    private final Journal journal;

    MoneySource(MoneyMoves money, Journal journal) {
        this.money = money;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "payments";
    }

    @Override
    public String id(Moved moved) {
        return moved.payment();
    }

    @Override
    public @Nullable Instant movedAt(Moved moved) {
        return moved.movedAt();
    }

    @Override
    public Stream<Moved> movedSince(Instant then) {
        return money.since(then);
    }

    @Override
    public List<Moved> after(@Nullable String id, int most) {
        return money.after(id, most);
    }

    @Override
    public List<JournalEntry> entries(List<Moved> some, Instant now) {
        var booked = bookedBefore(some);
        return some.stream()
                .flatMap(moved -> Cash.entries(moved, booked::contains, now).stream())
                .toList();
    }

    private Set<String> bookedBefore(List<Moved> some) {
        return journal.known(some.stream().flatMap(MoneySource::earlier).toList());
    }

    private static Stream<String> earlier(Moved moved) {
        return moved.refunds().stream()
                .flatMap(refund -> IntStream.range(0, refund.failures())
                        .mapToObj(before -> Cash.refundId(moved.payment(), refund.id(), before)));
    }
}
