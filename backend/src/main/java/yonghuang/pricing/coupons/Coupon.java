package yonghuang.pricing.coupons;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;
import yonghuang.pricing.PricedLine;
import yonghuang.pricing.TakenCoupon;
import yonghuang.shared.Sentence;

/**
 * A coupon. How often it was used does not stand here: each use has a slot of its own, see {@link CouponSlot}, so this
 * document never grows. Life cycle: ACTIVE, then STOPPED for good.
 *
 * @param id follows from the code, so that no code can be given out twice
 * @param code upper case
 */
@Document("coupons")
public record Coupon(
        @Id String id,
        long version,
        String code,
        CouponTerms terms,
        CouponStatus status,
        boolean sample,
        Instant createdAt,
        String createdBy)
        implements Versioned<Coupon> {
    static Coupon of(String code, CouponTerms terms, boolean sample, Instant now, String by) {
        var written = CouponCodes.normal(code);
        return new Coupon(CouponCodes.idOf(written), 0, written, terms, CouponStatus.ACTIVE, sample, now, by);
    }

    @Override
    public Coupon atVersion(long next) {
        return new Coupon(id, next, code, terms, status, sample, createdAt, createdBy);
    }

    Coupon stopped() {
        return new Coupon(id, version, code, terms, CouponStatus.STOPPED, sample, createdAt, createdBy);
    }

    public TakenCoupon taken() {
        return new TakenCoupon(id, code, terms.name(), terms.fundedBy());
    }

    /** Why it cannot be used at that instant for these lines, whoever asks; null when it can. */
    public @Nullable Sentence reasonAgainst(List<PricedLine> lines, Instant now) {
        if (status == CouponStatus.STOPPED) return new Sentence("This coupon is no longer given.", "该优惠券已停用。");
        if (now.isBefore(terms.from())) return new Sentence("This coupon is not valid yet.", "该优惠券尚未生效。");
        if (!now.isBefore(terms.until())) return new Sentence("This coupon has expired.", "该优惠券已过期。");
        long base = base(lines);
        if (base == 0) return new Sentence("This coupon is not for any of these goods.", "该优惠券不适用于所选商品。");
        if (base >= terms.thresholdFen()) return null;
        var missing = yuan(terms.thresholdFen() - base);
        return new Sentence(
                "Goods for " + missing + " CNY more are needed for this coupon.", "适用商品还差 " + missing + " 元方可使用该优惠券。");
    }

    /** What goods in its scope cost, in fen. */
    private long base(List<PricedLine> lines) {
        return weights(lines).stream().mapToLong(Long::longValue).sum();
    }

    /** What each line weighs when the discount is shared out: what it costs where it is in scope, else nothing. */
    public List<Long> weights(List<PricedLine> lines) {
        return lines.stream()
                .map(line -> terms.scope().holds(line) ? line.total().amount() : 0L)
                .toList();
    }

    /** What it takes off these lines, in fen. */
    public long takesOff(List<PricedLine> lines) {
        return terms.takesOff(base(lines));
    }

    private static String yuan(long fen) {
        return "%d.%02d".formatted(fen / 100, fen % 100);
    }
}
