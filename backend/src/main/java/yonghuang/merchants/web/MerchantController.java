package yonghuang.merchants.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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
import yonghuang.merchants.Merchants;
import yonghuang.merchants.licences.Entry;
import yonghuang.merchants.licences.LicenceBook;
import yonghuang.merchants.licences.Licences;
import yonghuang.merchants.particulars.KeptParticulars;
import yonghuang.merchants.team.Teams;
import yonghuang.merchants.web.ApplicationRequests.LicenceRequest;
import yonghuang.merchants.web.ApplicationRequests.Nothing;
import yonghuang.merchants.web.MerchantAnswer.LicenceAnswer;
import yonghuang.shared.Caller;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;
import yonghuang.shared.ProductClasses;
import yonghuang.shared.Role;

/** A merchant and its licences. To members of another it does not exist. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Merchants")
class MerchantController {
    private static final int LONGEST_REASON = 1000;

    /** A licence somebody has to look at. */
    record ProposedLicence(String merchant, @Nullable String merchantName, LicenceAnswer licence) {}

    record RefusalReason(@Nullable String reason) {
        String why() {
            var said = new Said();
            var why = said.text("reason", reason, LONGEST_REASON);
            said.refuseIfWrong();
            return why;
        }
    }

    private final Merchants merchants;
    private final Licences licences;
    private final Teams teams;
    private final ProductClasses classes;
    private final KeptParticulars particulars;

    MerchantController(
            Merchants merchants, Licences licences, Teams teams, ProductClasses classes, KeptParticulars particulars) {
        this.merchants = merchants;
        this.licences = licences;
        this.teams = teams;
        this.classes = classes;
        this.particulars = particulars;
    }

    @GetMapping("/merchants/{m}")
    @Operation(operationId = "getMerchant", summary = "A merchant with its licences, for its members and the office")
    MerchantAnswer get(@Parameter(hidden = true) Caller caller, @PathVariable String m) {
        boolean office = caller.has(Role.OFFICE) || caller.has(Role.ADMIN);
        boolean member = caller.merchants().contains(m);
        var mine = office && !member
                ? List.<yonghuang.merchants.team.MemberRole>of()
                : teams.rolesOf(caller, m).stream().sorted().toList();
        var merchant = merchants.find(m).orElseThrow(NotFound::new);
        var seen = SeenParticulars.of(particulars, m, office, mine);
        return MerchantAnswer.of(merchant, seen, mine, licences.of(m), licences.today());
    }

    @PostMapping("/merchants/{m}/licences")
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(responseCode = "201")
    @Operation(operationId = "proposeLicence", summary = "Hands in another licence, for the office to look at")
    LicenceAnswer propose(
            @Parameter(hidden = true) Caller caller, @PathVariable String m, @RequestBody LicenceRequest request) {
        teams.rolesOf(caller, m);
        var said = new Said();
        var licence = request.read(said, "", classes::exists);
        said.refuseIfWrong();
        return answer(licences.propose(caller, m, licence));
    }

    @GetMapping("/licences")
    @Operation(operationId = "listProposedLicences", summary = "Licences that wait for the office")
    Page<ProposedLicence> proposed(@RequestParam(required = false) @Nullable Integer limit) {
        var found = licences.proposed(Said.limit(limit)).stream()
                .flatMap(book -> proposed(book).stream())
                .toList();
        return new Page<>(found, null, found.size());
    }

    private List<ProposedLicence> proposed(LicenceBook book) {
        var name = merchants.nameOf(book.id()).orElse(null);
        return book.entries().stream()
                .filter(entry -> entry.decision() == Entry.Decision.PROPOSED)
                .map(entry -> new ProposedLicence(book.id(), name, answer(entry)))
                .toList();
    }

    @PostMapping("/merchants/{m}/licences/{l}/accept")
    @Operation(operationId = "acceptLicence", summary = "What depends on it comes on sale within a second")
    LicenceAnswer accept(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String m,
            @PathVariable String l,
            @RequestBody Nothing nothing) {
        return answer(licences.decide(caller, m, l, true, null));
    }

    @PostMapping("/merchants/{m}/licences/{l}/refuse")
    @Operation(operationId = "refuseLicence", summary = "Refuses it, with a reason")
    LicenceAnswer refuse(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String m,
            @PathVariable String l,
            @RequestBody RefusalReason request) {
        return answer(licences.decide(caller, m, l, false, request.why()));
    }

    private LicenceAnswer answer(Entry entry) {
        return LicenceAnswer.of(entry, licences.today());
    }
}
