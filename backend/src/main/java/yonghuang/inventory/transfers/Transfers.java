package yonghuang.inventory.transfers;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.inventory.LotUnits;
import yonghuang.inventory.ledger.LotHistory;
import yonghuang.inventory.level.Departing;
import yonghuang.inventory.level.ShopDays;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;
import yonghuang.inventory.transfers.LotNotSendable.Cause;
import yonghuang.inventory.transfers.LotNotSendable.Unsendable;
import yonghuang.shared.Fingerprints;
import yonghuang.shared.NotFound;
import yonghuang.shared.Skus;

/** Moves goods between warehouses. Every call may be repeated; where it stopped, the sweep goes on. */
@Component
public final class Transfers {
    private static final int AT_ONCE = 200;
    private static final String CARRIED = "lines.lots.goods.lot";

    private final MongoOperations mongo;
    private final Documents<Transfer> documents;
    private final StockLevels levels;
    private final TransferSteps steps;

    public Transfers(MongoOperations mongo, StockLevels levels, LotHistory history, Skus skus) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, Transfer.class);
        this.levels = levels;
        this.steps = new TransferSteps(levels, history, skus);
        var indexes = mongo.indexOps(Transfer.class);
        indexes.createIndex(new Index().named("by_lot").on(CARRIED, ASC));
        indexes.createIndex(new Index().named("by_pending").on("pending", ASC));
        indexes.createIndex(
                new Index().named("by_source").on("from", ASC).on("at", ASC).on("_id", ASC));
        indexes.createIndex(
                new Index().named("by_target").on("to", ASC).on("at", ASC).on("_id", ASC));
    }

    /**
     * Writes a draft and holds its units.
     *
     * @param key with the account the name of this wish: a repeat finds what the first try did
     * @throws TransferShort when the source has too little; nothing stays held
     * @throws TransferKeyReused when the key stands for another transfer
     */
    public Transfer draft(
            String from, String to, TransferPlan plan, List<TransferLine> lines, String actor, String key) {
        var name = Fingerprints.of(actor + "\n" + key, 32);
        var asked = Fingerprints.of(from + "\n" + to + "\n" + plan + "\n" + lines);
        var first = Transfer.draft(name, from, to, asked, plan, lines, actor, levels.now());
        var opened = documents.<Transfer>change(first.id(), current -> TransferRules.open(current, first));
        var drafted = attend(opened);
        if (drafted.status() == TransferStatus.REFUSED) throw new TransferShort(drafted.shortages());
        return drafted;
    }

    /**
     * The units leave. A repeat with the same words changes nothing.
     *
     * @param warehouse where this is said; only the source may
     * @throws LotNotSendable when a lot expired, was recalled or is no longer held
     * @throws TransferStep when it was cancelled, or sent in other words before
     */
    public Transfer send(String warehouse, String id, Departure departure) {
        var transfer = attend(of(warehouse, id, true));
        if (transfer.status() == TransferStatus.DRAFT) mustBeSendable(transfer);
        return attend(change(id, known -> TransferRules.send(known, departure)));
    }

    /** Gives the held units back; a repeat changes nothing. */
    public Transfer cancel(String warehouse, String id, Cancellation cancellation) {
        attend(of(warehouse, id, true));
        return attend(change(id, known -> TransferRules.cancel(known, cancellation)));
    }

    /** Adds what came to the target's stock, once per reference. */
    public Transfer receive(String warehouse, String id, ArrivalReport report) {
        attend(of(warehouse, id, false));
        var now = levels.now();
        return attend(change(id, known -> ArrivalRules.receive(known, report, now)));
    }

    /** @throws NotFound when there is none, or it neither begins nor ends in the warehouse */
    public Transfer find(String warehouse, String id) {
        var found = documents.find(id);
        if (found == null || found.status() == TransferStatus.REFUSED) throw new NotFound();
        if (!found.from().equals(warehouse) && !found.to().equals(warehouse)) throw new NotFound();
        return found;
    }

    /** The one of that id, wherever it goes; empty for what was never held. */
    Optional<Transfer> named(String id) {
        return Optional.ofNullable(documents.find(id)).filter(found -> found.status() != TransferStatus.REFUSED);
    }

    /** Those of these ids that there are. */
    public List<Transfer> findAll(Collection<String> ids) {
        return mongo.find(Query.query(where("_id").in(ids)), Transfer.class);
    }

    /** Those not yet received or cancelled that hold or carry a lot of these numbers, whatever the SKU. */
    public List<Transfer> openWith(Collection<String> lots) {
        var open = List.of(TransferStatus.DRAFT, TransferStatus.SENT, TransferStatus.IN_TRANSIT);
        return mongo.find(Query.query(where(CARRIED).in(lots).and("status").in(open)), Transfer.class);
    }

    List<Transfer> unfinished() {
        return mongo.find(Query.query(where("pending").is(true)).limit(AT_ONCE), Transfer.class);
    }

    /** Walks the steps that are left. */
    Transfer attend(Transfer transfer) {
        var current = transfer;
        while (current.pending()) {
            var next = steps.walk(current);
            current = change(current.id(), next::decide);
        }
        return current;
    }

    /** All of them, as they are read; to be closed. */
    Stream<Transfer> all() {
        return mongo.stream(new Query().cursorBatchSize(AT_ONCE), Transfer.class);
    }

    /** Where a page of the list ended. */
    public record Position(Instant at, String id) {}

    /**
     * A page of those that begin or end in a warehouse, newest first.
     *
     * @param end {@code from} or {@code to}: on which end the warehouse stands
     * @param status null for all
     */
    public List<Transfer> page(
            String end, String warehouse, @Nullable TransferStatus status, @Nullable Position after, int limit) {
        var criteria = which(end, warehouse, status);
        var page = after == null ? criteria : new Criteria().andOperator(criteria, before(after));
        return mongo.find(Query.query(page).with(Sort.by(DESC, "at", "_id")).limit(limit), Transfer.class);
    }

    public long count(String end, String warehouse, @Nullable TransferStatus status) {
        return mongo.count(Query.query(which(end, warehouse, status)), Transfer.class);
    }

    private static Criteria which(String end, String warehouse, @Nullable TransferStatus status) {
        var all = where(end).is(warehouse);
        return status == null
                ? all.and("status").ne(TransferStatus.REFUSED)
                : all.and("status").is(status);
    }

    /** The bound on {@code at} says nothing new, but an index can follow it. */
    private static Criteria before(Position last) {
        return new Criteria()
                .andOperator(
                        where("at").lte(last.at()),
                        new Criteria()
                                .orOperator(
                                        where("at").lt(last.at()),
                                        where("at").is(last.at()).and("_id").lt(last.id())));
    }

    /** @throws TransferElsewhere when this step is the other warehouse's */
    private Transfer of(String warehouse, String id, boolean source) {
        var found = find(warehouse, id);
        var right = source ? found.from() : found.to();
        if (!right.equals(warehouse)) throw new TransferElsewhere(right);
        return found;
    }

    private void mustBeSendable(Transfer transfer) {
        var today = ShopDays.dayOf(levels.now()).toString();
        var unsendable = new ArrayList<Unsendable>();
        for (var line : transfer.lines()) {
            var level = levels.find(line.sku(), transfer.from());
            var held = Departing.held(level, transfer.reservation(line));
            if (held.isEmpty() || isOther(line, held)) unsendable.addAll(lost(line));
            for (var part : held) {
                var cause = cause(level, part.lot(), today);
                if (cause != null) unsendable.add(new Unsendable(line.sku(), part.lot(), cause));
            }
        }
        // a parallel sender may have been faster, and then the holds are gone because the units are on their way
        if (unsendable.isEmpty() || find(transfer.from(), transfer.id()).status() != TransferStatus.DRAFT) return;
        throw new LotNotSendable(unsendable);
    }

    /** A recall gave the hold another lot than the chosen one, while it was made. */
    private static boolean isOther(TransferLine line, List<LotUnits> held) {
        return line.chosen() != null
                && held.stream().anyMatch(part -> !part.lot().equals(line.chosen()));
    }

    private static List<Unsendable> lost(TransferLine line) {
        return line.lots().stream()
                .map(lot -> new Unsendable(line.sku(), lot.lot(), Cause.NOT_HELD))
                .toList();
    }

    private static @Nullable Cause cause(StockLevel level, String name, String today) {
        var lot = level.lot(name).orElse(null);
        if (lot == null || !lot.isOffSale(today)) return null;
        return lot.recall() != null ? Cause.RECALLED : Cause.EXPIRED;
    }

    private Transfer change(String id, Decision decision) {
        return documents.change(id, current -> decision.on(Objects.requireNonNull(current)));
    }

    /** A rule of a transfer that is there: none is ever deleted. */
    @FunctionalInterface
    private interface Decision {
        Change<Transfer, Transfer> on(Transfer known);
    }
}
