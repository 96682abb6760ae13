package yonghuang.accounting;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One thing that happened to money, in double entry. Never changed and never removed; its id follows from its cause, so that
 * a cause is booked once however often it is seen.
 *
 * @param id such as {@code paid:ord_…}, {@code owed:ord_…:ord_…-r1}, {@code capture:pay_…:1}, {@code refund:pay_…:r:0},
 *     {@code bounced:pay_…:r:0}, {@code payout:po_…}
 * @param at when it happened
 * @param bookedAt when it was put into the books; a month of a statement is the month of {@code at}
 * @param about id of the order, payment or payout
 * @param lines what merchants see of it
 * @param accounts of the postings; follows from them, for the index
 * @param statements {@code merchant|2026-11} of the lines; follows from them, for the index
 */
@Document("journal_entries")
public record JournalEntry(
        @Id String id,
        Cause cause,
        Instant at,
        Instant bookedAt,
        String about,
        List<Posting> postings,
        List<StatementLine> lines,
        List<String> accounts,
        List<String> statements) {
    public enum Cause {
        CAPTURE,
        PAID,
        OWED,
        REFUND,
        BOUNCED,
        PAYOUT
    }

    public JournalEntry {
        postings = List.copyOf(postings);
        lines = List.copyOf(lines);
        accounts = postings.stream().map(Posting::account).distinct().toList();
        var month = Months.of(at);
        statements = lines.stream()
                .map(line -> Months.key(line.merchant(), month))
                .distinct()
                .toList();
        long debit = postings.stream().mapToLong(Posting::debit).sum();
        long credit = postings.stream().mapToLong(Posting::credit).sum();
        if (debit != credit) throw new IllegalArgumentException(id + " does not balance: " + debit + "/" + credit);
    }

    static JournalEntry of(
            String id, Cause cause, Instant at, String about, Postings postings, List<StatementLine> lines) {
        return new JournalEntry(id, cause, at, at, about, postings.all(), lines, List.of(), List.of());
    }

    JournalEntry bookedAt(Instant now) {
        return new JournalEntry(id, cause, at, now, about, postings, lines, accounts, statements);
    }
}
