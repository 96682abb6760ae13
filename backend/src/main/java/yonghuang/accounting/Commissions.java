package yonghuang.accounting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.shared.AuditTrail;

/** The commission rates in force and of before: one small document. */
@Component
public class Commissions {
    private final Documents<CommissionRates> documents;
    private final AuditTrail audit;
    private final Clock clock;

    public Commissions(MongoOperations mongo, AuditTrail audit, Clock clock) {
        this.documents = new Documents<>(mongo, CommissionRates.class);
        this.audit = audit;
        this.clock = clock;
    }

    public CommissionRates current() {
        var stored = documents.find(CommissionRates.ID);
        return stored == null ? CommissionRates.SAMPLE : stored;
    }

    /**
     * Adds a table that holds from now on; what was paid before keeps its rates. A repeat of the edit finds it done.
     *
     * @param version the version that was edited
     * @throws CommissionsChanged when it is no longer the newest
     */
    public CommissionRates replace(long version, List<Rate> rates, String by, @Nullable String note) {
        var known = current();
        if (known.version() == version) {
            audit.record(
                    by, "commissions-replaced", known.id(), told(known.newest().rates()), told(rates), note);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return documents.change(CommissionRates.ID, stored -> {
            var newest = stored == null ? CommissionRates.SAMPLE : stored;
            if (isDone(newest, version, rates, by, note)) return Change.unchanged(newest);
            if (newest.version() != version) throw new CommissionsChanged();
            var next = newest.with(new RateTable(after(newest, now), rates, by, note));
            return Change.changed(next, next.atVersion(version + 1));
        });
    }

    /** Never before the last one, whatever another copy's clock said. */
    private static Instant after(CommissionRates newest, Instant now) {
        var last = newest.newest().from();
        return now.isAfter(last) ? now : last.plusMillis(1);
    }

    private static boolean isDone(
            CommissionRates newest, long version, List<Rate> rates, String by, @Nullable String note) {
        var last = newest.newest();
        return newest.version() == version + 1
                && last.rates().equals(rates)
                && by.equals(last.editedBy())
                && Objects.equals(note, last.note());
    }

    private static Map<String, Object> told(List<Rate> rates) {
        return Map.of("rates", rates.stream().map(Rate::toString).toList());
    }
}
