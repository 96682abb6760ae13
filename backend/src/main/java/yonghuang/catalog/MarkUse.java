package yonghuang.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;

/**
 * That a merchant may use the official mark of one registration (R5, R6): a merchant as such never may, only for a
 * registration, by a notice, from a day on. Days are Shanghai's, as {@code 2026-11-24}.
 *
 * @param id follows from merchant, registration and notice, so that the same is entered once
 * @param notice the approval, as {@code 2016年第10号}
 * @param from first day
 * @param until first day it does not stand any more, null for no end
 * @param sample made up to try the shop with; no notice stands behind it
 * @param withdrawn null while it was not taken back
 */
@Document("mark_uses")
public record MarkUse(
        @Id String id,
        long version,
        String merchant,
        String registration,
        String notice,
        String from,
        @Nullable String until,
        boolean sample,
        Instant enteredAt,
        String enteredBy,
        @Nullable Withdrawal withdrawn)
        implements Versioned<MarkUse> {
    /** @param on the first day it does not stand any more */
    public record Withdrawal(String on, Instant at, String by, String why) {}

    /** @param day as {@code 2026-11-24} */
    public boolean standsOn(String day) {
        boolean begun = from.compareTo(day) <= 0;
        boolean over = until != null && until.compareTo(day) <= 0;
        boolean taken = withdrawn != null && withdrawn.on().compareTo(day) <= 0;
        return begun && !over && !taken;
    }

    public MarkUse withdrawn(Withdrawal withdrawal) {
        return new MarkUse(
                id, version, merchant, registration, notice, from, until, sample, enteredAt, enteredBy, withdrawal);
    }

    @Override
    public MarkUse atVersion(long next) {
        return new MarkUse(
                id, next, merchant, registration, notice, from, until, sample, enteredAt, enteredBy, withdrawn);
    }
}
