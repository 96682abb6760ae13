package yonghuang.merchants.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.merchants.admission.Admission;
import yonghuang.merchants.admission.Application;
import yonghuang.merchants.web.ApplicationRequests.ApplicationRequest;
import yonghuang.merchants.web.ApplicationRequests.NewApplicationRequest;
import yonghuang.merchants.web.ApplicationRequests.Nothing;
import yonghuang.shared.Caller;
import yonghuang.shared.Page;
import yonghuang.shared.ProductClasses;

/** Somebody applies to sell; anybody signed in may. Another's application does not exist. */
@RestController
@RequestMapping(path = "/api/applications", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Admission")
class ApplicationsController {
    private final Admission admission;
    private final ProductClasses classes;

    ApplicationsController(Admission admission, ProductClasses classes) {
        this.admission = admission;
        this.classes = classes;
    }

    @GetMapping
    @Operation(operationId = "listApplications", summary = "Mine, all of them")
    Page<ApplicationAnswer> mine(@Parameter(hidden = true) Caller caller) {
        var found = admission.of(caller.account()).stream().map(this::answer).toList();
        return new Page<>(found, null, found.size());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(responseCode = "201")
    @Operation(operationId = "draftApplication", summary = "Begins a draft")
    ApplicationAnswer draft(@Parameter(hidden = true) Caller caller, @RequestBody NewApplicationRequest request) {
        var kind = request.checkedKind();
        return answer(admission.draft(caller.account(), kind, request.checkedName()));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getApplication", summary = "One of mine")
    ApplicationAnswer get(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
        return answer(admission.own(caller.account(), id));
    }

    @PutMapping("/{id}")
    @Operation(
            operationId = "editApplication",
            summary =
                    "Replaces what was said so far; all but kind and name may be missing. Only as a draft or when returned")
    ApplicationAnswer edit(
            @Parameter(hidden = true) Caller caller, @PathVariable String id, @RequestBody ApplicationRequest request) {
        return answer(admission.edit(caller.account(), id, request.read(classes::exists)));
    }

    @PostMapping("/{id}/submit")
    @Operation(operationId = "submitApplication", summary = "Hands it in; everything that is missing is named")
    ApplicationAnswer submit(
            @Parameter(hidden = true) Caller caller, @PathVariable String id, @RequestBody Nothing nothing) {
        return answer(admission.submit(caller.account(), id));
    }

    private ApplicationAnswer answer(Application application) {
        return ApplicationAnswer.of(application, admission.bank(application));
    }
}
