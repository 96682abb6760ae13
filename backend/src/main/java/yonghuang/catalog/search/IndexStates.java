package yonghuang.catalog.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;

/** The stored state of the shared index, as one copy of the shop sees and changes it. */
final class IndexStates {
    static final Duration WRITES_FOR = Duration.ofSeconds(40);
    private static final String ID = "products-" + ProductIndex.FORM;

    private final MongoOperations mongo;
    private final Documents<IndexState> documents;
    private final Clock clock;
    private final String copy = UUID.randomUUID().toString();
    private Instant until = Instant.MIN;

    IndexStates(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, IndexState.class);
        this.clock = clock;
    }

    IndexState stored() {
        var found = mongo.findById(ID, IndexState.class);
        return found == null ? IndexState.first(ID) : found;
    }

    Instant now() {
        return clock.instant();
    }

    /** @return false while another copy writes */
    boolean write() {
        var now = clock.instant();
        var wanted = now.plus(WRITES_FOR);
        boolean ours = change(state -> state.write(copy, now, wanted));
        if (ours) until = wanted;
        return ours;
    }

    /**
     * Asked before every batch: a batch that is still under way when the time is over could be overtaken, so none is begun
     * within the longest time one takes.
     *
     * @throws NotWriter when another copy writes now
     */
    void mayGoOn() {
        boolean soonOver = clock.instant()
                .plus(ClusterIndexes.LONGEST_REQUEST.multipliedBy(2))
                .isAfter(until);
        if (soonOver && !write()) throw new NotWriter();
    }

    /** @throws NotWriter when another copy writes now */
    int begin() {
        int build = change(state -> state.begin(copy, clock.instant()));
        if (build == 0) throw new NotWriter();
        return build;
    }

    /** @throws NotWriter when another copy writes now */
    void finish(IndexState.Complete written) {
        if (!change(state -> state.finish(copy, written, clock.instant()))) throw new NotWriter();
    }

    void dropped(int build) {
        change(state -> state.dropped(build));
    }

    private <R> R change(Function<IndexState, Change<IndexState, R>> rule) {
        return documents.change(ID, (@Nullable IndexState now) -> rule.apply(now == null ? IndexState.first(ID) : now));
    }

    /** Somebody else was faster; what is theirs is looked at the next time. */
    static final class NotWriter extends RuntimeException {
        NotWriter() {
            super("another copy of the shop writes the search index", null, false, false);
        }
    }
}
