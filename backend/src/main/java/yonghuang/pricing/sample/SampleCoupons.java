package yonghuang.pricing.sample;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.pricing.FundedBy;
import yonghuang.pricing.coupons.CouponKind;
import yonghuang.pricing.coupons.CouponScope;
import yonghuang.pricing.coupons.CouponTerms;
import yonghuang.pricing.coupons.StoredCoupons;
import yonghuang.shared.SampleData;
import yonghuang.shared.Sentence;

/** Three coupons of the sample shop, marked as samples in their names too. A repeat changes nothing. */
@Component
class SampleCoupons implements SampleData {
    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2099-12-31T16:00:00Z");
    private static final int PER_PERSON = 5;
    private static final int TOTAL = 100_000;
    private static final CouponScope LUOTIAN =
            new CouponScope(List.of(), List.of(), List.of("421123"), List.of(), false);

    private final StoredCoupons coupons;

    SampleCoupons(StoredCoupons coupons) {
        this.coupons = coupons;
    }

    @Override
    public int turn() {
        return 40;
    }

    @Override
    public void load() {
        coupons.createSample(
                "SAMPLE-10",
                terms(
                        "10 off from 100 (sample)",
                        "满 100 减 10（样例）",
                        1_000L,
                        null,
                        null,
                        10_000,
                        CouponScope.EVERYTHING));
        coupons.createSample(
                "SAMPLE-LUOTIAN",
                terms("15 % off goods from Luotian (sample)", "罗田好物立减 15%（样例）", null, 15, 3_000L, 0, LUOTIAN));
        coupons.createSample(
                "SAMPLE-5",
                terms(
                        "5 off near-expiry goods too (sample)",
                        "立减 5 元，临期商品可用（样例）",
                        500L,
                        null,
                        null,
                        0,
                        new CouponScope(List.of(), List.of(), List.of(), List.of(), true)));
    }

    private static CouponTerms terms(
            String en,
            String zh,
            @Nullable Long fen,
            @Nullable Integer percent,
            @Nullable Long most,
            long threshold,
            CouponScope scope) {
        return new CouponTerms(
                new Sentence(en, zh),
                fen == null ? CouponKind.PERCENT : CouponKind.FIXED,
                fen,
                percent,
                most,
                threshold,
                PER_PERSON,
                TOTAL,
                scope,
                FROM,
                UNTIL,
                FundedBy.PLATFORM,
                "sample",
                true);
    }
}
