package yonghuang.accounting.payouts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.documents.Versioned;
import yonghuang.shared.AuditTrail;

/** Merchants' accounts at the provider of payouts; a payout keeps the one it was proposed with. */
@Component
public class PayoutAccounts {
    @Document("payout_accounts")
    record Kept(@Id String id, long version, @Nullable String account) implements Versioned<Kept> {
        @Override
        public Kept atVersion(long next) {
            return new Kept(id, next, account);
        }
    }

    private final Documents<Kept> documents;
    private final AuditTrail audit;

    public PayoutAccounts(MongoOperations mongo, AuditTrail audit) {
        this.documents = new Documents<>(mongo, Kept.class);
        this.audit = audit;
    }

    public Optional<String> of(String merchant) {
        return Optional.ofNullable(documents.find(merchant)).map(Kept::account);
    }

    /** @param account null: paid by hand from now on */
    public void set(String merchant, @Nullable String account, String by) {
        audit.record(by, "payout-account-set", merchant, told(of(merchant).orElse(null)), told(account), null);
        documents.change(merchant, known -> {
            var next = new Kept(merchant, known == null ? 0 : known.version(), account);
            return next.equals(known) ? Change.unchanged(true) : Change.changed(next, true);
        });
    }

    private static Map<String, Object> told(@Nullable String account) {
        var told = new HashMap<String, Object>();
        told.put("account", account == null ? "none" : account);
        return told;
    }
}
