package yonghuang.orders;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.inventory.FulfilmentChange;
import yonghuang.inventory.FulfilmentChanges;
import yonghuang.orders.parcel.ParcelStatus;
import yonghuang.shared.Cursor;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;

/** The stored orders and the ways to find them; each query has its index. */
@Component
public class Orders {
    private static final String PLACED = "placedAt";
    private static final String PAID = "paidAt";
    private static final String PICKED_LOT = "parcels.lines.picks.lot";
    private static final String MOVED = "movedAt";
    private static final String SELLER = "purchase.lines.merchant";
    private static final int READ_AT_ONCE = 500;

    private record Answer<R>(@Nullable Order moved, R outcome) {}

    private final MongoTemplate mongo;
    private final Documents<Order> documents;
    private final FulfilmentChanges screens;
    private final Clock clock;

    public Orders(MongoTemplate mongo, FulfilmentChanges screens, Clock clock) {
        this.mongo = mongo;
        this.screens = screens;
        this.clock = clock;
        this.documents = new Documents<>(mongo, Order.class);
        var indexes = mongo.indexOps(Order.class);
        indexes.createIndex(new Index()
                .named("of_account")
                .on("account", ASC)
                .on(PLACED, DESC)
                .on("_id", DESC));
        indexes.createIndex(new Index()
                .named("of_warehouse")
                .on("queues", ASC)
                .on(PAID, ASC)
                .on("_id", ASC));
        indexes.createIndex(new Index().named("picked_from").on(PICKED_LOT, ASC));
        indexes.createIndex(
                new Index().named("of_merchant").on(SELLER, ASC).on(PAID, DESC).on("_id", DESC));
        indexes.createIndex(new Index().named("due").on("dueAt", ASC).sparse());
        indexes.createIndex(new Index().named("moved").on(MOVED, ASC).sparse());
    }

    public @Nullable Order find(String id) {
        return OrderIds.isOne(id) ? documents.find(id) : null;
    }

    /** @throws NotFound when there is none, or another account's */
    Order ofAccount(String account, String id) {
        var order = find(id);
        if (order == null || !order.account().equals(account)) throw new NotFound();
        return order;
    }

    /** Stores a new order, without looking first; answers the one that was there first when there was one. */
    Order storeOnce(Order placed) {
        return documents.insert(placed) ? placed : Objects.requireNonNull(documents.find(placed.id()));
    }

    /**
     * Screens of the warehouses are told of what is new to them.
     *
     * @throws NotFound when there is no such order
     */
    <R> R change(String id, Function<Order, Change<Order, R>> rule) {
        var answer = documents.<Answer<R>>change(id, order -> {
            if (order == null) throw new NotFound();
            return stamped(order, rule.apply(order));
        });
        if (answer.moved() != null) changesOf(answer.moved()).forEach(screens::changed);
        return answer.outcome();
    }

