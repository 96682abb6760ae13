package yonghuang.listings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.catalog.Category;
import yonghuang.catalog.GiRegistration;
import yonghuang.catalog.OriginRecords;
import yonghuang.catalog.Origins;
import yonghuang.merchants.Counties;
import yonghuang.merchants.Merchant;
import yonghuang.merchants.Merchants;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.NotFound;
import yonghuang.shared.Registrations.Place;
import yonghuang.shared.Sentence;

/** Whether a listing may be sold as it is written: everything the shelf needs, its origin true, its merchant licensed. */
@Component
public final class Submittable {
    private final Merchants merchants;
    private final OriginRecords origins;
    private final List<Wording> wordings;

    public Submittable(Merchants merchants, OriginRecords origins, List<Wording> wordings) {
        this.merchants = merchants;
        this.origins = origins;
        this.wordings = wordings;
    }

    /** Reads what is known of the merchant and of origins today; the check it gives is pure. */
    public Consumer<Listing> checkFor(String merchant) {
        var known = merchants.find(merchant).orElseThrow(NotFound::new);
        var today = origins.on(origins.today());
        return listing -> check(listing, known, today);
    }

    private void check(Listing listing, Merchant merchant, Origins today) {
        var content = listing.newest();
        var errors = missing(content, today);
        var published = listing.published().content();
        if (published != null) errors.addAll(leftOut(content, published));
        wordings.forEach(wording -> errors.addAll(wording.missing(content)));
        if (!errors.isEmpty()) throw new InvalidInput(List.copyOf(new LinkedHashSet<>(errors)));
        wordings.forEach(wording -> wording.refuse(content));
        var category = content.category();
        if (category != null && merchant.isOffSale(category)) throw new LicenceMissing();
    }

    /** What would keep it from the shelf, as {@code content.…}. */
    static List<FieldError> missing(Content content, Origins today) {
        var errors = new ArrayList<FieldError>();
        if (content.title() == null) errors.add(missing("content.title"));
        var category = content.category() == null
                ? null
                : Category.byId(content.category()).orElse(null);
        if (category == null) errors.add(missing("content.category"));
        else if (category.goods() == Category.Goods.MEDICINE)
            errors.add(wrong("content.category", "medicinal herbs are not sold here", "本店不销售中药材"));
        if (content.variants().isEmpty()) errors.add(missing("content.variants"));
        for (int i = 0; i < content.variants().size(); i++) {
            var at = "content.variants[" + i + "]";
            var variant = content.variants().get(i);
            if (variant.spec() == null) errors.add(missing(at + ".spec"));
            if (variant.netWeightGrams() == null) errors.add(missing(at + ".netWeightGrams"));
            if (variant.shopPriceFen() == 0) errors.add(missing(at + ".offers"));
        }
        origin(content, today, errors);
        return errors;
    }

    private static void origin(Content content, Origins today, List<FieldError> errors) {
        var county = content.county();
        if (county != null && today.county(county).isEmpty() && !Counties.isKnown(county))
            errors.add(wrong("content.county", "is no county goods come from", "不是已知的产地区县"));
        if (content.gi() == null) return;
        var claimed = today.find(content.gi());
        if (claimed.isEmpty()) errors.add(wrong("content.gi", "does not stand today", "该登记不存在或今日无效"));
        else outside(claimed.get(), county).ifPresent(errors::add);
    }

    /** A claim needs the product's county inside the area, where the area is known; towns are the lots' business. */
    private static Optional<FieldError> outside(GiRegistration claimed, @Nullable String county) {
        if (county == null && !claimed.areas().isEmpty()) return Optional.of(missing("content.county"));
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

    private static FieldError missing(String field) {
        return wrong(field, "is missing", "不能缺少");
    }

    private static FieldError wrong(String field, String en, String zh) {
        return new FieldError(field, new Sentence(en, zh));
    }
}
