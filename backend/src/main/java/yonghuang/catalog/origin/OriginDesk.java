package yonghuang.catalog.origin;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.catalog.GiRegistration;
import yonghuang.catalog.GiRegistrations;
import yonghuang.catalog.MarkUse;
import yonghuang.catalog.OriginRecords;
import yonghuang.catalog.Origins;
import yonghuang.catalog.listing.Products;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.documents.InsertOnce;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.Cursor;
import yonghuang.shared.Fingerprints;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.MerchantNames;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;

/**
 * Registrations through time and who may use their marks, as the office enters them. What is entered shows within a second
 * in every copy of the shop. Every act is in the audit trail.
 */
@Component
public class OriginDesk implements OriginRecords {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String BY_MERCHANT = "merchant";

    private final MongoOperations mongo;
    private final GiRegistrations known;
    private final Documents<RegistrationHistory> histories;
    private final Documents<MarkUse> marks;
    private final Products products;
    private final MerchantNames merchants;
    private final AuditTrail audit;
    private final Clock clock;

    public OriginDesk(
            MongoOperations mongo,
            GiRegistrations known,
            Products products,
            MerchantNames merchants,
            AuditTrail audit,
            Clock clock) {
        this.mongo = mongo;
        this.known = known;
        this.histories = new Documents<>(mongo, RegistrationHistory.class);
        this.marks = new Documents<>(mongo, MarkUse.class);
        this.products = products;
        this.merchants = merchants;
        this.audit = audit;
        this.clock = clock;
    }

    /** A repeat changes nothing. */
    void ensureIndexes() {
        mongo.indexOps(MarkUse.class)
                .createIndex(new Index(BY_MERCHANT, Sort.Direction.ASC)
                        .on("_id", Sort.Direction.ASC)
                        .named(BY_MERCHANT));
        mongo.indexOps(MarkUse.class)
                .createIndex(new Index("registration", Sort.Direction.ASC)
                        .on("_id", Sort.Direction.ASC)
                        .named("registration"));
    }

