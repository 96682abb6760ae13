package yonghuang.listings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.catalog.ProductShelf;
import yonghuang.images.Images;
import yonghuang.merchants.Merchant;
import yonghuang.merchants.Merchants;
import yonghuang.shared.Fingerprints;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.NotFound;

/**
 * What merchants do with their listings. Whoever calls has asked {@code MerchantDuties} whether the account may act for
 * the merchant; a listing of another merchant is not found. Every act may be repeated.
 */
@Component
public final class Listings {
    private final StoredListings listings;
    private final Adoption adoption;
    private final ListingChanges changes;
    private final Submittable submittable;
    private final DraftPictures pictures;
    private final ProductShelf shelf;
    private final Merchants merchants;

    public Listings(
            StoredListings listings,
            Adoption adoption,
            ListingChanges changes,
            Submittable submittable,
            Images images,
            ProductShelf shelf,
            Merchants merchants) {
        this.listings = listings;
        this.adoption = adoption;
        this.changes = changes;
        this.submittable = submittable;
        this.pictures = new DraftPictures(images);
        this.shelf = shelf;
        this.merchants = merchants;
    }

    /** @throws NotFound when there is none, or it is another merchant's */
    public Listing of(String merchant, String product) {
        var found = adoption.find(product);
        if (!found.merchant().equals(merchant)) throw new NotFound();
        return found;
    }

    /** An id for a new product that follows from what brought it about, so that a repeat finds it. */
    public static String idFor(String merchant, String cause) {
        return "prd_" + Fingerprints.of(merchant + "\n" + cause, 24);
    }

    /**
     * What {@link #begin} and {@link #write} would make of a content, without its SKUs being looked up. Changes nothing.
     *
     * @param seen null for a new listing
     * @throws InvalidInput as they do
     */
    public Content checked(String account, Content said, @Nullable Listing seen) {
        var content = WellFormed.content(said);
        pictures.refuseForeign(content, seen, account);
        return content;
    }

    /**
     * Begins a listing with its first draft.
     *
     * @param product a new id, see {@link #idFor}; where there is a listing of that id already, it is the answer
     * @throws InvalidInput when the content breaks a bound or shows a picture that is not the account's
     * @throws SkuTaken when one of the SKUs is another product's
     */
    public Listing begin(String account, String merchant, String product, Content said) {
        var content = WellFormed.content(said);
        Merchant seller = merchants.find(merchant).orElseThrow(NotFound::new);
        var known = listings.find(product);
        if (known != null) return of(merchant, product);
        pictures.refuseForeign(content, null, account);
        refuseTaken(product, content);
        return listings.begin(Listing.begun(product, merchant, seller.sample(), content, account, changes.now()));
    }

    /**
     * Writes a draft, the next revision where the newest is published or was submitted.
     *
     * @param expectedEdits {@link Listing#edits} it was made on, null for whatever there is
     * @throws ListingChanged when it was made on another form
     * @throws ListingUnderReview while it is submitted
     */
    public Listing write(String account, String merchant, String product, Content said, @Nullable Long expectedEdits) {
        var content = WellFormed.content(said);
        var seen = of(merchant, product);
        pictures.refuseForeign(content, seen, account);
        refuseTaken(product, content);
        return listings.change(product, known -> {
            if (expectedEdits != null && known.edits() != expectedEdits) throw new ListingChanged();
            return known.written(content, account, changes.now());
        });
    }

    /** A SKU may be one of a product that has no listing yet. */
    private void refuseTaken(String product, Content content) {
        var taken = new ArrayList<String>();
        shelf.holders(content.skus()).forEach((sku, holder) -> {
            if (!holder.equals(product)) taken.add(sku);
        });
        if (!taken.isEmpty()) throw new SkuTaken(taken.stream().sorted().toList());
    }

    /**
     * Drops the draft.
     *
     * @return what is published, null when nothing was: then there is no listing any more
     * @throws ListingUnderReview while it is submitted
     */
    public @Nullable Listing discard(String account, String merchant, String product) {
        for (; ; ) {
            var seen = of(merchant, product);
            if (!seen.isNew())
                return changes.make(
                        product, account, "listing-draft-dropped", null, one -> one.discarded(changes.now()));
            if (!seen.work().status().isOpen()) throw new ListingUnderReview();
            if (listings.remove(seen)) return null;
        }
    }

