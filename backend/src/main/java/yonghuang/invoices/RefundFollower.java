package yonghuang.invoices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.documents.Versioned;
import yonghuang.payments.DoneRefunds;
import yonghuang.shared.Sweep;

/**
 * Has invoices follow the refunds that were done since the last look and a little before; once a minute it looks back
 * further, for a write that was slow to become visible and for clocks that differ. One bad invoice stops nobody: it is
 * looked at again with the next far looks.
 */
@Component
class RefundFollower implements Sweep {
    private static final Duration OVERLAP = Duration.ofSeconds(2);
    private static final Duration FAR_BACK = Duration.ofMinutes(10);
    private static final Duration FAR_LOOK_EVERY = Duration.ofMinutes(1);
    private static final Logger log = LoggerFactory.getLogger(RefundFollower.class);

    /** @param upTo the latest done refund that was seen */
    @Document("invoices_followed")
    record Followed(@Id String id, Instant upTo, long version) implements Versioned<Followed> {
        static final String ID = "refunds";

        @Override
        public Followed atVersion(long next) {
            return new Followed(id, upTo, next);
        }
    }

    private final DoneRefunds refunds;
    private final Invoices invoices;
    private final Documents<Followed> followed;
    private final Clock clock;
    private Instant lookedFarBack = Instant.EPOCH; // one run at a time

    RefundFollower(DoneRefunds refunds, Invoices invoices, MongoOperations mongo, Clock clock) {
        this.refunds = refunds;
        this.invoices = invoices;
        this.followed = new Documents<>(mongo, Followed.class);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "invoices after refunds";
    }

    @Override
    public synchronized void run() {
        var known = followed.find(Followed.ID);
        if (known == null) {
            reach(clock.instant().minus(FAR_BACK));
            return;
        }
        var now = clock.instant();
        boolean far = !lookedFarBack.plus(FAR_LOOK_EVERY).isAfter(now);
        var last = look(known.upTo().minus(far ? FAR_BACK : OVERLAP));
        if (far) lookedFarBack = now;
        if (last.isAfter(known.upTo())) reach(last);
    }

    private Instant look(Instant from) {
        var last = new AtomicLong();
        refunds.since(from, done -> {
            follow(done.reference());
            last.accumulateAndGet(done.at().toEpochMilli(), Math::max);
        });
        return Instant.ofEpochMilli(last.get());
    }

    private void follow(String order) {
        try {
            invoices.afterRefund(order);
        } catch (RuntimeException failed) {
            log.warn("the invoice of {} does not follow its refund yet: {}", order, failed.toString());
        }
    }

    private void reach(Instant upTo) {
        followed.change(
                Followed.ID,
                known -> known != null && !known.upTo().isBefore(upTo)
                        ? Change.unchanged(true)
                        : Change.changed(new Followed(Followed.ID, upTo, known == null ? 0 : known.version()), true));
    }
}
