package yonghuang.pricing.coupons;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.Documents;
import yonghuang.pricing.coupons.CouponPerson.Use;

/**
 * Uses of coupons. A claim takes a slot of the coupon and an entry of its person, in this order, both until an instant;
 * kept for good it is the person first, then the slot; given back, the slot first. So wherever the program stops, a slot
 * that is used for good has its person's entry, and what nobody goes on with lapses by itself. Every step may be repeated.
 */
@Component
public class CouponUses {
    private static final Duration WHILE_KEEPING = Duration.ofMinutes(15);
    private static final int TRIED_AT_ONCE = 20;
    private static final int READ_AT_ONCE = 500;

    /** What became of a claim. */
    public enum Held {
        HELD,
        PERSON_HAS_NO_MORE,
        USED_UP
    }

    /** A claim that has its use for good. */
    public record Kept(String coupon, String claim) {}

    private final MongoTemplate mongo;
    private final Documents<CouponSlot> slots;
    private final Documents<CouponPerson> people;
    private final Clock clock;

    public CouponUses(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        this.slots = new Documents<>(mongo, CouponSlot.class);
        this.people = new Documents<>(mongo, CouponPerson.class);
        var indexes = mongo.indexOps(CouponSlot.class);
        indexes.createIndex(new Index().named("last").on("coupon", ASC).on("number", DESC));
        indexes.createIndex(new Index().named("of_claim").on("claim", ASC).sparse());
        indexes.createIndex(new Index().named("free").on("coupon", ASC).on("freeFrom", ASC));
    }

    /** Takes a use until then; who has one under this claim keeps that one, and has it at least so long. */
    public Held hold(Coupon coupon, String account, String claim, Instant until) {
        var now = now();
        var person = people.find(CouponPerson.id(coupon.id(), account));
        if (person != null && person.isFull(claim, coupon.terms().perPerson(), now)) return Held.PERSON_HAS_NO_MORE;
        var had = person == null ? null : person.of(claim);
        var lost = had == null || take(coupon, had.slot(), claim, until, now) ? null : had.slot();
        var slot = had != null && lost == null ? Integer.valueOf(had.slot()) : takeAny(coupon, claim, until, now);
        return slot == null ? Held.USED_UP : note(coupon, account, new Use(claim, slot, until), lost, now);
    }

    private Held note(Coupon coupon, String account, Use use, @Nullable Integer lost, Instant now) {
        var id = CouponPerson.id(coupon.id(), account);
        int perPerson = coupon.terms().perPerson();
        var noted = people.change(id, found -> CouponPerson.hold(found, id, use, lost, perPerson, now));
        if (noted.isEmpty() || noted.getAsInt() != use.slot()) giveBack(coupon.id(), use.slot(), use.claim());
        return noted.isEmpty() ? Held.PERSON_HAS_NO_MORE : Held.HELD;
    }

    /**
     * Makes the use of a claim one for good; one that lapsed meanwhile is taken again, where there is one left.
     *
     * @return false when there is none left; then the claim has nothing
     */
    public boolean keep(Coupon coupon, String account, String claim) {
        if (keepWhatIsHeld(coupon, account, claim)) return true;
        boolean again = hold(coupon, account, claim, now().plus(WHILE_KEEPING)) == Held.HELD
                && keepWhatIsHeld(coupon, account, claim);
        if (!again) giveBack(coupon.id(), account, claim);
        return again;
    }

    private boolean keepWhatIsHeld(Coupon coupon, String account, String claim) {
        int perPerson = coupon.terms().perPerson();
        var now = now();
        var slot = people.change(
                CouponPerson.id(coupon.id(), account), found -> CouponPerson.keep(found, claim, perPerson, now));
        if (slot.isEmpty()) return false;
        return slots.change(CouponSlot.id(coupon.id(), slot.getAsInt()), found -> CouponSlot.keep(found, claim));
    }

    /**
     * The use of a claim can be used again; a repeat, or a claim that has none, changes nothing. Slots are looked for by
     * their claim, not by the person's entry: who keeps it at the same moment may have taken another one meanwhile.
     */
    public void giveBack(String coupon, String account, String claim) {
        for (var slot : slotsOf(coupon, claim)) giveBack(coupon, slot.number(), claim);
        var id = CouponPerson.id(coupon, account);
        var person = people.find(id);
        if (person == null || person.of(claim) == null) return;
        people.change(id, found -> CouponPerson.giveBack(found, claim, now()));
    }

    private List<CouponSlot> slotsOf(String coupon, String claim) {
        return mongo.find(new Query(where("claim").is(claim).and("coupon").is(coupon)), CouponSlot.class);
    }

    private void giveBack(String coupon, int slot, String claim) {
        slots.change(CouponSlot.id(coupon, slot), found -> CouponSlot.giveBack(found, claim));
    }

    /** How many uses are taken now, for good or for a time. */
    public int used(Coupon coupon) {
        long made = mongo.count(new Query(where("coupon").is(coupon.id())), CouponSlot.class);
        var free = where("coupon").is(coupon.id()).and("freeFrom").lte(clock.instant());
        return Math.toIntExact(made - mongo.count(new Query(free), CouponSlot.class));
    }

    /** Whether this account could take one more use now, as far as can be seen without taking it. */
    public Held look(Coupon coupon, String account) {
        var person = people.find(CouponPerson.id(coupon.id(), account));
        boolean full = person != null && person.isFull("", coupon.terms().perPerson(), clock.instant());
        if (full) return Held.PERSON_HAS_NO_MORE;
        return used(coupon) < coupon.terms().totalUses() ? Held.HELD : Held.USED_UP;
    }

    /** Every claim that has its use for good; the stream must be closed. */
    public Stream<Kept> kept() {
        var forGood = new Query(where("freeFrom").exists(false)).cursorBatchSize(READ_AT_ONCE);
        return mongo.stream(forGood, CouponSlot.class)
                .map(slot -> new Kept(slot.coupon(), Objects.requireNonNull(slot.claim())));
    }

    private boolean take(Coupon coupon, int number, String claim, Instant until, Instant now) {
        return slots.change(
                CouponSlot.id(coupon.id(), number),
                found -> CouponSlot.take(found, coupon.id(), number, claim, until, now));
    }

    /**
     * One that an interrupted try has taken already, then given back and lapsed ones, then the next that was never taken; null
     * when there is none.
     */
    private @Nullable Integer takeAny(Coupon coupon, String claim, Instant until, Instant now) {
        for (var mine : slotsOf(coupon.id(), claim)) {
            if (take(coupon, mine.number(), claim, until, now)) return mine.number();
        }
        for (; ; ) {
            var free = new ArrayList<>(free(coupon, now));
            Collections.shuffle(free); // not everybody the same one
            for (int number : free) if (take(coupon, number, claim, until, now)) return number;
            int next = last(coupon) + 1;
            if (next < coupon.terms().totalUses()) {
                if (take(coupon, next, claim, until, now)) return next;
            } else if (free.isEmpty()) return null;
        }
    }

    private List<Integer> free(Coupon coupon, Instant now) {
        var free = where("coupon").is(coupon.id()).and("freeFrom").lte(now);
        return mongo.find(new Query(free).limit(TRIED_AT_ONCE), CouponSlot.class).stream()
                .map(CouponSlot::number)
                .filter(number -> number < coupon.terms().totalUses())
                .toList();
    }

    private int last(Coupon coupon) {
        var query = new Query(where("coupon").is(coupon.id()))
                .with(Sort.by(DESC, "number"))
                .limit(1);
        var last = mongo.findOne(query, CouponSlot.class);
        return last == null ? -1 : last.number();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
