package yonghuang.inventory.approvals;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.Documents;
import yonghuang.inventory.approvals.Approval.Status;
import yonghuang.inventory.level.Adjustment;
import yonghuang.inventory.level.Handling;
import yonghuang.inventory.level.Keeping;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.level.NewestFirst;
import yonghuang.inventory.level.Quality;
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.NotFound;
import yonghuang.shared.OwnRequest;

/**
 * Asked, decided, done: the decision is written first, then the level moves once and remembers it, then the approval says
 * that it has. Whoever comes to a decision that is not done yet does it.
 */
@Component
public final class Approvals {
    /** Longer than a request can take to move its units, so that the sweep and a request do not meet. */
    private static final Duration LEFT_ALONE = Duration.ofMinutes(1);

    /** @param there units that could have been moved, null when they have moved */
    public record Settled(Approval approval, @Nullable Integer there) {}

    private final MongoOperations mongo;
    private final Documents<Approval> documents;
    private final StockLevels levels;

    public Approvals(MongoOperations mongo, StockLevels levels) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, Approval.class);
        this.levels = levels;
        var indexes = mongo.indexOps(Approval.class);
        indexes.createIndex(NewestFirst.index("by_warehouse", "warehouse", "askedAt"));
        indexes.createIndex(new Index().named("by_status").on("status", ASC));
    }

    /** Writes the question down, once per id; a repeat gives what became of it. */
    public Approval ask(Approval approval) {
        documents.insert(approval);
        return Objects.requireNonNull(documents.find(approval.id()));
    }

    public Optional<Approval> find(String id) {
        return Optional.ofNullable(documents.find(id));
    }

    /** Newest first. */
    public List<Approval> page(Criteria which, NewestFirst.@Nullable Position after, int limit) {
        return mongo.find(NewestFirst.query(which, "askedAt", after, limit), Approval.class);
    }

    public long count(Criteria which) {
        return mongo.count(Query.query(which), Approval.class);
    }

    /**
     * Says yes and moves the units, once however often it is said.
     *
     * @throws OwnRequest when the person asked for it
     * @throws ApprovalDecided when somebody decided before
     */
    public Settled approve(String id, String by, @Nullable String note) {
        var decided = documents.change(
                id, (@Nullable Approval known) -> Deciding.approve(there(known), by, note, levels.now()));
        return decided.status() == Status.APPROVING ? settle(decided) : new Settled(decided, null);
    }

    /** Says no; else like {@link #approve}. */
    public Approval refuse(String id, String by, String note) {
        return documents.change(
                id, (@Nullable Approval known) -> Deciding.refuse(there(known), by, note, levels.now()));
    }

    /** Decided some time ago and not done. */
    List<Approval> unfinished() {
        var left = where("status")
                .is(Status.APPROVING)
                .and("decidedAt")
                .lt(levels.now().minus(LEFT_ALONE));
        return mongo.find(Query.query(left), Approval.class);
    }

    Settled settle(Approval approval) {
        var there = move(approval);
        var settled = documents.change(
                approval.id(),
                (@Nullable Approval known) ->
                        there == null ? Deciding.moved(there(known)) : Deciding.gone(there(known)));
        return new Settled(settled, settled.status() == Status.APPROVED ? null : there);
    }

    /** @return null when the units have moved, else how many there were */
    private @Nullable Integer move(Approval approval) {
        return switch (approval.kind()) {
            case WRITE_OFF -> writeOff(approval);
            case ADJUSTMENT -> adjust(approval);
        };
    }

    private @Nullable Integer writeOff(Approval asked) {
        var handling = new Handling(
                MovementKind.WRITE_OFF,
                asked.lot(),
                asked.units(),
                asked.source(),
                asked.id(),
                actor(asked),
                asked.reason(),
                asked.note());
        return switch (levels.change(
                asked.sku(), asked.warehouse(), (level, now) -> Quality.handle(level, handling, now))) {
            case Quality.Handled done -> null;
            case Quality.TooFew few -> few.there();
            case Quality.NoSuchLot none -> 0;
            case Quality.NotForSale never -> throw new IllegalStateException("a write-off puts nothing back for sale");
        };
    }

    private @Nullable Integer adjust(Approval asked) {
        var adjustment = new Adjustment(
                asked.lot(), asked.units(), asked.source(), asked.id(), actor(asked), asked.reason(), asked.note());
        return switch (levels.change(
                asked.sku(), asked.warehouse(), (level, now) -> Keeping.adjust(level, adjustment, now))) {
            case Keeping.Adjusted done -> null;
            case Keeping.BelowReserved below -> below.available();
            case Keeping.NoSuchLot none -> 0;
        };
    }

    private static String actor(Approval approval) {
        return Objects.requireNonNull(approval.decidedBy());
    }

    private static Approval there(@Nullable Approval known) {
        if (known == null) throw new NotFound();
        return known;
    }
}
