package yonghuang.identity.accounts;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;

/** Counts the changes of accounts that every copy of the shop must hear of: its version is the count. */
@Document("account_changes")
record AccountChanges(@Id String id, long version) implements Versioned<AccountChanges> {
    static final String ID = "accounts";

    @Override
    public AccountChanges atVersion(long version) {
        return new AccountChanges(id, version);
    }
}
