package yonghuang.accounting.payouts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import yonghuang.documents.Documents;
import yonghuang.documents.Versioned;
import yonghuang.shared.PayoutProvider;

/** A person pays at the bank and tells the reference; what was told first stands. */
@Component
class ManualPayouts implements PayoutProvider {
    static final String NAME = "manual";

    /** What a person told. */
    @Document("manual_payouts")
    record Told(@Id String id, long version, String reference, String by, Instant at) implements Versioned<Told> {
        @Override
        public Told atVersion(long next) {
            return new Told(id, next, reference, by, at);
        }
    }

    private final Documents<Told> documents;
    private final Clock clock;

    ManualPayouts(MongoOperations mongo, Clock clock) {
        this.documents = new Documents<>(mongo, Told.class);
        this.clock = clock;
    }

    /** @return what stands: this, or what was told before */
    String tell(String payout, String reference, String by) {
        documents.insert(new Told(payout, 0, reference, by, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        return Objects.requireNonNull(documents.find(payout)).reference();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public State pay(Order order) {
        return stateOf(order.id());
    }

    @Override
    public State stateOf(String id) {
        var told = documents.find(id);
        return told == null ? new State.Waiting() : new State.Paid(told.reference());
    }
}
