package yonghuang.listings.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.listings.Listing;
import yonghuang.listings.ListingAct;
import yonghuang.listings.ListingStatus;
import yonghuang.listings.PlannedPrice;
import yonghuang.listings.Remark;
import yonghuang.listings.Sale;
import yonghuang.listings.Suspension;
import yonghuang.listings.lint.Difference;
import yonghuang.listings.lint.Differences;
import yonghuang.shared.Money;

/**
 * One listing.
 *
 * @param status of the newest revision
 * @param draft the revision being written, submitted or returned; null when the newest is published
 * @param published what is sold; null while nothing was published
 * @param suspended null unless it is
 * @param prices planned ones, the next first
 * @param history the newest acts, the oldest of them first
 * @param differences of the draft from what is published, field by field; empty without a draft
 */
@Schema(name = "Listing")
record ListingAnswer(
        String id,
        Seller merchant,
        boolean sample,
        ListingStatus status,
        Sale sale,
        int revision,
        @Nullable ContentAnswer draft,
        @Nullable ContentAnswer published,
        List<RemarkAnswer> remarks,
        @Nullable SuspensionAnswer suspended,
        List<PlannedPriceAnswer> prices,
        List<ActAnswer> history,
        Instant updatedAt,
        List<DifferenceAnswer> differences) {
    @Schema(name = "ListingMerchant")
    record Seller(String id, String name) {}

    @Schema(name = "ListingRemark")
    record RemarkAnswer(String field, String reason) {
        static RemarkAnswer of(Remark remark) {
            return new RemarkAnswer(remark.field(), remark.reason());
        }
    }

    @Schema(name = "ListingSuspension")
    record SuspensionAnswer(Suspension.By by, String reason, Instant at) {
        static @Nullable SuspensionAnswer of(@Nullable Suspension suspension) {
            return suspension == null
                    ? null
                    : new SuspensionAnswer(suspension.by(), suspension.reason(), suspension.at());
        }
    }

    @Schema(name = "PlannedPrice")
    record PlannedPriceAnswer(String sku, Money price, Instant at) {
        static PlannedPriceAnswer of(PlannedPrice planned) {
            return new PlannedPriceAnswer(planned.sku(), Money.fen(planned.priceFen()), planned.at());
        }
    }

    /** @param by name of who did it */
    @Schema(name = "ListingAct")
    record ActAnswer(
            int revision,
            Instant at,
            String by,
            ListingAct.Kind act,
            @Nullable String reason) {
        static ActAnswer of(ListingAct act) {
            return new ActAnswer(act.revision(), act.at(), act.name(), act.kind(), act.reason());
        }
    }

    @Schema(name = "ListingDifference")
    record DifferenceAnswer(
            String field, @Nullable String before, @Nullable String after) {
        static DifferenceAnswer of(Difference difference) {
            return new DifferenceAnswer(difference.field(), difference.before(), difference.after());
        }
    }

    private static List<DifferenceAnswer> differences(Listing listing) {
        var draft = listing.work().content();
        if (draft == null) return List.of();
        return Differences.between(listing.published().content(), draft).stream()
                .map(DifferenceAnswer::of)
                .toList();
    }

    static ListingAnswer of(Listing listing, String merchantName) {
        return new ListingAnswer(
                listing.id(),
                new Seller(listing.merchant(), merchantName),
                listing.sample(),
                listing.work().status(),
                listing.published().sale(),
                listing.work().revision(),
                ContentAnswer.of(listing.work().content()),
                ContentAnswer.of(listing.published().content()),
                listing.work().remarks().stream().map(RemarkAnswer::of).toList(),
                SuspensionAnswer.of(listing.published().suspended()),
                listing.planned().stream().map(PlannedPriceAnswer::of).toList(),
                listing.history().stream().map(ActAnswer::of).toList(),
                listing.updatedAt(),
                differences(listing));
    }
}
