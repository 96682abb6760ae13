package yonghuang.identity.web;

import java.util.List;
import yonghuang.identity.accounts.Account;
import yonghuang.shared.Role;

/** An account with the places it works in. */
record CurrentAccountAnswer(
        String id,
        String email,
        String name,
        List<Role> roles,
        List<String> warehouses,
        List<String> merchants,
        List<String> counties) {
    static CurrentAccountAnswer of(Account account) {
        return new CurrentAccountAnswer(
                account.id(),
                account.email(),
                account.name(),
                account.roles(),
                account.warehouses(),
                account.merchants(),
                account.assignment().counties());
    }
}
