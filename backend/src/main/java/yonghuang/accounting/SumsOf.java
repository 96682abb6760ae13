package yonghuang.accounting;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Of which entries a sum is kept: those of one account, or the lines of one merchant's month.
 *
 * @param id of the kept sum
 * @param field of the journal, and {@code value} in it, that find the entries
 */
record SumsOf(
        String id,
        String field,
        String value,
        @Nullable String merchant,
        @Nullable String month) {
    static SumsOf account(String account) {
        return new SumsOf("account " + account, "accounts", account, null, null);
    }

    static SumsOf statement(String merchant, YearMonth month) {
        return statement(Months.key(merchant, month));
    }

    /** @param key as an entry has it */
    static SumsOf statement(String key) {
        int bar = key.lastIndexOf('|');
        return new SumsOf("statement " + key, "statements", key, key.substring(0, bar), key.substring(bar + 1));
    }

    Totals plus(Totals so, JournalEntry entry) {
        if (merchant == null) {
            for (var posting : entry.postings()) if (posting.account().equals(value)) so = so.plus(posting);
        } else {
            for (var line : entry.lines()) if (line.merchant().equals(merchant)) so = so.plus(line);
        }
        return so;
    }
}