    /**
     * Hands the draft in for review.
     *
     * @throws InvalidInput with every field that is missing or wrong
     * @throws LicenceMissing when the merchant may not sell such goods now
     * @throws ListingMoved when there is no draft
     */
    public Listing submit(String account, String merchant, String product) {
        var seen = of(merchant, product);
        var check = submittable.checkFor(merchant);
        return make(seen, account, ListingAct.Kind.SUBMITTED, null, known -> {
            var act = changes.act(known.work().revision(), account, ListingAct.Kind.SUBMITTED, null);
            return known.submitted(check, act, changes.now());
        });
    }

    /** Takes it back before it is decided. @throws ListingMoved when it is not submitted */
    public Listing withdraw(String account, String merchant, String product) {
        return make(of(merchant, product), account, ListingAct.Kind.WITHDRAWN, null, known -> {
            var act = changes.act(known.work().revision(), account, ListingAct.Kind.WITHDRAWN, null);
            return known.withdrawn(act, changes.now());
        });
    }

    /** Takes it off sale. @throws ListingMoved when nothing was published @throws SuspendedByOffice when the office did */
    public Listing suspend(String account, String merchant, String product, String reason) {
        return make(of(merchant, product), account, ListingAct.Kind.SUSPENDED, reason, known -> {
            var act = changes.act(known.published().revision(), account, ListingAct.Kind.SUSPENDED, reason);
            var suspension = new Suspension(Suspension.By.MERCHANT, reason, changes.now());
            return known.suspended(suspension, act, changes.now());
        });
    }

    /** Brings it back. @throws ListingMoved when it is not suspended @throws SuspendedByOffice when the office did that */
    public Listing resume(String account, String merchant, String product) {
        return make(of(merchant, product), account, ListingAct.Kind.RESUMED, null, known -> {
            var act = changes.act(known.published().revision(), account, ListingAct.Kind.RESUMED, null);
            return known.resumed(Suspension.By.MERCHANT, act, changes.now());
        });
    }

    /**
     * Replaces all planned prices; one for this minute begins with the next sweep, within seconds.
     *
     * @throws InvalidInput as {@code prices[i].…} for a SKU that is not published, a price or a minute out of bounds
     * @throws ListingMoved when nothing was published
     */
    public Listing plan(String account, String merchant, String product, List<PlannedPrice> prices) {
        of(merchant, product);
        var sorted = prices.stream()
                .sorted(Comparator.comparing(PlannedPrice::at).thenComparing(PlannedPrice::sku))
                .toList();
        return changes.make(product, account, "listing-prices-planned", null, known -> {
            PlannedPrices.refuseWrong(prices, known, changes.now());
            return known.planned(sorted, changes.now());
        });
    }

    /**
     * Sets prices in the shop from now on, without a review.
     *
     * @param prices fen by SKU
     * @throws ListingMoved when nothing was published
     */
    public Listing price(String account, String merchant, String product, Map<String, Long> prices) {
        return price(account, merchant, product, prices, null);
    }

    /**
     * The same, decided on a form that was seen.
     *
     * @param expectedEdits {@link Listing#edits} it was decided on, null for whatever there is
     * @throws ListingChanged when it was decided on another form
     */
    public Listing price(
            String account, String merchant, String product, Map<String, Long> prices, @Nullable Long expectedEdits) {
        of(merchant, product);
        return changes.make(product, account, "listing-priced", null, known -> {
            if (expectedEdits != null && known.edits() != expectedEdits) throw new ListingChanged();
            PlannedPrices.refuseUnknown(prices, known);
            return known.priced(prices, changes.now());
        });
    }

    private Listing make(
            Listing seen, String account, ListingAct.Kind kind, @Nullable String why, UnaryOperator<Listing> rule) {
        var act = "listing-" + kind.name().toLowerCase(java.util.Locale.ROOT);
        return changes.make(seen.id(), account, act, why, rule);
    }
}
