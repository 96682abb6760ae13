package yonghuang.identity.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.shared.Caller;

/**
 * Accounts as requests need them, from memory. A change of an account made on another copy of the shop is seen within
 * a second: one small document counts the changes, and is read at most twice a second however many requests come.
 */
@Component
public class KnownAccounts {
    private static final long CHECK_AFTER = Duration.ofMillis(400).toNanos();
    private static final long STALE_AFTER = Duration.ofMillis(800).toNanos();
    private static final Duration LONGEST_KEPT = Duration.ofSeconds(10); // a copy that died before it told the others
    private static final int MOST_KEPT = 20_000;

    /** What a request asks of an account. */
    public record Known(
            Caller caller, int generation, @Nullable String keptSession) {
        public boolean accepts(String session, int openedInGeneration) {
            return openedInGeneration == generation || session.equals(keptSession);
        }
    }

    private final StoredAccounts accounts;
    private final Documents<AccountChanges> changes;
    private final LongSupplier nanos;
    private final ReentrantLock checking = new ReentrantLock();

    private volatile Cache<String, Known> known = empty();
    private volatile long checkedAt;
    private volatile long seen = -1;

    @Autowired
    KnownAccounts(MongoOperations mongo, StoredAccounts accounts) {
        this(mongo, accounts, System::nanoTime);
    }

    KnownAccounts(MongoOperations mongo, StoredAccounts accounts, LongSupplier nanos) {
        this.accounts = accounts;
        this.changes = new Documents<>(mongo, AccountChanges.class);
        this.nanos = nanos;
        this.checkedAt = nanos.getAsLong() - STALE_AFTER - 1;
    }

    public @Nullable Known find(String account) {
        hearOfChanges();
        return known.get(account, id -> {
            var stored = accounts.find(id);
            return stored == null ? null : new Known(stored.caller(), stored.generation(), stored.keptSession());
        });
    }

    /** To be called after every stored change of an account that a request must notice. */
    public void changed() {
        known = empty();
        changes.change(AccountChanges.ID, count -> Change.changed(new AccountChanges(AccountChanges.ID, 0), true));
    }

    private void hearOfChanges() {
        long age = nanos.getAsLong() - checkedAt;
        if (age < CHECK_AFTER) return;
        if (age >= STALE_AFTER) checking.lock();
        else if (!checking.tryLock()) return; // someone else is asking; what is here is young enough
        try {
            long startedAt = nanos.getAsLong();
            if (startedAt - checkedAt < CHECK_AFTER) return;
            var count = changes.find(AccountChanges.ID);
            long now = count == null ? 0 : count.version();
            if (now != seen) known = empty(); // a new one, so that a read under way cannot put an old form into it
            seen = now;
            checkedAt = startedAt;
        } finally {
            checking.unlock();
        }
    }

    private static Cache<String, Known> empty() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterWrite(LONGEST_KEPT)
                .build();
    }
}
