package yonghuang.orders.waves;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.inventory.LotWhereabouts;
import yonghuang.orders.FulfilmentBatches;
import yonghuang.orders.IdempotencyKeyReused;
import yonghuang.orders.KeyedIds;
import yonghuang.orders.listing.NewestFirst;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;

/**
 * Waves of a warehouse. A parcel names the one wave it is in, in its order's document: so it is never in two, and a wave
 * that stopped half made is simply smaller until it is asked for again.
 */
@Component
public class Waves {
    public static final int MOST_FULFILMENTS = 50;

    /** A start that is still under way after this was stopped, and will not go on. */
    private static final Duration STARTS_AT_MOST = Duration.ofMinutes(1);

    private final MongoTemplate mongo;
    private final Documents<Wave> documents;
    private final NewestFirst<Wave> newest;
    private final FulfilmentBatches fulfilments;
    private final LotWhereabouts whereabouts;
    private final Clock clock;

    public Waves(MongoTemplate mongo, FulfilmentBatches fulfilments, LotWhereabouts whereabouts, Clock clock) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, Wave.class);
        this.newest = new NewestFirst<>(mongo, Wave.class, Wave::at, Wave::id);
        this.fulfilments = fulfilments;
        this.whereabouts = whereabouts;
        this.clock = clock;
        var indexes = mongo.indexOps(Wave.class);
        indexes.createIndex(new Index()
                .named("of_warehouse")
                .on("warehouse", ASC)
                .on("at", DESC)
                .on("_id", DESC));
        indexes.createIndex(new Index().named("leaving").on("leavingUntil", ASC).sparse());
    }

    /**
     * Who sets out where.
     *
     * @param key names the wave, so that a repeat finds it
     */
    public record Start(String warehouse, String key, String actor) {}

    /**
     * Sets out to pick these, at most {@link #MOST_FULFILMENTS}. A repeat answers the same wave as it is now.
     *
     * @throws InvalidInput when one is not there or not waiting to be picked
     * @throws InWave when one is being picked in another wave; nothing is changed
     * @throws IdempotencyKeyReused when the key named another wave
     */
    public WalkedWave of(Start start, List<String> wanted) {
        var asked = String.join(" ", wanted);
        var known = known(start, asked);
        if (known == null) mustBeFree(start.warehouse(), wanted);
        var walked = join(known == null ? store(start, asked, wanted) : known);
        if (known == null && walked.fulfilments().isEmpty())
            mustBeFree(start.warehouse(), wanted); // others were faster
        return walked;
    }

    /**
     * Sets out to pick the first paid ones that are in no wave.
     *
     * @throws NothingToPick when there are none
     */
    public WalkedWave ofTheFirst(Start start, int most) {
        var asked = "most " + most;
        var known = known(start, asked);
        if (known != null) return join(known);
        var free = fulfilments.freeToPick(start.warehouse(), most);
        if (free.isEmpty()) throw new NothingToPick();
        return join(store(start, asked, free));
    }

    /** The newest first. */
    public Page<WalkedWave> list(String warehouse, int limit, @Nullable String after) {
        var page = newest.page(where("warehouse").is(warehouse), limit, after);
        return new Page<>(page.items().stream().map(this::walked).toList(), page.next(), page.total());
    }

    /** @throws NotFound when the warehouse has no such wave */
    public WalkedWave show(String warehouse, String id) {
        return walked(find(warehouse, id));
    }

    private @Nullable Wave known(Start start, String asked) {
        var known = documents.find(idOf(start));
        if (known != null && !known.asked().equals(asked)) throw new IdempotencyKeyReused();
        return known;
    }

    private Wave store(Start start, String asked, List<String> wanted) {
        var at = now();
        var wave = new Wave(idOf(start), 0, start.warehouse(), asked, wanted, at, start.actor(), null, null);
        var stored = documents.change(
                wave.id(), found -> found == null ? Change.changed(wave, wave) : Change.unchanged(found));
        if (!stored.asked().equals(asked)) throw new IdempotencyKeyReused();
        return stored;
    }

    private static String idOf(Start start) {
        return KeyedIds.of("wav_", start.warehouse() + " " + start.key());
    }

    private void mustBeFree(String warehouse, List<String> wanted) {
        var found = fulfilments.find(warehouse, wanted);
        for (int i = 0; i < wanted.size(); i++) {
            var one = found.get(wanted.get(i));
            var field = "fulfilments[" + i + "]";
            if (one == null) throw new InvalidInput(field, "is no fulfilment of this warehouse", "不是本仓库的发货单");
            if (one.parcel().isFreeToPick()) continue;
            var wave = one.parcel().wave();
            if (wave != null) throw new InWave(one.id(), wave);
            throw new InvalidInput(field, "is not waiting to be picked", "不在待拣状态");
        }
    }

    /** One by one; who was faster keeps what he has. Dissolved meanwhile, it is left again. */
    private WalkedWave join(Wave wave) {
        if (wave.dissolved() != null) return walked(wave);
        for (var fulfilment : wave.fulfilments()) fulfilments.join(wave.warehouse(), fulfilment, wave.id());
        var now = find(wave.warehouse(), wave.id());
        return now.dissolved() == null ? walked(now) : leave(now);
    }

    /**
     * What is not yet picked goes back to those waiting in no wave; what was picked stays picked in its fulfilment. A wave
     * that is done is left as it is, and so is one that somebody else dissolved: who was first stays.
     *
     * @throws NotFound when the warehouse has no such wave
     */
    public WalkedWave dissolve(String warehouse, String id, String actor) {
        var wave = find(warehouse, id);
        if (wave.dissolved() == null && walked(wave).done()) return walked(wave);
        var at = now();
        return leave(documents.change(id, stored -> {
            if (stored == null) throw new NotFound();
            if (stored.dissolved() != null) return Change.unchanged(stored);
            return changed(stored.dissolvedBy(actor, at, at.plus(STARTS_AT_MOST)));
        }));
    }

    private static Change<Wave, Wave> changed(Wave wave) {
        return Change.changed(wave, wave);
    }

    /** Dissolved waves whose start can no longer be under way, and that have not been left for good. */
    public List<String> due(Instant now, int most) {
        var query = new Query(where("leavingUntil").lte(now)).limit(most);
        return mongo.find(query, Wave.class).stream().map(Wave::id).toList();
    }

    /** Leaves it for good: nobody joins it any more. */
    public void settle(String id) {
        var wave = documents.find(id);
        if (wave == null || wave.leavingUntil() == null) return;
        leave(wave);
        documents.change(id, stored -> {
            if (stored == null) throw new NotFound();
            return stored.leavingUntil() == null ? Change.unchanged(stored) : changed(stored.left());
        });
    }

    private WalkedWave leave(Wave wave) {
        for (var fulfilment : wave.fulfilments()) fulfilments.leave(wave.warehouse(), fulfilment, wave.id());
        return walked(wave);
    }

    private Wave find(String warehouse, String id) {
        var wave = documents.find(id);
        if (wave == null || !wave.warehouse().equals(warehouse)) throw new NotFound();
        return wave;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private WalkedWave walked(Wave wave) {
        var found = fulfilments.find(wave.warehouse(), wave.fulfilments()).values();
        var skus = found.stream()
                .flatMap(one -> one.parcel().skus().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var bins = whereabouts.bins(skus, wave.warehouse());
        return WalkedWave.of(wave, found, bins);
    }
}