    @Override
    public String today() {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI).toString();
    }

    @Override
    public Origins on(String day) {
        var registrations = new ArrayList<GiRegistration>();
        for (var history : histories()) {
            var standing = history.on(day);
            if (standing != null) registrations.add(standing);
        }
        return new Origins(day, registrations, mongo.findAll(MarkUse.class));
    }

    /** Those the shop came with in the order of their file, then those the office entered, by id. */
    public List<RegistrationHistory> histories() {
        var all = new LinkedHashMap<String, RegistrationHistory>();
        known.all().forEach(one -> all.put(one.id(), RegistrationHistory.of(one)));
        mongo.find(new Query().with(Sort.by("_id")), RegistrationHistory.class)
                .forEach(stored -> all.put(stored.id(), stored));
        return List.copyOf(all.values());
    }

    /** @throws NotFound when there is none of that id */
    public RegistrationHistory history(String id) {
        return Optional.ofNullable(histories.find(id))
                .or(() -> known.find(id).map(RegistrationHistory::of))
                .orElseThrow(NotFound::new);
    }

    /**
     * A registration the shop did not know yet. The same again changes nothing.
     *
     * @throws InvalidInput when the id stands for another one
     */
    public RegistrationHistory add(
            String id,
            String nameZh,
            String nameEn,
            String category,
            @Nullable String notes,
            Period from,
            String actor,
            String why) {
        var first = RegistrationHistory.entered(id, nameZh, nameEn, category, notes, from.numbered(1, act(actor, why)));
        if (known.find(first.id()).isPresent()) throw idTaken();
        audit.record(
                actor,
                "registration-added",
                first.id(),
                null,
                words(first.periods().getFirst()),
                why);
        var stored = histories.change(first.id(), (@Nullable RegistrationHistory now) -> {
            if (now == null) return Change.changed(first, first);
            boolean same =
                    now.periods().getFirst().saysTheSameAs(first.periods().getFirst())
                            && now.nameZh().equals(first.nameZh());
            if (!same) throw idTaken();
            return Change.unchanged(now);
        });
        products.changed();
        return stored;
    }

    private static InvalidInput idTaken() {
        return new InvalidInput("id", "stands for another registration", "该编号已用于另一项登记");
    }

    /** What it is from a day on; what it was stays on record. */
    public RegistrationHistory follow(String id, Period next, String actor, String why) {
        var act = act(actor, why);
        var seen = history(id);
        seen.followedBy(next, act); // refused before anything is written down
        audit.record(actor, "registration-changed", id, words(seen.periods().getLast()), words(next), why);
        return change(id, now -> now.followedBy(next, act));
    }

    public RegistrationHistory withdraw(String id, int number, String actor, String why) {
        var act = act(actor, why);
        var seen = history(id);
        seen.without(number, act);
        audit.record(
                actor, "registration-entry-withdrawn", id, words(seen.periods().get(number - 1)), null, why);
        return change(id, now -> now.without(number, act));
    }

    private RegistrationHistory change(
            String id, Function<RegistrationHistory, Change<RegistrationHistory, RegistrationHistory>> rule) {
        var changed = histories.change(
                id, (@Nullable RegistrationHistory now) -> rule.apply(now == null ? history(id) : now));
        products.changed();
        return changed;
    }

    private static Map<String, Object> words(Period period) {
        var words = new LinkedHashMap<String, Object>();
        put(words, "kind", period.kind());
        put(words, "number", period.registered());
        put(words, "holder", period.holder());
        put(words, "area", period.areaWords());
        put(words, "from", period.from());
        return words;
    }

    private static void put(Map<String, Object> words, String name, @Nullable Object value) {
        if (value != null) words.put(name, value);
    }

    /**
     * Lets a merchant use a mark. The same again changes nothing.
     *
     * @throws InvalidInput when there is no such merchant or registration
     */
    public MarkUse allow(
            String merchant, String registration, String notice, String from, @Nullable String until, String actor) {
        var wanted = new MarkUse(
                markId(merchant, registration, notice),
                0,
                merchant,
                registration,
                notice,
                from,
                until,
                false,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                actor,
                null);
        if (merchants.nameOf(wanted.merchant()).isEmpty()) {
            throw new InvalidInput("merchant", "is not a merchant of this shop", "不是本店的商户");
        }
        if (known.find(wanted.registration()).isEmpty() && histories.find(wanted.registration()) == null) {
            throw new InvalidInput("registration", "is not known", "没有此登记");
        }
        var after = Map.<String, Object>of("notice", wanted.notice(), "from", wanted.from());
        audit.record(wanted.enteredBy(), "mark-use-allowed", wanted.id(), null, after, null);
        var stored = marks.change(wanted.id(), (@Nullable MarkUse now) -> {
            if (now == null) return Change.changed(wanted, wanted);
            boolean same = now.from().equals(wanted.from()) && Objects.equals(now.until(), wanted.until());
            if (!same) throw new InvalidInput("notice", "was entered with other days", "该公告已以其他日期登记");
            return Change.unchanged(now);
        });
        products.changed();
        return stored;
    }

    /** Takes it back from a day on; a repeat changes nothing. */
    public MarkUse takeBack(String id, String on, String actor, String why) {
        var seen = Optional.ofNullable(marks.find(id)).orElseThrow(NotFound::new);
        var act = act(actor, why);
        if (seen.withdrawn() == null) {
            audit.record(actor, "mark-use-withdrawn", id, Map.of("from", seen.from()), Map.of("on", on), why);
        }
        var changed = marks.change(id, (@Nullable MarkUse now) -> {
            if (now == null) throw new NotFound();
            if (now.withdrawn() != null) return Change.unchanged(now);
            var next = now.withdrawn(new MarkUse.Withdrawal(on, act.at(), actor, why));
            return Change.changed(next, next);
        });
        products.changed();
        return changed;
    }

    /** By id; null stands for every merchant or registration. */
    public Page<MarkUse> marks(
            @Nullable String merchant, @Nullable String registration, int limit, @Nullable String after) {
        var all = new Query();
        if (merchant != null) all.addCriteria(where("merchant").is(merchant));
        if (registration != null) all.addCriteria(where("registration").is(registration));
        long total = mongo.count(all, MarkUse.class);
        var last = Cursor.read(after, 1);
        if (last != null) all.addCriteria(where("_id").gt(last.getFirst()));
        var found = mongo.find(all.with(Sort.by("_id")).limit(limit + 1), MarkUse.class);
        boolean more = found.size() > limit;
        var items = more ? found.subList(0, limit) : found;
        return new Page<>(items, more ? Cursor.of(items.getLast().id()) : null, total);
    }

    /** Those not entered yet; for the sample data. */
    void enterMissing(List<MarkUse> some) {
        InsertOnce.all(mongo, MarkUse.class, some);
        products.changed();
    }

    /** The same for the same merchant, registration and notice. */
    static String markId(String merchant, String registration, String notice) {
        var name = merchant.length() + ":" + merchant + registration.length() + ":" + registration + notice;
        return "mark_" + Fingerprints.of(name, 24);
    }

    private Period.Act act(String actor, String why) {
        return new Period.Act(clock.instant().truncatedTo(ChronoUnit.MILLIS), actor, why);
    }
}
