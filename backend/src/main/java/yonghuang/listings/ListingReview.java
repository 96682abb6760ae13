package yonghuang.listings;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the office decides about listings; for people of the office only. A decision names the revision it was made on,
 * and the same decision of the same person again changes nothing.
 */
@Component
public final class ListingReview {
    private static final int LONGEST_REASON = 1_000;

    private final Adoption adoption;
    private final ListingChanges changes;
    private final Submittable submittable;

    public ListingReview(Adoption adoption, ListingChanges changes, Submittable submittable) {
        this.adoption = adoption;
        this.changes = changes;
        this.submittable = submittable;
    }

    /** @throws yonghuang.shared.NotFound when there is none */
    public Listing of(String product) {
        return adoption.find(product);
    }

    /**
     * Puts the submitted revision on the shelf.
     *
     * @throws ListingMoved when that revision is not the submitted one
     * @throws yonghuang.shared.OwnRequest when the reviewer wrote it
     * @throws yonghuang.shared.InvalidInput when its origin does not stand any more
     * @throws LicenceMissing when its merchant may not sell such goods any more
     */
    public Listing publish(String account, String product, int revision, @Nullable String reason) {
        var check = submittable.checkFor(of(product).merchant());
        var act = changes.act(revision, account, ListingAct.Kind.PUBLISHED, reason);
        return changes.make(
                product, account, "listing-published", reason, known -> known.published(check, act, changes.now()));
    }

    /** Gives the submitted revision back; refuses as {@link #publish} does, but for what may be sold. */
    public Listing giveBack(String account, String product, int revision, List<Remark> remarks) {
        of(product);
        var reason = remarks.stream()
                .map(remark -> remark.field() + ": " + remark.reason())
                .collect(Collectors.joining("\n"));
        var told = reason.codePointCount(0, reason.length()) <= LONGEST_REASON
                ? reason
                : reason.substring(0, reason.offsetByCodePoints(0, LONGEST_REASON));
        var act = changes.act(revision, account, ListingAct.Kind.RETURNED, told);
        return changes.make(
                product, account, "listing-returned", reason, known -> known.returned(remarks, act, changes.now()));
    }

    /** Takes it off sale, or over from its merchant. @throws ListingMoved when nothing was published */
    public Listing suspend(String account, String product, String reason) {
        of(product);
        var suspension = new Suspension(Suspension.By.OFFICE, reason, changes.now());
        return changes.make(product, account, "listing-suspended", reason, known -> {
            var act = changes.act(known.published().revision(), account, ListingAct.Kind.SUSPENDED, reason);
            return known.suspended(suspension, act, changes.now());
        });
    }

    /** Brings back what the office took off sale. @throws ListingMoved when that is not so */
    public Listing resume(String account, String product, String reason) {
        of(product);
        return changes.make(product, account, "listing-resumed", reason, known -> {
            var act = changes.act(known.published().revision(), account, ListingAct.Kind.RESUMED, reason);
            return known.resumed(Suspension.By.OFFICE, act, changes.now());
        });
    }
}
