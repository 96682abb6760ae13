package yonghuang.merchants.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.merchants.Merchants;
import yonghuang.merchants.particulars.KeptParticulars;
import yonghuang.merchants.particulars.MerchantParticulars;
import yonghuang.merchants.web.ApplicationAnswer.ApplicationContact;
import yonghuang.merchants.web.ApplicationAnswer.MaskedBank;
import yonghuang.merchants.web.ApplicationRequests.BankRequest;
import yonghuang.merchants.web.ApplicationRequests.ContactRequest;
import yonghuang.merchants.web.ApplicationRequests.Nothing;
import yonghuang.merchants.web.MerchantAnswer.BankChangeAnswer;
import yonghuang.merchants.web.MerchantController.RefusalReason;
import yonghuang.shared.Caller;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;

/** Whom to call at a merchant and where its money goes. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Merchants")
class ParticularsController {
    /** @param bank where its money goes now, null where nothing was accepted yet */
    record WaitingBankChange(
            String merchant,
            @Nullable String merchantName,
            @Nullable MaskedBank bank,
            BankChangeAnswer change) {}

    /** The whole number. */
    record WholeBank(String holder, String bank, String account) {
        @Override
        public String toString() {
            return "WholeBank[]";
        }
    }

    private final KeptParticulars particulars;
    private final Merchants merchants;

    ParticularsController(KeptParticulars particulars, Merchants merchants) {
        this.particulars = particulars;
        this.merchants = merchants;
    }

    @PutMapping("/merchants/{m}/contact")
    @Operation(operationId = "changeMerchantContact", summary = "An owner says whom to call")
    ApplicationContact call(
            @Parameter(hidden = true) Caller caller, @PathVariable String m, @RequestBody ContactRequest request) {
        var said = new Said();
        var contact = request.read(said, "");
        said.refuseIfWrong();
        particulars.call(caller, m, contact);
        return new ApplicationContact(contact.name(), contact.phone(), contact.email());
    }

    @PutMapping("/merchants/{m}/bank")
    @Operation(
            operationId = "proposeMerchantBank",
            summary = "Asks for another account; money follows once the office has accepted it")
    BankChangeAnswer propose(
            @Parameter(hidden = true) Caller caller, @PathVariable String m, @RequestBody BankRequest request) {
        var said = new Said();
        var bank = request.read(said, "");
        said.refuseIfWrong();
        return changeOf(particulars.propose(caller, m, bank));
    }

    @GetMapping("/merchants/{m}/bank")
    @Operation(operationId = "readMerchantBank", summary = "The whole number, for paying out by hand; audited")
    WholeBank reveal(@Parameter(hidden = true) Caller caller, @PathVariable String m) {
        var bank = particulars.reveal(caller, m);
        return new WholeBank(bank.holder(), bank.bank(), bank.account());
    }

    @GetMapping("/bank-changes")
    @Operation(operationId = "listBankChanges", summary = "Changes of where money goes that wait for the office")
    Page<WaitingBankChange> waiting(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var page = particulars.waiting(Said.limit(limit), after);
        return new Page<>(page.items().stream().map(this::waiting).toList(), page.next(), page.total());
    }

    private WaitingBankChange waiting(MerchantParticulars found) {
        return new WaitingBankChange(
                found.id(),
                merchants.nameOf(found.id()).orElse(null),
                MaskedBank.of(particulars.bank(found, found.bank())),
                changeOf(found));
    }

    private BankChangeAnswer changeOf(MerchantParticulars found) {
        var change = SeenParticulars.change(particulars, found);
        if (change == null) throw new NotFound();
        return change;
    }

    @PostMapping("/merchants/{m}/bank-changes/{c}/accept")
    @Operation(operationId = "acceptBankChange", summary = "Money follows from now on; not by who asked for it")
    BankChangeAnswer accept(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String m,
            @PathVariable String c,
            @RequestBody Nothing nothing) {
        return changeOf(particulars.decide(caller, m, c, true, null));
    }

    @PostMapping("/merchants/{m}/bank-changes/{c}/refuse")
    @Operation(operationId = "refuseBankChange", summary = "Refuses it, with a reason")
    BankChangeAnswer refuse(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String m,
            @PathVariable String c,
            @RequestBody RefusalReason request) {
        return changeOf(particulars.decide(caller, m, c, false, request.why()));
    }
}
