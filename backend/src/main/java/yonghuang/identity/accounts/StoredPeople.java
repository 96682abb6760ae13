package yonghuang.identity.accounts;

import java.util.Optional;
import org.springframework.stereotype.Component;
import yonghuang.shared.KnownEmails;
import yonghuang.shared.People;

/** People as their accounts name them now. */
@Component
class StoredPeople implements People, KnownEmails {
    private final StoredAccounts accounts;

    StoredPeople(StoredAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Person> find(String account) {
        return Optional.ofNullable(accounts.find(account)).map(found -> new Person(found.name(), found.email()));
    }

    @Override
    public Optional<String> accountOf(String email) {
        return Optional.ofNullable(accounts.findByEmail(Emails.normalised(email)))
                .map(Account::id);
    }
}
