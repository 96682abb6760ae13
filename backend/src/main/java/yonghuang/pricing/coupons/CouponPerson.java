package yonghuang.pricing.coupons;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Change;
import yonghuang.documents.Versioned;

/**
 * What one account uses of one coupon; decides that it is not more than allowed. Holds no more entries than the coupon
 * has uses per person: lapsed ones go with the next change.
 */
@Document("coupon_people")
record CouponPerson(@Id String id, long version, List<Use> uses) implements Versioned<CouponPerson> {
    /**
     * @param slot number of the slot it took
     * @param until it lapses then; null: used for good
     */
    record Use(String claim, int slot, @Nullable Instant until) {
        boolean isLive(Instant now) {
            return until == null || now.isBefore(until);
        }
    }

    CouponPerson {
        uses = List.copyOf(uses);
    }

    static String id(String coupon, String account) {
        return coupon + "/" + account;
    }

    @Override
    public CouponPerson atVersion(long next) {
        return new CouponPerson(id, next, uses);
    }

    @Nullable
    Use of(String claim) {
        return uses.stream()
                .filter(use -> use.claim().equals(claim))
                .findFirst()
                .orElse(null);
    }

    boolean isFull(String claim, int perPerson, Instant now) {
        return othersThan(claim, now).size() >= perPerson;
    }

    /**
     * Notes the slot of a claim.
     *
     * @param lost the slot the claim had and lost, null when it had none
     * @return the slot the claim has now, which may be another one that it took at the same time; empty: no more uses
     */
    static Change<CouponPerson, OptionalInt> hold(
            @Nullable CouponPerson found, String id, Use wanted, @Nullable Integer lost, int perPerson, Instant now) {
        var person = found == null ? new CouponPerson(id, 0, List.of()) : found;
        if (person.isFull(wanted.claim(), perPerson, now)) return Change.unchanged(OptionalInt.empty());
        var had = person.of(wanted.claim());
        int slot = had != null && (lost == null || had.slot() != lost) ? had.slot() : wanted.slot();
        var until = had != null && had.until() == null ? null : wanted.until();
        var next = new Use(wanted.claim(), slot, until);
        if (next.equals(had)) return Change.unchanged(OptionalInt.of(slot));
        return Change.changed(person.with(next, now), OptionalInt.of(slot));
    }

    /** @return its slot, for good; empty when it has none any more, or lapsed and others came in its place */
    static Change<CouponPerson, OptionalInt> keep(
            @Nullable CouponPerson found, String claim, int perPerson, Instant now) {
        var use = found == null ? null : found.of(claim);
        if (found == null || use == null || found.isFull(claim, perPerson, now))
            return Change.unchanged(OptionalInt.empty());
        if (use.until() == null) return Change.unchanged(OptionalInt.of(use.slot()));
        var forGood = new Use(claim, use.slot(), null);
        return Change.changed(found.with(forGood, now), OptionalInt.of(use.slot()));
    }

    static Change<CouponPerson, Boolean> giveBack(@Nullable CouponPerson found, String claim, Instant now) {
        if (found == null || found.of(claim) == null) return Change.unchanged(false);
        return Change.changed(new CouponPerson(found.id, found.version, found.othersThan(claim, now)), true);
    }

    private CouponPerson with(Use use, Instant now) {
        var next = new ArrayList<>(othersThan(use.claim(), now));
        next.add(use);
        return new CouponPerson(id, version, next);
    }

    private List<Use> othersThan(String claim, Instant now) {
        return uses.stream()
                .filter(use -> !use.claim().equals(claim) && use.isLive(now))
                .toList();
    }
}
