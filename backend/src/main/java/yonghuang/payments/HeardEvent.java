package yonghuang.payments;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;
import yonghuang.payments.provider.ProviderMessage;

/**
 * One event of the provider in our ledger: received, then settled. Its id is the provider's, so that every further delivery
 * finds it.
 *
 * @param settledAt null while received only
 * @param nextTryAt when the sweep takes it up; absent once settled, for its index
 */
@Document("provider_events")
record HeardEvent(
        @Id String id,
        ProviderMessage message,
        Instant receivedAt,
        @Nullable Instant settledAt,
        int tries,
        @Nullable Instant nextTryAt,
        long version)
        implements Versioned<HeardEvent> {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 9;

    static HeardEvent received(ProviderMessage message, Instant now) {
        return new HeardEvent(message.id(), message, now, null, 0, now.plus(FIRST_PAUSE), 1);
    }

    boolean isSettled() {
        return settledAt != null;
    }

    HeardEvent settled(Instant at) {
        return isSettled() ? this : new HeardEvent(id, message, receivedAt, at, tries, null, version);
    }

    /** The pause doubles from 10 seconds to 43 minutes. */
    HeardEvent triedInVain(Instant at) {
        if (isSettled()) return this;
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries + 1, MOST_DOUBLINGS));
        return new HeardEvent(id, message, receivedAt, null, tries + 1, at.plus(pause), version);
    }

    @Override
    public HeardEvent atVersion(long next) {
        return new HeardEvent(id, message, receivedAt, settledAt, tries, nextTryAt, next);
    }
}
