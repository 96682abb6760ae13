package yonghuang.pricing.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.pricing.group.PublicBuyer;
import yonghuang.pricing.group.PublicBuyers;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.Caller;
import yonghuang.shared.Checked;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.KnownEmails;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;
import yonghuang.shared.Uscc;

/** Accounts that buy for public bodies and pay group prices. */
@RestController
@RequestMapping(path = "/api/public-buyers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Group prices")
class PublicBuyerController {
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 100;

    private final PublicBuyers buyers;
    private final KnownEmails emails;
    private final AuditTrail audit;

    PublicBuyerController(PublicBuyers buyers, KnownEmails emails, AuditTrail audit) {
        this.buyers = buyers;
        this.emails = emails;
        this.audit = audit;
    }

    record PublicBuyerRequest(
            @Schema(requiredMode = REQUIRED, description = "E-mail address of the account") @Nullable
            String email,

            @Schema(requiredMode = REQUIRED, description = "Name of the organisation") @Nullable
            String name,

            @Schema(requiredMode = REQUIRED, description = "Unified social credit code", example = "91350100M000100Y43")
            @Nullable
            String uscc) {
        Checked checked() {
            var asked = new Asked();
            var address = asked.text("email", email, LONGEST_EMAIL).toLowerCase(Locale.ROOT);
            var called = asked.text("name", name, LONGEST_NAME);
            var code = uscc == null ? "" : uscc.strip().toUpperCase(Locale.ROOT);
            if (!Uscc.isValid(code)) asked.wrong("uscc", "is no unified social credit code", "统一社会信用代码不正确");
            asked.done();
            return new Checked(address, called, code);
        }

        record Checked(String email, String name, String uscc) {}
    }

    /** @param account id of it */
    record PublicBuyerAnswer(String account, String email, String name, String uscc, Instant since) {
        static PublicBuyerAnswer of(PublicBuyer buyer) {
            return new PublicBuyerAnswer(buyer.id(), buyer.email(), buyer.name(), buyer.uscc(), buyer.since());
        }
    }

    @Operation(operationId = "listPublicBuyers", summary = "The newest first")
    @GetMapping
    Page<PublicBuyerAnswer> list(
            @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String after) {
        var page = buyers.list(Checked.limit(limit), after);
        return new Page<>(page.items().stream().map(PublicBuyerAnswer::of).toList(), page.next(), page.total());
    }

    @Operation(
            operationId = "enterPublicBuyer",
            summary = "Group prices are for this account from now on; entered already: name and code are corrected")
    @ApiResponse(responseCode = "201", description = "The public buyer")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PublicBuyerAnswer enter(@Parameter(hidden = true) Caller caller, @RequestBody PublicBuyerRequest request) {
        var asked = request.checked();
        var account = emails.accountOf(asked.email())
                .orElseThrow(() -> new InvalidInput("email", "nobody has this address here", "没有使用此邮箱的账户"));
        var found = buyers.find(account);
        var before = found == null ? null : told(found.name(), found.uscc());
        audit.record(caller.account(), "public-buyer-entered", account, before, told(asked.name(), asked.uscc()), null);
        return PublicBuyerAnswer.of(buyers.enter(account, asked.email(), asked.name(), asked.uscc(), caller.account()));
    }

    @Operation(operationId = "removePublicBuyer", summary = "The account pays what everybody pays from now on")
    @ApiResponse(responseCode = "204", description = "Removed")
    @DeleteMapping("/{account}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@Parameter(hidden = true) Caller caller, @PathVariable String account) {
        var found = buyers.find(account);
        if (found == null) throw new NotFound();
        audit.record(caller.account(), "public-buyer-removed", account, told(found.name(), found.uscc()), null, null);
        buyers.remove(account);
    }

    private static Map<String, Object> told(String name, String uscc) {
        return Map.of("name", name, "uscc", uscc);
    }
}
