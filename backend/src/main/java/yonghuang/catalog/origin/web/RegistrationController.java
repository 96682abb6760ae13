package yonghuang.catalog.origin.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.catalog.Area;
import yonghuang.catalog.Category;
import yonghuang.catalog.County;
import yonghuang.catalog.GiRegistration.Source;
import yonghuang.catalog.origin.OriginDesk;
import yonghuang.catalog.origin.Period;
import yonghuang.catalog.origin.RegistrationHistory;
import yonghuang.shared.Caller;
import yonghuang.shared.Checked;
import yonghuang.shared.Cursor;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Page;

/** Registrations of geographical indications through time: read by anybody, entered by the office. */
@RestController
@RequestMapping("/api/registrations")
@Tag(name = "Origin")
class RegistrationController {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_WORDS = 500;

    private final OriginDesk desk;

    RegistrationController(OriginDesk desk) {
        this.desk = desk;
    }

    /**
     * @param category id of the class of product
     * @param periods what it was, is and will be, in the order it was entered
     */
    @Schema(name = "GiHistory")
    record History(
            String id,
            String nameZh,
            String nameEn,
            String category,
            @Nullable County county,
            List<Source> sources,
            @Nullable String notes,
            List<PeriodShown> periods) {
        static History of(RegistrationHistory known) {
            return new History(
                    known.id(),
                    known.nameZh(),
                    known.nameEn(),
                    known.category(),
                    known.county(),
                    known.sources(),
                    known.notes(),
                    known.periods().stream().map(PeriodShown::of).toList());
        }
    }

    /**
     * @param registered announcement, certificate or trademark number
     * @param entered null for what the shop came with
     * @param withdrawn it was entered wrongly
     */
    @Schema(name = "GiPeriod")
    record PeriodShown(
            int number,
            @Nullable String kind,
            @Nullable String registered,
            @Nullable Integer year,
            @Nullable String holder,
            @Nullable String area,
            List<Area> areas,
            @Nullable String from,
            @Nullable String until,
            @Nullable Source source,
            @Nullable Instant entered,
            boolean withdrawn) {
        static PeriodShown of(Period period) {
            var entered = period.entered();
            return new PeriodShown(
                    period.number(),
                    period.kind(),
                    period.registered(),
                    period.year(),
                    period.holder(),
                    period.areaWords(),
                    period.areas(),
                    period.from(),
                    period.until(),
                    period.source(),
                    entered == null ? null : entered.at(),
                    period.withdrawn() != null);
        }
    }

    /**
     * @param id names it in addresses: small letters, digits and -
     * @param category id of the class of product
     */
    @Schema(name = "NewRegistration")
    record Added(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String id,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String nameZh,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String nameEn,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String category,

            @Nullable String notes,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            PeriodRequest first) {}

    @Schema(name = "EntryWithdrawal")
    record Withdrawn(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String why) {}

    @GetMapping
    @Operation(operationId = "listRegistrations", summary = "Registrations the shop knows, each with its history")
    Page<History> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        int most = Checked.limit(limit);
        var all = desk.histories();
        int from = from(all, Cursor.read(after, 1));
        int to = Math.min(all.size(), from + most);
        var shown = all.subList(from, to);
        var next = to < all.size() ? Cursor.of(shown.getLast().id()) : null;
        return new Page<>(shown.stream().map(History::of).toList(), next, all.size());
    }

    private static int from(List<RegistrationHistory> all, @Nullable List<String> last) {
        if (last == null) return 0;
        for (int i = 0; i < all.size(); i++) if (all.get(i).id().equals(last.getFirst())) return i + 1;
        throw Cursor.junk();
    }

    @GetMapping("/{registration}")
    @Operation(operationId = "getRegistration", summary = "One registration with its history and sources")
    History one(@PathVariable String registration) {
        return History.of(desk.history(registration));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(responseCode = "201")
    @Operation(
            operationId = "addRegistration",
            summary = "Enters a registration the shop did not know, with its source")
    History add(@Parameter(hidden = true) Caller caller, @RequestBody Added added) {
        var fields = new OriginFields();
        var id = fields.id("id", added.id());
        var nameZh = fields.text("nameZh", added.nameZh(), LONGEST_NAME);
        var nameEn = fields.text("nameEn", added.nameEn(), LONGEST_NAME);
        var notes = fields.optional("notes", added.notes(), LONGEST_WORDS);
        var category = fields.text("category", added.category(), LONGEST_NAME);
        if (!category.isEmpty() && Category.byId(category).isEmpty()) {
            fields.wrong("category", "is no class of product", "没有此商品类别");
        }
        var sent = added.first();
        if (sent == null) throw new InvalidInput("first", "must be given", "必填");
        var first = sent.read(fields);
        var why = sent.reason(fields);
        fields.done();
        return History.of(desk.add(id, nameZh, nameEn, category, notes, first, caller.account(), why));
    }

    @PostMapping("/{registration}/periods")
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(responseCode = "201")
    @Operation(
            operationId = "changeRegistration",
            summary = "What it is from a day on: another kind, area or holder; what it was stays on record")
    History change(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String registration,
            @RequestBody PeriodRequest request) {
        var fields = new OriginFields();
        var next = request.read(fields);
        var why = request.reason(fields);
        fields.done();
        return History.of(desk.follow(registration, next, caller.account(), why));
    }

    @PostMapping("/{registration}/periods/{number}/withdraw")
    @Operation(operationId = "withdrawRegistrationEntry", summary = "The newest entry was wrong; it stays on record")
    History withdraw(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String registration,
            @PathVariable int number,
            @RequestBody Withdrawn request) {
        var fields = new OriginFields();
        var why = fields.text("why", request.why(), LONGEST_WORDS);
        fields.done();
        return History.of(desk.withdraw(registration, number, caller.account(), why));
    }
}
