package yonghuang.merchants.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.merchants.admission.Admission;
import yonghuang.merchants.admission.Application;
import yonghuang.merchants.admission.ApplicationStatus;
import yonghuang.merchants.web.ApplicationRequests.AdmissionDecision;
import yonghuang.shared.Caller;
import yonghuang.shared.Page;

/** The county looks first, then the office. A decision names the revision it was made on. */
@RestController
@RequestMapping(path = "/api/admissions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Admission")
class AdmissionsController {
    private final Admission admission;

    AdmissionsController(Admission admission) {
        this.admission = admission;
    }

    @GetMapping
    @Operation(
            operationId = "listAdmissions",
            summary =
                    "Applications, those who wait longest first. A county sees its own, the office all; nobody drafts")
    Page<ApplicationAnswer> list(
            @Parameter(hidden = true) Caller caller,
            @RequestParam(required = false) @Nullable ApplicationStatus status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var page = admission.list(caller, status, Said.limit(limit), after);
        return new Page<>(page.items().stream().map(this::answer).toList(), page.next(), page.total());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getAdmission", summary = "One application")
    ApplicationAnswer get(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
        return answer(admission.visible(caller, id));
    }

    @PostMapping("/{id}/recommend")
    @Operation(operationId = "recommendApplication", summary = "The county recommends it to the office, with a reason")
    ApplicationAnswer recommend(
            @Parameter(hidden = true) Caller caller, @PathVariable String id, @RequestBody AdmissionDecision request) {
        return decide(caller, id, ApplicationStatus.RECOMMENDED, request.seen(), request.why());
    }

    @PostMapping("/{id}/return")
    @Operation(operationId = "returnApplication", summary = "Gives it back to be mended, with a reason")
    ApplicationAnswer giveBack(
            @Parameter(hidden = true) Caller caller, @PathVariable String id, @RequestBody AdmissionDecision request) {
        return decide(caller, id, ApplicationStatus.RETURNED, request.seen(), request.why());
    }

    @PostMapping("/{id}/refuse")
    @Operation(operationId = "refuseApplication", summary = "The office refuses it for good, with a reason")
    ApplicationAnswer refuse(
            @Parameter(hidden = true) Caller caller, @PathVariable String id, @RequestBody AdmissionDecision request) {
        return decide(caller, id, ApplicationStatus.REFUSED, request.seen(), request.why());
    }

    @PostMapping("/{id}/admit")
    @Operation(
            operationId = "admitApplication",
            summary = "The office admits it: the merchant is there, and the applicant its owner")
    ApplicationAnswer admit(
            @Parameter(hidden = true) Caller caller, @PathVariable String id, @RequestBody AdmissionDecision request) {
        return decide(caller, id, ApplicationStatus.ADMITTED, request.seen(), request.whyIfSaid());
    }

    private ApplicationAnswer decide(
            Caller caller, String id, ApplicationStatus act, int revision, @Nullable String reason) {
        return answer(admission.decide(caller, id, act, revision, reason));
    }

    private ApplicationAnswer answer(Application application) {
        return ApplicationAnswer.of(application, admission.bank(application));
    }
}
