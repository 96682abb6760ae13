package yonghuang.pricing.coupons;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Change;
import yonghuang.documents.Versioned;

/**
 * One of the uses a coupon has: a coupon of 100 uses has the slots 0 to 99 and no others, so it cannot be used more
 * often. Made when it is first taken; taken by one claim at a time, until an instant or for good.
 *
 * @param claim who has it, or had it last; null once it was given back
 * @param freeFrom from then on anyone may take it; null: never, it is used for good
 */
@Document("coupon_slots")
record CouponSlot(
        @Id String id,
        long version,
        String coupon,
        int number,
        @Nullable String claim,
        @Nullable Instant freeFrom) implements Versioned<CouponSlot> {
    static String id(String coupon, int number) {
        return coupon + "#" + number;
    }

    @Override
    public CouponSlot atVersion(long next) {
        return new CouponSlot(id, next, coupon, number, claim, freeFrom);
    }

    /** Taken until then, where it is free or the claim's already; one that is used for good stays so. */
    static Change<CouponSlot, Boolean> take(
            @Nullable CouponSlot found, String coupon, int number, String claim, Instant until, Instant now) {
        if (found == null) {
            return Change.changed(new CouponSlot(id(coupon, number), 0, coupon, number, claim, until), true);
        }
        if (claim.equals(found.claim)) {
            boolean longEnough = found.freeFrom == null || !found.freeFrom.isBefore(until);
            return longEnough ? Change.unchanged(true) : Change.changed(found.with(claim, until), true);
        }
        return found.isFree(now) ? Change.changed(found.with(claim, until), true) : Change.unchanged(false);
    }

    /** For good, where it is still the claim's. */
    static Change<CouponSlot, Boolean> keep(@Nullable CouponSlot found, String claim) {
        if (found == null || !claim.equals(found.claim)) return Change.unchanged(false);
        if (found.freeFrom == null) return Change.unchanged(true);
        return Change.changed(found.with(claim, null), true);
    }

    /** Free again, where it is the claim's; a repeat changes nothing. */
    static Change<CouponSlot, Boolean> giveBack(@Nullable CouponSlot found, String claim) {
        if (found == null || !claim.equals(found.claim)) return Change.unchanged(false);
        return Change.changed(found.with(null, Instant.EPOCH), true);
    }

    private boolean isFree(Instant now) {
        return freeFrom != null && !now.isBefore(freeFrom);
    }

    private CouponSlot with(@Nullable String by, @Nullable Instant free) {
        return new CouponSlot(id, version, coupon, number, by, free);
    }
}
