package yonghuang.accounting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.accounting.payouts.PayoutAccounts;
import yonghuang.shared.Caller;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.MerchantNames;
import yonghuang.shared.NotFound;

/** Where a merchant is paid; the office writes it down, and who approves a payout sees it. */
@RestController
@RequestMapping("/api/merchants/{merchant}/payout-account")
class PayoutAccountController {
    private static final Pattern ACCOUNT = Pattern.compile("acct_[A-Za-z0-9]{1,60}");

    /** @param account as acct_…; null: paid by hand */
    record PayoutAccountAnswer(@Nullable String account) {}

    record PayoutAccountRequest(@Nullable String account) {}

    private final PayoutAccounts accounts;
    private final MerchantNames merchants;

    PayoutAccountController(PayoutAccounts accounts, MerchantNames merchants) {
        this.accounts = accounts;
        this.merchants = merchants;
    }

    @Operation(operationId = "getPayoutAccount")
    @GetMapping
    PayoutAccountAnswer get(@PathVariable String merchant) {
        return new PayoutAccountAnswer(accounts.of(there(merchant)).orElse(null));
    }

    @Operation(operationId = "setPayoutAccount", summary = "For payouts proposed from now on")
    @PutMapping
    PayoutAccountAnswer set(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String merchant,
            @RequestBody PayoutAccountRequest request) {
        var account = request.account();
        if (account != null && !ACCOUNT.matcher(account).matches()) {
            throw new InvalidInput("account", "must be an account such as acct_1A2b3C", "须为 acct_1A2b3C 形式的账户");
        }
        accounts.set(there(merchant), account, caller.account());
        return new PayoutAccountAnswer(account);
    }

    private String there(String merchant) {
        if (merchants.nameOf(merchant).isEmpty()) throw new NotFound();
        return merchant;
    }
}