    private <R> Change<Order, Answer<R>> stamped(Order order, Change<Order, R> decided) {
        var next = decided.document();
        if (next == null) return Change.unchanged(new Answer<>(null, decided.outcome()));
        var moved = next.movedSince(order, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var told = moved == next ? null : moved.atVersion(order.version() + 1);
        return Change.changed(moved, new Answer<>(told, decided.outcome()));
    }

    private static List<FulfilmentChange> changesOf(Order order) {
        return order.parcels().stream()
                .map(parcel -> new FulfilmentChange(
                        parcel.warehouse(),
                        order.parcelId(parcel),
                        order.id(),
                        parcel.status().name(),
                        order.version()))
                .toList();
    }

    /** The newest first. */
    Page<Order> listOf(String account, int limit, @Nullable String after) {
        var mine = where("account").is(account);
        var query = new Query(before(PLACED, after, mine)).with(Sort.by(DESC, PLACED, "_id"));
        return page(query, new Query(mine), limit, Order::placedAt);
    }

    /** Paid orders with a parcel in the warehouse, the first paid first. */
    Page<Order> queueOf(String warehouse, @Nullable ParcelStatus status, int limit, @Nullable String after) {
        var queue = where("queues").is(Progress.queue(warehouse, status));
        var query = new Query(behind(PAID, after, queue)).with(Sort.by(ASC, PAID, "_id"));
        return page(query, new Query(queue), limit, order -> Objects.requireNonNull(order.paidAt()));
    }

    /** Paid orders with a line of the merchant, the last paid first. */
    public Page<Order> soldBy(String merchant, int limit, @Nullable String after) {
        var sold = new Criteria()
                .andOperator(where(SELLER).is(merchant), where(PAID).gt(Instant.EPOCH));
        var query = new Query(before(PAID, after, sold)).with(Sort.by(DESC, PAID, "_id"));
        return page(query, new Query(sold), limit, order -> Objects.requireNonNull(order.paidAt()));
    }

    /** @throws NotFound when there is no paid order of that id with a line of the merchant */
    public Order soldBy(String merchant, String id) {
        var order = find(id);
        if (order == null || order.paidAt() == null) throw new NotFound();
        var lines = order.purchase().lines();
        if (lines.stream().noneMatch(line -> merchant.equals(line.merchant()))) throw new NotFound();
        return order;
    }

    /** The {@code after} with which {@link #queueOf} goes on behind this order. */
    static String queueCursor(Order last) {
        return cursor(Objects.requireNonNull(last.paidAt()), last);
    }

    private static String cursor(Instant sortedBy, Order last) {
        return Cursor.of(String.valueOf(sortedBy.toEpochMilli()), last.id());
    }

    /** Ids of what the sweep has to look at, the longest due first, of those the oldest. */
    public List<String> due(Instant now, int most) {
        var query = new Query(where("dueAt").lte(now))
                .with(Sort.by(ASC, "dueAt", PLACED))
                .limit(most);
        query.fields().include("_id");
        return mongo.find(query, org.bson.Document.class, mongo.getCollectionName(Order.class)).stream()
                .map(found -> found.getString("_id"))
                .toList();
    }

    /** Paid orders of which a warehouse had something new to see later than this, the first moved first; to be closed. */
    public Stream<Order> movedSince(Instant then) {
        var query = new Query(where(MOVED).gt(then)).with(Sort.by(ASC, MOVED)).cursorBatchSize(READ_AT_ONCE);
        return mongo.stream(query, Order.class);
    }

    /** Fulfilments of orders that moved later than this, by whichever process, the first moved first. */
    public List<FulfilmentChange> movedAfter(Instant then, int most) {
        var query = new Query(where(MOVED).gt(then)).with(Sort.by(ASC, MOVED)).limit(most);
        return mongo.find(query, Order.class).stream()
                .flatMap(order -> changesOf(order).stream())
                .toList();
    }

    /** By id, behind one; null for the first. */
    public List<Order> after(@Nullable String id, int most) {
        var query = id == null ? new Query() : new Query(where("_id").gt(id));
        return mongo.find(query.with(Sort.by(ASC, "_id")).limit(most), Order.class);
    }

    /** Every order, one by one; the stream must be closed. */
    public Stream<Order> all() {
        return mongo.stream(new Query().cursorBatchSize(READ_AT_ONCE), Order.class);
    }

    /** Every order that was placed with a coupon, one by one; the stream must be closed. */
    public Stream<Order> withCoupon() {
        var used = new Query(where("purchase.coupon").exists(true)).cursorBatchSize(READ_AT_ONCE);
        return mongo.stream(used, Order.class);
    }

    /** Orders that units of these lots were picked for, whatever the SKU; the stream must be closed. */
    Stream<Order> pickedFrom(Collection<String> lots) {
        return mongo.stream(new Query(where(PICKED_LOT).in(lots)).cursorBatchSize(READ_AT_ONCE), Order.class);
    }

    /** Those that are there, in no order. */
    public List<Order> findAll(Collection<String> ids) {
        return mongo.find(new Query(where("_id").in(ids)), Order.class);
    }

    private Page<Order> page(Query query, Query all, int limit, Function<Order, Instant> sortedBy) {
        var found = mongo.find(query.limit(limit + 1), Order.class);
        long total = mongo.count(all, Order.class);
        if (found.size() <= limit) return new Page<>(found, null, total);
        var items = found.subList(0, limit);
        var last = items.getLast();
        return new Page<>(items, cursor(sortedBy.apply(last), last), total);
    }

    private static Criteria before(String field, @Nullable String after, Criteria among) {
        return from(
                after,
                (at, id) -> new Criteria()
                        .andOperator(
                                among,
                                where(field).lte(at),
                                new Criteria()
                                        .orOperator(
                                                where(field).lt(at),
                                                where("_id").lt(id))),
                among);
    }

    private static Criteria behind(String field, @Nullable String after, Criteria among) {
        return from(
                after,
                (at, id) -> new Criteria()
                        .andOperator(
                                among,
                                where(field).gte(at),
                                new Criteria()
                                        .orOperator(
                                                where(field).gt(at),
                                                where("_id").gt(id))),
                among);
    }

    private static Criteria from(@Nullable String after, BiFunction<Instant, String, Criteria> rest, Criteria among) {
        var keys = Cursor.read(after, 2);
        if (keys == null) return among;
        try {
            return rest.apply(Instant.ofEpochMilli(Long.parseLong(keys.get(0))), keys.get(1));
        } catch (NumberFormatException notOurs) {
            throw Cursor.junk();
        }
    }
}
