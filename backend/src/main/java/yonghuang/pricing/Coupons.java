package yonghuang.pricing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.pricing.CouponOutcome.Applied;
import yonghuang.pricing.CouponOutcome.NotUsable;
import yonghuang.pricing.coupons.CodeGuesses;
import yonghuang.pricing.coupons.Coupon;
import yonghuang.pricing.coupons.CouponCodes;
import yonghuang.pricing.coupons.CouponUses;
import yonghuang.pricing.coupons.CouponUses.Held;
import yonghuang.pricing.coupons.CouponUses.Kept;
import yonghuang.pricing.coupons.StoredCoupons;
import yonghuang.shared.Money;
import yonghuang.shared.Sentence;

/**
 * Coupons for those who sell. A use is held under a claim, an opaque name the seller makes, like units of stock are; it
 * lapses by itself, is made one for good when the money is there, and is given back when nothing comes of it.
 */
@Component
public class Coupons {
    private static final Sentence UNKNOWN = new Sentence("There is no coupon of this code.", "没有此优惠码。");
    private static final Sentence NO_MORE_FOR_YOU =
            new Sentence("You have used this coupon as often as one person may.", "您使用该优惠券的次数已达上限。");
    private static final Sentence USED_UP = new Sentence("This coupon is used up.", "该优惠券已被领完。");

    private final StoredCoupons stored;
    private final CouponUses uses;
    private final CodeGuesses guesses;
    private final Clock clock;

    public Coupons(StoredCoupons stored, CouponUses uses, CodeGuesses guesses, Clock clock) {
        this.stored = stored;
        this.uses = uses;
        this.guesses = guesses;
        this.clock = clock;
    }

    /**
     * What a code would do now, were there a use left. Writes nothing but that an unknown code was tried.
     *
     * @param code as typed, in either case
     * @param shipping what the way costs; a coupon leaves at least one fen to pay in all
     * @throws yonghuang.shared.Refusal 429 {@code /problems/too-many-codes} when the account tried too many unknown ones
     */
    public CouponOutcome look(String account, String code, List<PricedLine> lines, Money shipping) {
        guesses.check(account);
        var found = stored.withCode(code);
        if (found.isEmpty()) {
            guesses.countUnknown(account, CouponCodes.idOf(CouponCodes.normal(code)));
            return new NotUsable(UNKNOWN);
        }
        var coupon = found.get();
        var against = coupon.reasonAgainst(lines, clock.instant());
        return against == null ? applied(coupon, lines, shipping) : new NotUsable(against);
    }

    /** Why this account could have no further use now, as far as can be seen without taking one; null when it could. */
    public @Nullable Sentence noUseLeft(TakenCoupon coupon, String account) {
        return reason(uses.look(stored.get(coupon.id()), account));
    }

    private static @Nullable Sentence reason(Held held) {
        return switch (held) {
            case HELD -> null;
            case PERSON_HAS_NO_MORE -> NO_MORE_FOR_YOU;
            case USED_UP -> USED_UP;
        };
    }

    /** Pure: what a coupon that may be used takes off. */
    static CouponOutcome applied(Coupon coupon, List<PricedLine> lines, Money shipping) {
        var goods = lines.stream().map(PricedLine::total).reduce(Money.ZERO, Money::plus);
        long leavesOne = goods.plus(shipping).amount() - 1;
        long off = Math.min(coupon.takesOff(lines), leavesOne);
        if (off <= 0) return new NotUsable(new Sentence("There is nothing to take off.", "没有可优惠的金额。"));
        var shares = Shares.of(off, coupon.weights(lines));
        return new Applied(coupon.taken(), shares.stream().map(Money::fen).toList());
    }

    /**
     * Holds one use until then. A repeat of the same claim changes nothing more.
     *
     * @throws CouponNotUsable when this account or all together have used it up
     */
    public void hold(TakenCoupon coupon, String account, String claim, Instant until) {
        var against = reason(uses.hold(stored.get(coupon.id()), account, claim, until));
        if (against != null) throw new CouponNotUsable(against);
    }

    /**
     * Makes a use one for good; one that lapsed is taken again, where there is one left. Asks no longer whether the coupon
     * still runs: what was agreed stands.
     *
     * @return false when none is left; then the claim has nothing
     */
    public boolean keep(TakenCoupon coupon, String account, String claim) {
        return uses.keep(stored.get(coupon.id()), account, claim);
    }

    /** The use can be had by others again; a repeat changes nothing. */
    public void giveBack(TakenCoupon coupon, String account, String claim) {
        uses.giveBack(coupon.id(), account, claim);
    }

    /** Every claim that has its use for good; the stream must be closed. */
    public Stream<KeptUse> kept() {
        return uses.kept().map(Coupons::use);
    }

    private static KeptUse use(Kept kept) {
        return new KeptUse(kept.coupon(), kept.claim());
    }

    /** @param coupon id of it */
    public record KeptUse(String coupon, String claim) {}
}
