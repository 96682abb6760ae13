package yonghuang.inventory.replenishment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;

/** The assumptions in force: one small document, read whenever somebody asks. */
@Component
public final class KeptAssumptions {
    private final Documents<Assumptions> documents;
    private final Clock clock;

    public KeptAssumptions(MongoOperations mongo, Clock clock) {
        this.documents = new Documents<>(mongo, Assumptions.class);
        this.clock = clock;
    }

    public Assumptions current() {
        var stored = documents.find(Assumptions.ID);
        return stored == null ? Assumptions.SAMPLE : stored;
    }

    /**
     * Replaces all of them; signed and dated. A repeat of the same edit by whoever made the version finds it done.
     *
     * @param version the version that was edited
     * @throws AssumptionsChanged when it is no longer the newest
     */
    public Assumptions replace(long version, Assumptions edited) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return documents.change(Assumptions.ID, stored -> {
            var newest = stored == null ? Assumptions.SAMPLE : stored;
            boolean done = newest.version() == version + 1 && newest.isEditedAs(edited);
            if (done) return Change.unchanged(newest);
            if (newest.version() != version) throw new AssumptionsChanged();
            var next = edited.signed(newest.version() + 1, now);
            return Change.changed(next, next);
        });
    }
}
