package yonghuang.accounting;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.shared.Cursor;
import yonghuang.shared.Page;

/** What each merchant's months came to, from the journal. Who may see which is for the caller to say. */
@Component
public class Statements {
    /** @param entry id of the entry it stands in; {@code at}: when it was sold or owed back */
    public record Line(String entry, Instant at, Instant bookedAt, String order, StatementLine what) {}

    private final Journal journal;
    private final Sums sums;
    private final PaidOut paidOut;

    Statements(Journal journal, Sums sums, PaidOut paidOut) {
        this.journal = journal;
        this.sums = sums;
        this.paidOut = paidOut;
    }

    /** All months of a merchant, the newest first. */
    public List<Statement> of(String merchant) {
        var paid = paidOut.of(merchant);
        return sums.months(merchant).stream()
                .map(summed -> statement(summed.which(), summed.totals(), paid))
                .toList();
    }

    /** Empty when nothing was ever sold or owed back in it. */
    public Optional<Statement> of(String merchant, YearMonth month) {
        var which = SumsOf.statement(merchant, month);
        var statement = statement(which, sums.of(which), paidOut.of(merchant));
        return statement.lines() == 0 ? Optional.empty() : Optional.of(statement);
    }

    private static Statement statement(SumsOf which, Totals totals, Map<YearMonth, Long> paid) {
        var merchant = String.valueOf(which.merchant());
        var month = YearMonth.parse(String.valueOf(which.month()));
        return Statement.of(merchant, month, totals, paid.getOrDefault(month, 0L));
    }

    /** In the order they were booked. */
    public Page<Line> lines(Statement of, int limit, @Nullable String after) {
        var which = SumsOf.statement(of.merchant(), of.month());
        var keys = Cursor.read(after, 3);
        var from = keys == null ? null : Journal.moment(keys.get(0));
        var id = keys == null ? null : keys.get(1);
        int behind = keys == null ? 0 : number(keys.get(2));
        var found = new ArrayList<Line>();
        // each entry has a line of this merchant; the first may have been shown already
        for (var entry : journal.from(which, from, id, limit + 2)) {
            linesOf(of.merchant(), entry)
                    .filter(line -> !entry.id().equals(id) || line.what().line() > behind)
                    .forEach(found::add);
        }
        if (found.size() <= limit) return new Page<>(found, null, of.lines());
        var shown = List.copyOf(found.subList(0, limit));
        return new Page<>(shown, cursor(shown.getLast()), of.lines());
    }

    private static String cursor(Line last) {
        return Cursor.of(
                String.valueOf(last.bookedAt().toEpochMilli()),
                last.entry(),
                String.valueOf(last.what().line()));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notOurs) {
            throw Cursor.junk();
        }
    }

    /** All of them, in the order they were booked; to be closed. */
    Stream<Line> lines(Statement of) {
        var which = SumsOf.statement(of.merchant(), of.month());
        return journal.of(which, Instant.EPOCH).flatMap(entry -> linesOf(of.merchant(), entry));
    }

    private static Stream<Line> linesOf(String merchant, JournalEntry entry) {
        return entry.lines().stream()
                .filter(line -> line.merchant().equals(merchant))
                .map(line -> new Line(entry.id(), entry.at(), entry.bookedAt(), entry.about(), line));
    }
}
