package yonghuang.inventory.expiry.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.inventory.expiry.MinimumLife;
import yonghuang.inventory.expiry.RemainingLifeChanged;
import yonghuang.inventory.expiry.RemainingLifeRules;
import yonghuang.inventory.expiry.RemainingLifeVersionRequired;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.Caller;
import yonghuang.shared.Skus;

/** The office says what share of its shelf life a lot must have left to be sold; everybody in a warehouse reads it. */
@RestController
@RequestMapping("/api/warehouses/remaining-life")
class RemainingLifeController {
    /** The ETag of the answer is its version in quotes. */
    record RemainingLifeAnswer(long version, RetailLife retail) {
        static RemainingLifeAnswer of(RemainingLifeRules rules) {
            var categories = rules.retail().categories().stream()
                    .map(each -> new CategoryLife(each.category(), each.percent()))
                    .toList();
            return new RemainingLifeAnswer(
                    rules.version(), new RetailLife(rules.retail().percent(), categories));
        }
    }

    /** @param categories the classes of product with a share of their own */
    record RetailLife(int percent, List<CategoryLife> categories) {}

    record CategoryLife(String category, int percent) {}

    private final MinimumLife life;
    private final Skus skus;
    private final AuditTrail audit;

    RemainingLifeController(MinimumLife life, Skus skus, AuditTrail audit) {
        this.life = life;
        this.skus = skus;
        this.audit = audit;
    }

    @Operation(
            operationId = "getRemainingLife",
            summary = "Shares of the shelf life that must be left; version as ETag")
    @GetMapping
    ResponseEntity<RemainingLifeAnswer> read() {
        return answer(life.refresh());
    }

    @Operation(operationId = "replaceRemainingLife", summary = "Every copy of the shop sells by it within a second")
    @PutMapping
    ResponseEntity<RemainingLifeAnswer> replace(
            @Parameter(hidden = true) Caller caller,
            @RequestBody RemainingLifeRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var shares = request.read(skus.categories());
        var known = life.refresh();
        long version = version(ifMatch);
        if (known.version() == version && !known.retail().equals(shares)) {
            var before = known.retail().told();
            audit.record(caller.account(), "remaining-life-replaced", "retail", before, shares.told(), null);
        }
        return answer(life.replace(version, shares));
    }

    private static ResponseEntity<RemainingLifeAnswer> answer(RemainingLifeRules rules) {
        return ResponseEntity.ok().eTag("\"" + rules.version() + "\"").body(RemainingLifeAnswer.of(rules));
    }

    private static long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) throw new RemainingLifeVersionRequired();
        var tag = ifMatch.strip();
        if (!tag.matches("\"\\d{1,15}\"")) throw new RemainingLifeChanged();
        return Long.parseLong(tag.substring(1, tag.length() - 1));
    }
}
