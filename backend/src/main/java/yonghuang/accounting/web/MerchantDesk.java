package yonghuang.accounting.web;

import yonghuang.shared.Caller;
import yonghuang.shared.NotFound;
import yonghuang.shared.Role;

/** Who may see a merchant's money: its members and the office. To all others there is no such merchant. */
final class MerchantDesk {
    private MerchantDesk() {}

    /** @throws NotFound when the caller is neither */
    static String readable(Caller caller, String merchant) {
        boolean member = caller.has(Role.MERCHANT) && caller.merchants().contains(merchant);
        if (!member && !caller.has(Role.OFFICE) && !caller.has(Role.ADMIN)) throw new NotFound();
        return merchant;
    }
}
