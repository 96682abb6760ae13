package yonghuang.payments;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.payments.provider.MovedMoney;

/**
 * An entry of the provider's books that a reconciliation has read, of whichever day: what we record late one evening the
 * provider may book the next morning.
 *
 * @param id the provider's
 * @param key ours; null when nothing of ours caused it
 */
@Document("provider_entries")
record KnownEntry(@Id String id, @Nullable String key, MovedMoney.Kind kind) {
    static KnownEntry of(MovedMoney entry) {
        return new KnownEntry(entry.id(), entry.key(), entry.kind());
    }
}
