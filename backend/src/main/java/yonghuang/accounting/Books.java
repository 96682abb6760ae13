package yonghuang.accounting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import yonghuang.accounting.JournalEntry.Cause;

/** Where entries are put into the journal, each once, with the sums they count for made ready before. */
@Component
public class Books {
    private static final int MOST_REMEMBERED = 50_000;
    private static final int MOST_WAITING = 10_000;

    private final Journal journal;
    private final Sums sums;
    /** Only spares the store the same entries again; the journal knows each of them anyway. */
    private final Cache<String, Boolean> booked =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
    /** Sums that have got something new; only saves readers time, so it may be lost. */
    private final Set<SumsOf> moved = new HashSet<>(); // guarded by this

    Books(Journal journal, Sums sums) {
        this.journal = journal;
        this.sums = sums;
    }

    /** Durable when it returns; a repeat does nothing. */
    void book(List<JournalEntry> entries) {
        var fresh = entries.stream()
                .filter(entry -> booked.getIfPresent(entry.id()) == null)
                .toList();
        if (fresh.isEmpty()) return;
        var which = new HashSet<SumsOf>();
        for (var entry : fresh) {
            entry.accounts().forEach(account -> which.add(SumsOf.account(account)));
            entry.statements().forEach(key -> which.add(SumsOf.statement(key)));
        }
        which.forEach(sums::open);
        journal.book(fresh);
        fresh.forEach(entry -> booked.put(entry.id(), true));
        remember(which);
    }

    /** A merchant was paid; once per payout. */
    public void paidOut(String payout, String merchant, long fen, Instant at) {
        var postings = new Postings().debit(BookAccount.of(merchant), fen).credit(BookAccount.PAYOUT, fen);
        book(List.of(JournalEntry.of("payout:" + payout, Cause.PAYOUT, at, payout, postings, List.of())));
    }

    /** As {@link #book}, for entries that are mostly there already. */
    void bookMissing(List<JournalEntry> entries) {
        var known = journal.known(entries.stream().map(JournalEntry::id).toList());
        book(entries.stream().filter(entry -> !known.contains(entry.id())).toList());
    }

    /** Sums that have got something new, or have still something new that is too fresh to be kept. */
    synchronized void remember(Collection<SumsOf> which) {
        if (moved.size() < MOST_WAITING) moved.addAll(which);
    }

    /** Which sums have got something new since it was last asked. */
    synchronized List<SumsOf> takeMoved() {
        var all = List.copyOf(moved);
        moved.clear();
        return all;
    }
}
