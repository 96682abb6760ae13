package yonghuang.listings;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.People;

/** Carries an act out: into the audit trail first, then into the listing, then onto the shelf. */
@Component
public final class ListingChanges {
    private final StoredListings listings;
    private final Shelving shelving;
    private final AuditTrail audit;
    private final People people;
    private final Clock clock;

    public ListingChanges(StoredListings listings, Shelving shelving, AuditTrail audit, People people, Clock clock) {
        this.listings = listings;
        this.shelving = shelving;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public ListingAct act(int revision, String account, ListingAct.Kind kind, @Nullable String reason) {
        var name = people.find(account).map(People.Person::name).orElse(account);
        return new ListingAct(revision, now(), account, name, kind, reason);
    }

    /**
     * What changes nothing is not written down anywhere; what is refused neither.
     *
     * @param act as the audit trail calls it
     * @param rule asked several times, on newer forms
     */
    public Listing make(String id, String account, String act, @Nullable String why, UnaryOperator<Listing> rule) {
        var seen = listings.existing(id);
        var wanted = rule.apply(seen);
        if (wanted == seen) return shelving.bring(seen);
        audit.record(account, act, id, ListingFacts.of(seen), ListingFacts.of(wanted), why);
        return shelving.bring(listings.change(id, rule));
    }
}
