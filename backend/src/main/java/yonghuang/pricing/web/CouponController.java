package yonghuang.pricing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.pricing.coupons.Coupon;
import yonghuang.pricing.coupons.CouponTerms;
import yonghuang.pricing.coupons.CouponUses;
import yonghuang.pricing.coupons.CouponUses.Held;
import yonghuang.pricing.coupons.StoredCoupons;
import yonghuang.pricing.web.CouponAnswer.MyCoupon;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.Caller;
import yonghuang.shared.Checked;
import yonghuang.shared.Page;
import yonghuang.shared.Skus;

/** Coupons: given out and stopped by the office, looked at by who could use them. */
@RestController
@RequestMapping(path = "/api/coupons", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Coupons")
class CouponController {
    private final StoredCoupons coupons;
    private final CouponUses uses;
    private final Skus skus;
    private final AuditTrail audit;

    CouponController(StoredCoupons coupons, CouponUses uses, Skus skus, AuditTrail audit) {
        this.coupons = coupons;
        this.uses = uses;
        this.skus = skus;
        this.audit = audit;
    }

    @Operation(operationId = "listCoupons", summary = "The newest first")
    @GetMapping
    Page<CouponAnswer> list(
            @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String after) {
        var page = coupons.list(Checked.limit(limit), after);
        return new Page<>(page.items().stream().map(this::answer).toList(), page.next(), page.total());
    }

    @Operation(
            operationId = "listMyCoupons",
            summary = "Coupons shown to buyers that I could use now, the first to end first; at most 100")
    @GetMapping("/mine")
    Page<MyCoupon> mine(@Parameter(hidden = true) Caller caller) {
        var usable = coupons.listed().stream()
                .filter(coupon -> uses.look(coupon, caller.account()) == Held.HELD)
                .map(MyCoupon::of)
                .toList();
        return new Page<>(usable, null, usable.size());
    }

    @Operation(operationId = "showCoupon", summary = "One coupon and how often it is used")
    @GetMapping("/{id}")
    CouponAnswer show(@PathVariable String id) {
        return answer(coupons.get(id));
    }

    @Operation(operationId = "createCoupon", summary = "Give out a coupon; what it promises never changes")
    @ApiResponse(responseCode = "201", description = "The coupon")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CouponAnswer create(@Parameter(hidden = true) Caller caller, @RequestBody CouponRequest request) {
        var terms = request.checked(skus.categories());
        var by = caller.account();
        var subject = request.code() == null ? "random code" : request.code();
        audit.record(by, "coupon-created", subject, null, told(terms), null);
        return answer(coupons.create(request.code(), terms, by));
    }

    @Operation(operationId = "stopCoupon", summary = "No new use from now on; orders keep theirs. Stopped: unchanged")
    @PostMapping("/{id}/stop")
    CouponAnswer stop(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
        var coupon = coupons.get(id);
        Map<String, Object> before = Map.of("status", coupon.status().name());
        audit.record(caller.account(), "coupon-stopped", id, before, Map.of("status", "STOPPED"), null);
        return answer(coupons.stop(id));
    }

    private CouponAnswer answer(Coupon coupon) {
        return CouponAnswer.of(coupon, uses.used(coupon));
    }

    private static Map<String, Object> told(CouponTerms terms) {
        var told = new LinkedHashMap<String, Object>();
        told.put("name", terms.name().zh());
        told.put("kind", terms.kind().name());
        if (terms.amountFen() != null) told.put("amountFen", terms.amountFen());
        if (terms.percent() != null) told.put("percent", terms.percent());
        if (terms.mostFen() != null) told.put("mostFen", terms.mostFen());
        told.put("thresholdFen", terms.thresholdFen());
        told.put("perPerson", terms.perPerson());
        told.put("totalUses", terms.totalUses());
        told.put("from", terms.from().toString());
        told.put("until", terms.until().toString());
        told.put("fundedBy", terms.fundedBy().name());
        return told;
    }
}
