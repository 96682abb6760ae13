package yonghuang.orders.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.orders.shortage.Discrepancies;
import yonghuang.orders.shortage.Discrepancy;
import yonghuang.orders.shortage.Discrepancy.Status;
import yonghuang.shared.Caller;
import yonghuang.shared.Checked;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Page;
import yonghuang.shared.Skus;

/** Units that pickers did not find. A decision sent again changes nothing. */
@RestController
@RequestMapping(path = "/api/warehouses/{w}/discrepancies", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Fulfilments")
class DiscrepancyController {
    private static final int LONGEST_NOTE = 500;

    private final Discrepancies discrepancies;
    private final Skus skus;

    DiscrepancyController(Discrepancies discrepancies, Skus skus) {
        this.discrepancies = discrepancies;
        this.skus = skus;
    }

    /**
     * @param moved true when the units went back for sale or were written off, false when they stay set apart, null
     *     before
     */
    @Schema(name = "Discrepancy")
    record Answer(
            String id,
            String fulfilment,
            String sku,
            String title,
            String lot,
            int units,
            @Nullable String note,
            Status status,
            String reportedBy,
            Instant at,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decisionNote,
            @Nullable Boolean moved) {}

    /** Why they are given up. */
    @Schema(name = "LostRequest")
    record Lost(@Schema(requiredMode = REQUIRED) @Nullable String note) {
        String checked() {
            var check = new Checked();
            var why = check.text("note", note, LONGEST_NOTE);
            check.done();
            return why;
        }
    }

    /** Nothing to say; an empty object. */
    @Schema(name = "FoundRequest")
    record Found() {}

    @Operation(operationId = "listDiscrepancies", summary = "Units that were not found, the newest first")
    @GetMapping
    Page<Answer> list(
            Caller caller,
            @PathVariable("w") String warehouse,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        FloorAccess.look(caller, warehouse);
        var page = discrepancies.list(warehouse, status(status), Checked.limit(limit), after);
        return new Page<>(page.items().stream().map(this::answer).toList(), page.next(), page.total());
    }

    @Operation(operationId = "showDiscrepancy", summary = "One of them")
    @GetMapping("/{id}")
    Answer show(Caller caller, @PathVariable("w") String warehouse, @PathVariable String id) {
        FloorAccess.look(caller, warehouse);
        return answer(discrepancies.show(warehouse, id));
    }

    @Operation(operationId = "discrepancyFound", summary = "They turned up and are for sale again")
    @PostMapping("/{id}/found")
    Answer found(
            Caller caller,
            @PathVariable("w") String warehouse,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Found request) {
        FloorAccess.work(caller, warehouse);
        return answer(discrepancies.found(warehouse, id, caller.account()));
    }

    @Operation(operationId = "discrepancyLost", summary = "They are written off, by another person than reported them")
    @PostMapping("/{id}/lost")
    Answer lost(
            Caller caller, @PathVariable("w") String warehouse, @PathVariable String id, @RequestBody Lost request) {
        FloorAccess.work(caller, warehouse);
        return answer(discrepancies.lost(warehouse, id, caller.account(), request.checked()));
    }

    private Answer answer(Discrepancy one) {
        return new Answer(
                one.id(),
                one.fulfilment(),
                one.sku(),
                skus.find(one.sku()).map(Skus.Sku::productTitle).orElse(one.sku()),
                one.lot(),
                one.units(),
                one.note(),
                one.status(),
                one.reportedBy(),
                one.at(),
                one.decidedBy(),
                one.decidedAt(),
                one.decisionNote(),
                one.moved());
    }

    private static @Nullable Status status(@Nullable String name) {
        if (name == null) return null;
        return Arrays.stream(Status.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "status",
                        "must be one of " + Arrays.toString(Status.values()),
                        "必须是 " + Arrays.toString(Status.values()) + " 之一"));
    }
}
