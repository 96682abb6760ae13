package yonghuang.accounting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;

/**
 * The sums of all entries of one account, or of one merchant's month, that were booked up to an instant. Both move in one
 * write, and entries never change: so it can be advanced by anybody at any time, and thrown away.
 *
 * @param merchant and {@code month}: of a statement; null for an account
 */
@Document("journal_sums")
record KeptSums(
        @Id String id,
        long version,
        @Nullable String account,
        @Nullable String merchant,
        @Nullable String month,
        Totals totals,
        Instant upTo)
        implements Versioned<KeptSums> {
    static KeptSums none(SumsOf which) {
        var account = which.merchant() == null ? which.value() : null;
        return new KeptSums(which.id(), 0, account, which.merchant(), which.month(), Totals.NOTHING, Instant.EPOCH);
    }

    SumsOf which() {
        if (account != null) return SumsOf.account(account);
        return SumsOf.statement(merchant + "|" + month);
    }

    KeptSums advanced(Totals next, Instant to) {
        return new KeptSums(id, version, account, merchant, month, next, to);
    }

    @Override
    public KeptSums atVersion(long next) {
        return new KeptSums(id, next, account, merchant, month, totals, upTo);
    }
}
