package yonghuang.identity.web;

import java.util.List;
import yonghuang.identity.accounts.Account;
import yonghuang.shared.Role;

/** An account as its owner sees it after registering. */
record AccountAnswer(String id, String email, String name, List<Role> roles) {
    static AccountAnswer of(Account account) {
        return new AccountAnswer(account.id(), account.email(), account.name(), account.roles());
    }
}
