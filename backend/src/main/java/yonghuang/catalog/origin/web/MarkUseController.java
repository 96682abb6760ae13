package yonghuang.catalog.origin.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.catalog.MarkUse;
import yonghuang.catalog.origin.OriginDesk;
import yonghuang.shared.Caller;
import yonghuang.shared.Checked;
import yonghuang.shared.MerchantDuties;
import yonghuang.shared.MerchantDuties.Duty;
import yonghuang.shared.Page;

/** Who may use the official mark of which registration: entered by the office, seen by the merchant it is about. */
@RestController
@Tag(name = "Origin")
class MarkUseController {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_WORDS = 500;

    private final OriginDesk desk;
    private final MerchantDuties duties;

    MarkUseController(OriginDesk desk, MerchantDuties duties) {
        this.duties = duties;
        this.desk = desk;
    }

    /**
     * @param stands today
     * @param sample made up to try the shop with
     */
    @Schema(name = "MarkUse")
    record Shown(
            String id,
            String merchant,
            String registration,
            String notice,
            String from,
            @Nullable String until,
            boolean sample,
            boolean stands,
            @Nullable String withdrawnOn,
            @Nullable String withdrawnWhy) {
        static Shown of(MarkUse mark, String today) {
            var withdrawn = mark.withdrawn();
            return new Shown(
                    mark.id(),
                    mark.merchant(),
                    mark.registration(),
                    mark.notice(),
                    mark.from(),
                    mark.until(),
                    mark.sample(),
                    mark.standsOn(today),
                    withdrawn == null ? null : withdrawn.on(),
                    withdrawn == null ? null : withdrawn.why());
        }
    }

    /** @param notice the approval's name and number */
    @Schema(name = "NewMarkUse")
    record Wanted(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String merchant,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String registration,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String notice,

            @Schema(requiredMode = RequiredMode.REQUIRED, format = "date") @Nullable
            String from,

            @Schema(format = "date") @Nullable String until) {}

    /** @param on first day the mark may not be used any more; left out: today */
    @Schema(name = "MarkUseWithdrawal")
    record TakenBack(
            @Schema(format = "date") @Nullable String on,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String why) {}

    @GetMapping("/api/mark-uses")
    @Operation(operationId = "listMarkUses", summary = "Who may use which mark, and who might once")
    Page<Shown> list(
            @RequestParam(required = false) @Nullable String merchant,
            @RequestParam(required = false) @Nullable String registration,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return page(merchant, registration, limit, after);
    }

    @GetMapping("/api/merchants/{merchant}/mark-uses")
    @Operation(operationId = "listMarkUsesOfMerchant", summary = "Marks a merchant may use, and might once")
    Page<Shown> ofMerchant(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String merchant,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        duties.require(caller, merchant, Duty.LOOK);
        return page(merchant, null, limit, after);
    }

    private Page<Shown> page(
            @Nullable String merchant, @Nullable String registration, @Nullable Integer limit, @Nullable String after) {
        var page = desk.marks(merchant, registration, Checked.limit(limit), after);
        var today = desk.today();
        return new Page<>(
                page.items().stream().map(mark -> Shown.of(mark, today)).toList(), page.next(), page.total());
    }

    @PostMapping("/api/mark-uses")
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(responseCode = "201")
    @Operation(operationId = "allowMarkUse", summary = "A merchant may use a mark by a notice, from a day on")
    Shown allow(@Parameter(hidden = true) Caller caller, @RequestBody Wanted wanted) {
        var fields = new OriginFields();
        var merchant = fields.text("merchant", wanted.merchant(), LONGEST_NAME);
        var registration = fields.text("registration", wanted.registration(), LONGEST_NAME);
        var notice = fields.text("notice", wanted.notice(), LONGEST_WORDS);
        var from = fields.day("from", wanted.from());
        var until = fields.optionalDay("until", wanted.until());
        if (until != null && !from.isEmpty() && until.compareTo(from) <= 0) {
            fields.wrong("until", "must be after from", "必须晚于起始日");
        }
        fields.done();
        return Shown.of(desk.allow(merchant, registration, notice, from, until, caller.account()), desk.today());
    }

    @PostMapping("/api/mark-uses/{id}/withdraw")
    @Operation(operationId = "withdrawMarkUse", summary = "The mark may not be used any more from a day on")
    Shown withdraw(@Parameter(hidden = true) Caller caller, @PathVariable String id, @RequestBody TakenBack request) {
        var fields = new OriginFields();
        var on = fields.optionalDay("on", request.on());
        var why = fields.text("why", request.why(), LONGEST_WORDS);
        fields.done();
        return Shown.of(desk.takeBack(id, on == null ? desk.today() : on, caller.account(), why), desk.today());
    }
}
