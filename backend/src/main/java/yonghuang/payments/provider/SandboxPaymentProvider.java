package yonghuang.payments.provider;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.shared.Money;

/**
 * A provider of play money with durable books of its own, so that copies of the shop on one store share it.
 * An intent's id says itself what it is about; its book is opened when somebody pays or cancels it, which saves every
 * order one durable write. A key used for two sums is refused as soon as this process or the book knows the first one, and
 * in any case before money moves. What is final is remembered in memory: it cannot change behind our back.
 */
public final class SandboxPaymentProvider implements PaymentProvider {
    private static final int REMEMBERED = 10_000;
    private static final int LATE_AT_ONCE = 500;

    private final MongoOperations mongo;
    private final Documents<SandboxIntent> books;
    private final SandboxBalance balance;
    private final Clock clock;
    private final SandboxSettings settings;
    private final Consumer<ProviderEvent> events;
    private final Cache<String, String> openedByKey = remembering();
    private final Cache<String, IntentState> decided = remembering();

    /** @param events hears of every payment after it is in the book, as a webhook would; it may drop or repeat what it hears */
    public SandboxPaymentProvider(
            MongoOperations mongo, Clock clock, SandboxSettings settings, Consumer<ProviderEvent> events) {
        this.mongo = mongo;
        this.books = new Documents<>(mongo, SandboxIntent.class);
        this.balance = new SandboxBalance(mongo);
        this.clock = clock;
        this.settings = settings;
        this.events = events;
        mongo.indexOps(SandboxIntent.class).createIndex(new Index("lateSince", Sort.Direction.ASC).sparse());
    }

    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public boolean live() {
        return false;
    }

    @Override
    public ProviderIntent createIntent(String reference, Money due, String key) {
        var intent = new SandboxIntentId(reference, due.amount(), key).text();
        var first = openedByKey.get(key, unused -> intent);
        if (!first.equals(intent)) throw new KeyReused(key);
        return new ProviderIntent(intent, null);
    }

    /**
     * What the payer does on the sandbox's page. The first outcome of an intent stands, whatever is said later.
     *
     * @return the truth afterwards
     */
    public IntentState pay(String intent, SandboxOutcome outcome) {
        var id = SandboxIntentId.read(intent);
        var at = now().plus(settings.decidesAfter());
        var book = write(id, unpaid -> unpaid.paid(outcome, at));
        var state = remember(intent, book.state(now()));
        events.accept(event(book));
        return state;
    }

    @Override
    public IntentState stateOf(String intent) {
        var known = decided.getIfPresent(intent);
        if (known != null) return known;
        var id = SandboxIntentId.find(intent);
        if (id == null) return new IntentState.Unknown();
        var book = books.find(id.key());
        return remember(intent, (book == null ? SandboxIntent.untouched(id) : book).state(now()));
    }

    @Override
    public Map<String, IntentState> statesOf(Collection<String> intents) {
        var ids = intents.stream()
                .map(SandboxIntentId::find)
                .filter(Objects::nonNull)
                .toList();
        var byKey = Query.query(
                Criteria.where("_id").in(ids.stream().map(SandboxIntentId::key).toList()));
        var states = new HashMap<String, IntentState>();
        intents.forEach(intent -> states.put(intent, new IntentState.Unknown()));
        ids.forEach(id -> states.put(id.text(), new IntentState.RequiresPayment()));
        for (var book : mongo.find(byKey, SandboxIntent.class)) {
            states.put(book.intent(), book.state(now()));
        }
        return states;
    }

    @Override
    public IntentState cancel(String intent) {
        return write(SandboxIntentId.read(intent), SandboxIntent::cancel).state(now());
    }

    /** Money that came after its cancel, oldest first, at most 500; told until it is acknowledged, like an unanswered webhook. */
    public List<ProviderEvent> lateMoney() {
        var oldest = Query.query(Criteria.where("lateSince").lte(now()))
                .with(Sort.by("lateSince"))
                .limit(LATE_AT_ONCE);
        return mongo.find(oldest, SandboxIntent.class).stream()
                .map(SandboxPaymentProvider::event)
                .toList();
    }

    public void acknowledge(ProviderEvent late) {
        write(SandboxIntentId.read(late.intent()), SandboxIntent::acknowledged);
    }

    @Override
    public RefundState refund(String intent, String refund, Money sum, String key) {
        var wanted = new SandboxIntent.Refunded(refund, key, sum.amount(), now());
        return books.change(
                SandboxIntentId.read(intent).key(),
                book -> book == null ? Change.unchanged(RefundState.FAILED) : book.refund(wanted, now()));
    }

    @Override
    public RefundState refundState(String intent, String refund) {
        var id = SandboxIntentId.find(intent);
        if (id == null) return RefundState.UNKNOWN;
        var book = books.find(id.key());
        return book == null ? RefundState.NONE : book.refundState(refund);
    }

    /** Nothing of what is still to be decided. */
    @Override
    public MoneyPage moved(Instant from, Instant until, @Nullable String after) {
        var now = now().plusMillis(1);
        return balance.moved(from, until.isBefore(now) ? until : now, after);
    }

    /** An intent's reference is in its id. */
    @Override
    public @Nullable String referenceOf(String intent) {
        var id = SandboxIntentId.find(intent);
        return id == null ? null : id.reference();
    }

    /** Mostly the book is not there yet, so the insert is tried before the read. */
    private SandboxIntent write(SandboxIntentId id, UnaryOperator<SandboxIntent> entry) {
        var first = entry.apply(SandboxIntent.untouched(id));
        if (books.insert(first)) return first;
        return books.change(id.key(), book -> {
            var current = book == null ? SandboxIntent.untouched(id) : book;
            if (current.sum() != id.sum() || !current.reference().equals(id.reference())) throw new KeyReused(id.key());
            var next = entry.apply(current);
            return next.equals(current) ? Change.unchanged(current) : Change.changed(next, next);
        });
    }

    private IntentState remember(String intent, IntentState state) {
        if (state instanceof IntentState.Captured || state instanceof IntentState.Declined) decided.put(intent, state);
        return state;
    }

    private static ProviderEvent event(SandboxIntent book) {
        return new ProviderEvent("evt_" + book.id(), book.intent(), book.reference());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static <V> Cache<String, V> remembering() {
        return Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    }
}
