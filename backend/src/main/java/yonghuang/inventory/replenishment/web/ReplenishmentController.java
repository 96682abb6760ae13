package yonghuang.inventory.replenishment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.inventory.replenishment.Assumptions;
import yonghuang.inventory.replenishment.AssumptionsChanged;
import yonghuang.inventory.replenishment.AssumptionsVersionRequired;
import yonghuang.inventory.replenishment.KeptAssumptions;
import yonghuang.inventory.replenishment.Replenishment;
import yonghuang.inventory.replenishment.SupplyRow;
import yonghuang.inventory.web.Asked;
import yonghuang.inventory.web.WarehouseAccess;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.Caller;
import yonghuang.shared.Page;

/** What to send a warehouse, and the numbers the suggestions rest on. */
@RestController
class ReplenishmentController {
    /** @param assumptions every number the items rest on that is not counted in the ledger */
    record ReplenishmentPage(
            List<SupplyRow> items, @Nullable String next, long total, AssumptionsAnswer assumptions) {
        static ReplenishmentPage of(Page<SupplyRow> page, Assumptions assumed) {
            return new ReplenishmentPage(page.items(), page.next(), page.total(), AssumptionsAnswer.of(assumed));
        }
    }

    private final Replenishment replenishment;
    private final KeptAssumptions assumptions;
    private final AuditTrail audit;

    ReplenishmentController(Replenishment replenishment, KeptAssumptions assumptions, AuditTrail audit) {
        this.replenishment = replenishment;
        this.assumptions = assumptions;
        this.audit = audit;
    }

    @Operation(
            operationId = "listReplenishment",
            summary = "How long each SKU lasts and what to send; suggested=true leaves out what needs nothing")
    @GetMapping("/api/warehouses/{warehouse}/replenishment")
    ReplenishmentPage list(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @RequestParam(defaultValue = "false") boolean suggested,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var where = WarehouseAccess.readable(caller, warehouse).id();
        int most = Asked.limit(limit);
        var assumed = assumptions.current();
        var page = suggested
                ? replenishment.suggested(where, assumed, most, after)
                : replenishment.all(where, assumed, most, after);
        return ReplenishmentPage.of(page, assumed);
    }

    @Operation(operationId = "getAssumptions", summary = "What replenishment assumes; its version as ETag")
    @GetMapping("/api/replenishment/assumptions")
    ResponseEntity<AssumptionsAnswer> assumptions() {
        return answer(assumptions.current());
    }

    @Operation(operationId = "replaceAssumptions", summary = "Replaces all assumptions of one version")
    @PutMapping("/api/replenishment/assumptions")
    ResponseEntity<AssumptionsAnswer> replace(
            @Parameter(hidden = true) Caller caller,
            @RequestBody AssumptionsRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var edited = request.read(caller.account());
        var known = assumptions.current();
        long version = version(ifMatch);
        if (known.version() == version) {
            audit.record(
                    caller.account(), "assumptions-replaced", known.id(), known.told(), edited.told(), edited.note());
        }
        return answer(assumptions.replace(version, edited));
    }

    private static ResponseEntity<AssumptionsAnswer> answer(Assumptions assumed) {
        return ResponseEntity.ok().eTag("\"" + assumed.version() + "\"").body(AssumptionsAnswer.of(assumed));
    }

    private static long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) throw new AssumptionsVersionRequired();
        var tag = ifMatch.strip();
        if (!tag.matches("\"\\d{1,15}\"")) throw new AssumptionsChanged();
        return Long.parseLong(tag.substring(1, tag.length() - 1));
    }
}
