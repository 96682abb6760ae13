package yonghuang.pricing.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yonghuang.pricing.FundedBy;
import yonghuang.pricing.coupons.CouponCodes;
import yonghuang.pricing.coupons.CouponKind;
import yonghuang.pricing.coupons.CouponScope;
import yonghuang.pricing.coupons.CouponTerms;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Sentence;

/** A coupon the office wants to give out. */
record CouponRequest(
        @Schema(description = "3 to 32 letters, digits and hyphens, in either case; left out: a random one") @Nullable
        String code,

        @Schema(requiredMode = REQUIRED) @Nullable CouponNameRequest name,

        @Schema(
                requiredMode = REQUIRED,
                allowableValues = {"FIXED", "PERCENT"})
        @Nullable
        String kind,

        @Schema(description = "FIXED: what it takes off") @Nullable
        Long amountFen,

        @Schema(description = "PERCENT: what part it takes off, 1 to 100") @Nullable
        Integer percent,

        @Schema(description = "PERCENT: the most it takes off; left out: no cap") @Nullable
        Long mostFen,

        @Schema(description = "Goods in its scope must cost at least this; left out: 0") @Nullable
        Long thresholdFen,

        @Schema(requiredMode = REQUIRED, minimum = "1", maximum = "100") @Nullable
        Integer perPerson,

        @Schema(requiredMode = REQUIRED, minimum = "1", maximum = "1000000") @Nullable
        Integer totalUses,

        @Schema(description = "Left out: all goods but near-expiry ones") @Nullable
        CouponScopeRequest scope,

        @Schema(requiredMode = REQUIRED, format = "date-time", description = "First instant at which it is good")
        @Nullable
        String from,

        @Schema(requiredMode = REQUIRED, format = "date-time", description = "First instant at which it is over")
        @Nullable
        String until,

        @Schema(
                requiredMode = REQUIRED,
                allowableValues = {"PLATFORM", "MERCHANT"},
                description = "Whose money it is; MERCHANT: the scope names exactly the one merchant who pays")
        @Nullable
        String fundedBy,

        @Schema(description = "PLATFORM: where the money comes from", maxLength = 100) @Nullable
        String subsidySource,

        @Schema(description = "Shown to buyers by itself; left out: only who has the code can use it") @Nullable
        Boolean listed) {
    private static final int LONGEST_TEXT = 100;
    private static final int WHOLE = 100;

    record CouponNameRequest(
            @Schema(requiredMode = REQUIRED) @Nullable String zh,
            @Schema(requiredMode = REQUIRED) @Nullable String en) {}

    /** Every list that names something must fit. */
    record CouponScopeRequest(
            @Nullable List<@Nullable String> products,
            @Nullable List<@Nullable String> merchants,
            @Nullable List<@Nullable String> counties,
            @Nullable List<@Nullable String> categories,

            @Schema(description = "Also near-expiry goods, whose price is lower already") @Nullable
            Boolean nearExpiry) {}

    /** @throws InvalidInput naming every wrong field */
    CouponTerms checked(Set<String> categories) {
        var asked = new Asked();
        checkCode(asked);
        var itsKind = Objects.requireNonNullElse(asked.oneOf("kind", kind, CouponKind.values()), CouponKind.FIXED);
        boolean isFixed = itsKind == CouponKind.FIXED;
        var off = figure(asked, isFixed, "amountFen", amountFen);
        var part = part(asked, isFixed);
        var most = mostFen == null ? null : figure(asked, !isFixed, "mostFen", mostFen);
        var named = new Sentence(
                text(asked, "name.en", name == null ? null : name.en),
                text(asked, "name.zh", name == null ? null : name.zh));
        long threshold = thresholdFen == null ? 0 : asked.fen("thresholdFen", thresholdFen, 0);
        int each = asked.units("perPerson", perPerson, 1, CouponTerms.MOST_PER_PERSON);
        int all = asked.units("totalUses", totalUses, 1, CouponTerms.MOST_USES);
        var itsScope = scope(asked, categories);
        var begins = asked.instant("from", from);
        var ends = end(asked, begins);
        var payer = payer(asked, itsScope);
        var source = subsidySource == null ? null : text(asked, "subsidySource", subsidySource);
        asked.done();
        return new CouponTerms(
                named,
                itsKind,
                off,
                part,
                most,
                threshold,
                each,
                all,
                itsScope,
                begins,
                ends,
                payer,
                source,
                Boolean.TRUE.equals(listed));
    }

    private void checkCode(Asked asked) {
        if (code == null || CouponCodes.isOne(CouponCodes.normal(code))) return;
        asked.wrong("code", "must be 3 to 32 letters, digits and hyphens", "须为 3 至 32 个字母、数字或连字符");
    }

    private static String text(Asked asked, String field, @Nullable String value) {
        return asked.text(field, value, LONGEST_TEXT);
    }

    private static @Nullable Long figure(Asked asked, boolean belongs, String field, @Nullable Long value) {
        if (belongs) return asked.fen(field, value, 1);
        if (value != null) asked.wrong(field, "does not belong to this kind", "不适用于此类优惠券");
        return null;
    }

    private @Nullable Integer part(Asked asked, boolean isFixed) {
        if (!isFixed) return asked.units("percent", percent, 1, WHOLE);
        if (percent != null) asked.wrong("percent", "does not belong to this kind", "不适用于此类优惠券");
        return null;
    }

    private CouponScope scope(Asked asked, Set<String> categories) {
        if (scope == null) return CouponScope.EVERYTHING;
        var classes = asked.ids("scope.categories", scope.categories);
        if (!categories.containsAll(classes)) asked.wrong("scope.categories", "names an unknown one", "包含未知分类");
        return new CouponScope(
                asked.ids("scope.products", scope.products),
                asked.ids("scope.merchants", scope.merchants),
                asked.ids("scope.counties", scope.counties),
                classes,
                Boolean.TRUE.equals(scope.nearExpiry));
    }

    private Instant end(Asked asked, Instant begins) {
        var ends = asked.instant("until", until);
        if (ends.isAfter(begins)) return ends;
        if (!ends.equals(Instant.EPOCH)) asked.wrong("until", "must be later than from", "必须晚于开始时间");
        return begins.plusSeconds(1); // refused anyway
    }

    private FundedBy payer(Asked asked, CouponScope itsScope) {
        var payer = Objects.requireNonNullElse(asked.oneOf("fundedBy", fundedBy, FundedBy.values()), FundedBy.PLATFORM);
        if (payer == FundedBy.MERCHANT && itsScope.merchants().size() != 1) {
            asked.wrong("scope.merchants", "must name the one merchant who pays", "须指明承担费用的一家商家");
        }
        return payer;
    }
}
