package yonghuang.returns.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.returns.GoodsReturn;
import yonghuang.returns.ReturnStatus;
import yonghuang.returns.Returns;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.Caller;
import yonghuang.shared.Checked;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;
import yonghuang.shared.Role;

/** Returns for those who decide about them and those who receive them. */
@RestController
@RequestMapping(path = "/api/returns", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Returns")
class ReturnDeskController {
    private final Returns returns;
    private final AuditTrail trail;

    ReturnDeskController(Returns returns, AuditTrail trail) {
        this.returns = returns;
        this.trail = trail;
    }

    @Operation(
            operationId = "listReturns",
            summary = "Returns, the newest first; people of a warehouse see those that come to it")
    @GetMapping
    Page<ReturnResponse> list(
            Caller caller,
            @RequestParam(required = false) @Nullable ReturnStatus status,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        Set<String> only = seesAll(caller) ? null : caller.warehouses();
        var page = returns.list(status, overdue, only, Checked.limit(limit), after);
        return new Page<>(
                page.items().stream()
                        .map(one -> ReturnResponse.of(one, returns))
                        .toList(),
                page.next(),
                page.total());
    }

    @Operation(operationId = "showReturn", summary = "One return")
    @GetMapping("/{r}")
    ReturnResponse show(Caller caller, @PathVariable String r) {
        var one = returns.get(r);
        if (!seesAll(caller) && !caller.warehouses().contains(one.warehouse())) throw new NotFound();
        return ReturnResponse.of(one, returns);
    }

    @Operation(operationId = "approveReturn", summary = "The goods may come back, or the money goes without them")
    @PostMapping("/{r}/approve")
    ReturnResponse approve(Caller caller, @PathVariable String r, @RequestBody ReturnRequests.Approved request) {
        var said = request.checked();
        boolean withoutGoods = Boolean.TRUE.equals(said.withoutGoods());
        record(caller, "return-approved", returns.get(r), Map.of("withoutGoods", withoutGoods), said.note());
        return ReturnResponse.of(returns.approve(r, caller.account(), said.note(), withoutGoods), returns);
    }

    @Operation(
            operationId = "refuseReturn",
            summary = "No, with a reason; a return without a reason inside its days cannot be refused")
    @PostMapping("/{r}/refuse")
    ReturnResponse refuse(Caller caller, @PathVariable String r, @RequestBody ReturnRequests.Refused request) {
        var reason = request.checked();
        record(caller, "return-refused", returns.get(r), Map.of(), reason);
        return ReturnResponse.of(returns.refuse(r, caller.account(), reason), returns);
    }

    @Operation(
            operationId = "receiveReturn",
            summary = "What came back, by lot, and what becomes of it; the money is owed then")
    @PostMapping("/{r}/receive")
    ReturnResponse receive(Caller caller, @PathVariable String r, @RequestBody ReturnRequests.Received request) {
        var counted = request.checked();
        if (!caller.warehouses().contains(returns.get(r).warehouse())) throw new NotFound();
        return ReturnResponse.of(returns.receive(r, caller.account(), counted), returns);
    }

    private void record(Caller caller, String act, GoodsReturn one, Map<String, Object> after, @Nullable String why) {
        trail.record(
                caller.account(), act, one.id(), Map.of("status", one.status().name()), after, why);
    }

    private static boolean seesAll(Caller caller) {
        return caller.has(Role.OFFICE) || caller.has(Role.ADMIN);
    }
}
