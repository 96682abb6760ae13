package yonghuang.listings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.catalog.GiRegistration;
import yonghuang.catalog.OriginRecords;
import yonghuang.catalog.Origins;
import yonghuang.listings.lint.Completeness;
import yonghuang.listings.lint.TextLint;
import yonghuang.listings.lint.TextRefused;
import yonghuang.merchants.Merchant;
import yonghuang.merchants.Merchants;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.NotFound;
import yonghuang.shared.Registrations.Place;
import yonghuang.shared.Sentence;

/** Whether a listing may be sold as it is written: nothing missing, its origin true, its words allowed, its merchant licensed. */
@Component
public final class Submittable {
    private final Merchants merchants;
    private final OriginRecords origins;

    public Submittable(Merchants merchants, OriginRecords origins) {
        this.merchants = merchants;
        this.origins = origins;
    }

    /** Reads what is known of the merchant and of origins today; the check it gives is pure. */
    Consumer<Listing> checkFor(String merchant) {
        var known = merchants.find(merchant).orElseThrow(NotFound::new);
        var today = origins.on(origins.today());
        return listing -> check(listing, known, today);
    }

    /** What stands between a content and its review, all of it; nothing is changed. Its words are the lint's business. */
    public List<FieldError> wrong(String merchant, Content said) {
        var known = merchants.find(merchant).orElseThrow(NotFound::new);
        return wrong(WellFormed.stripped(said), known, origins.on(origins.today()));
    }

    private static List<FieldError> wrong(Content content, Merchant merchant, Origins today) {
        var errors = new ArrayList<>(Completeness.beforeReview(content));
        origin(content, today).ifPresent(errors::add);
        errors.addAll(Counties832.wrong(content, merchant));
        return errors;
    }

    /**
     * @throws InvalidInput with everything that is missing or wrong
     * @throws TextRefused when a text says what it must not
     * @throws LicenceMissing when the merchant may not sell that class of goods now
     */
    static void check(Listing listing, Merchant merchant, Origins today) {
        var content = listing.newest();
        var errors = new ArrayList<>(wrong(content, merchant, today));
        var published = listing.published().content();
        if (published != null) errors.addAll(leftOut(content, published));
        if (!errors.isEmpty()) throw new InvalidInput(errors);
        TextRefused.refuseMarked(TextLint.marks(content));
        var category = content.category();
        if (category != null && merchant.isOffSale(category)) throw new LicenceMissing();
    }

    private static Optional<FieldError> origin(Content content, Origins today) {
        if (content.gi() == null) return Optional.empty();
        return today.find(content.gi())
                .map(claimed -> outside(claimed, content.county()))
                .orElseGet(() -> Optional.of(wrong("content.gi", "does not stand today", "该登记不存在或今日无效")));
    }

    /** A claim needs the product's county inside the area, where the area is known; towns are the lots' business. */
    private static Optional<FieldError> outside(GiRegistration claimed, @Nullable String county) {
        return claimed.place(county, null) == Place.OUTSIDE
                ? Optional.of(wrong("content.gi", "its area does not hold this county", "该登记的地域范围不包括此区县"))
                : Optional.empty();
    }

    /** There may be stock of it, and orders: a SKU that was sold is taken off sale, never left out. */
    private static List<FieldError> leftOut(Content content, Content published) {
        var gone = new LinkedHashSet<>(published.skus());
        gone.removeAll(content.skus());
        return gone.stream()
                .map(sku -> wrong(
                        "content.variants",
                        sku + " was published; take it off sale instead of leaving it out",
                        sku + " 已发布过，请停售而不要删除"))
                .toList();
    }

    private static FieldError wrong(String field, String en, String zh) {
        return new FieldError(field, new Sentence(en, zh));
    }
}
