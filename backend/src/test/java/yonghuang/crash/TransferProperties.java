package yonghuang.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.inventory.transfers.Moves.HERE;
import static yonghuang.inventory.transfers.Moves.THERE;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.crash.LastWrite.Moment;
import yonghuang.inventory.Demand;
import yonghuang.inventory.HoldOutcome.Held;
import yonghuang.inventory.Shop;
import yonghuang.inventory.level.Adjustment;
import yonghuang.inventory.level.Handling;
import yonghuang.inventory.level.Keeping;
import yonghuang.inventory.level.Lot;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.level.Quality;
import yonghuang.inventory.sweeps.MovementTailSweep;
import yonghuang.inventory.transfers.ArrivalReport;
import yonghuang.inventory.transfers.Cancellation;
import yonghuang.inventory.transfers.Moves;
import yonghuang.inventory.transfers.Transfer;
import yonghuang.inventory.transfers.TransferLine;
import yonghuang.inventory.transfers.TransferStatus;
import yonghuang.shared.Refusal;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

/**
 * Random days of two warehouses: receiving, promising, shipping, correcting, setting apart, moving to and fro, with parts,
 * damage, shortage, surplus, cancelling, stops at any write, and repeats. After every act, per lot: on hand + in transit
 * + quarantined is what came less what went, as counted on the fingers.
 */
class TransferProperties {
    private static final String SKU = "SKU-0000";
    private static final String[] ENDS = {HERE, THERE};

    enum What {
        RECEIVE,
        SHIP,
        HOLD,
        ADJUST,
        SET_APART,
        GIVE_BACK,
        DRAFT,
        SEND,
        CANCEL,
        ARRIVE,
        COMPLETE,
        WAIT
    }

    private static final What[] MOSTLY = {
        What.RECEIVE,
        What.SHIP,
        What.HOLD,
        What.ADJUST,
        What.SET_APART,
        What.GIVE_BACK,
        What.WAIT,
        What.CANCEL,
        What.DRAFT,
        What.DRAFT,
        What.DRAFT,
        What.SEND,
        What.SEND,
        What.SEND,
        What.ARRIVE,
        What.ARRIVE,
        What.ARRIVE,
        What.COMPLETE,
        What.COMPLETE
    };

    /** @param stopAt the write at which the first try stops, 0 for none */
    record Act(What what, int pick, int units, int stopAt, boolean stored, boolean repeated) {}

    @Property(tries = 40)
    void whereUnitsAreIsWhatCameLessWhatWent(@ForAll("days") List<Act> day) {
        var store = TestStore.fresh();
        try {
            var world = new World(store);
            for (int i = 0; i < day.size(); i++) world.live(i, day.get(i));
        } finally {
            store.getDb().drop();
        }
    }

    @Provide
    Arbitrary<List<Act>> days() {
        var act = Combinators.combine(
                        Arbitraries.of(MOSTLY),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(1, Arbitraries.just(0)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(1, 7))),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(Act::new);
        return act.list().ofMinSize(5).ofMaxSize(30);
    }

    /** The store with whoever runs on it, and the fingers. */
    private static final class World {
        private final MongoTemplate store;
        private final MutableClock clock = new MutableClock(Shop.NOON);
        private final List<String> transfers = new ArrayList<>();
        /** Units of each lot anywhere, on the way among them. */
        private final Map<String, Long> expected = new TreeMap<>();

        private Moves moves;

        World(MongoTemplate store) {
            this.store = store;
            this.moves = start(store);
            for (int i = 0; i < 4; i++) live(-1 - i, new Act(What.RECEIVE, i, 40, 0, true, false));
        }

        private Moves start(MongoTemplate on) {
            return new Moves(new Shop(on, clock, Shop.someSkus(1)));
        }

        /** @param n names the act, so that a repeat is the same one */
        void live(int n, Act act) {
            if (act.what() == What.WAIT) clock.advance(Duration.ofMinutes(act.units() * 10L));
            var before = act.what() == What.WAIT ? null : transfer(act);
            var did = stopped(n, act, before);
            did.forEach((lot, units) -> expected.merge(lot, units, Long::sum));
            mustAddUp(n + " " + act);
            if (!act.repeated()) return;
            attempt(n, act, before, moves);
            mustAddUp("repeat of " + n + " " + act);
        }

        /** Perhaps stopped at a write; then another process sweeps and is asked again. */
        private Map<String, Long> stopped(int n, Act act, @Nullable Transfer before) {
            if (act.stopAt() == 0) return attempt(n, act, before, moves);
            var last = new LastWrite(act.stopAt(), act.stored() ? Moment.AFTER_IT_IS_STORED : Moment.BEFORE_IT_LEAVES);
            var settings = MongoClientSettings.builder()
                    .applyConnectionString(new ConnectionString(TestStore.connectionString()))
                    .addCommandListener(last)
                    .build();
            try (var client = MongoClients.create(settings)) {
                var doomed = start(TestStore.through(client, store.getDb().getName()));
                last.countFromHere();
                attempt(n, act, before, doomed);
                doomed.shop.copier.copyAll();
            } catch (ProgramStopped expectedStop) {
                // the sweep and the repeat do the rest
            }
            moves = start(store);
            moves.shop.follower.look();
            moves.sweep.run();
            new MovementTailSweep(moves.shop.levels, moves.shop.copier).run();
            return attempt(n, act, before, moves);
        }

        /** Mostly one that is where the act begins. */
        private @Nullable Transfer transfer(Act act) {
            var all = moves.transfers.findAll(transfers);
            var begins = act.what() == What.ARRIVE || act.what() == What.COMPLETE
                    ? TransferStatus.IN_TRANSIT
                    : TransferStatus.DRAFT;
            var right = all.stream().filter(each -> each.status() == begins).toList();
            var some = right.isEmpty() || act.units() % 5 == 0 ? all : right;
            return some.isEmpty() ? null : some.get(act.pick() % some.size());
        }

        /** What the act, done once, changes of the units there are anywhere. */
        private Map<String, Long> attempt(int n, Act act, @Nullable Transfer before, Moves by) {
            try {
                return attend(n, act, before, by);
            } catch (Refusal no) {
                return Map.of();
            }
        }

        private Map<String, Long> attend(int n, Act act, @Nullable Transfer before, Moves by) {
            var end = ENDS[act.pick() % 2];
            var lot = "L" + act.pick() / 2;
            return switch (act.what()) {
                case WAIT -> Map.of();
                case RECEIVE -> {
                    var incoming = Moves.lot(lot, act.units(), "2027-0" + (1 + act.pick() / 2) + "-10");
                    change(
                            by,
                            end,
                            (level, now) ->
                                    Keeping.receive(level, List.of(incoming), "receipt:" + n, "R" + n, "acc_w", now));
                    yield Map.of(lot, (long) act.units());
                }
                case ADJUST -> {
                    int units = n % 2 == 0 ? act.units() : -act.units();
                    var adjustment = new Adjustment(lot, units, "adj:" + n, "k", "acc_w", "STOCK_TAKE", null);
                    var done = by.shop.levels.change(SKU, end, (level, now) -> Keeping.adjust(level, adjustment, now));
                    yield done instanceof Keeping.Adjusted ? Map.of(lot, (long) units) : Map.of();
                }
                case SET_APART -> {
                    handle(by, MovementKind.QUARANTINE, n, end, lot, act.units());
                    yield Map.of();
                }
                case GIVE_BACK ->
                    handle(by, MovementKind.SUPPLIER_RETURN, n, end, lot, act.units())
                            ? Map.of(lot, -(long) act.units())
                            : Map.of();
                case HOLD -> {
                    by.shop.reservations.hold(List.of(demand(n, end, act)), by.shop.until());
                    yield Map.of();
                }
                case SHIP -> ship(by, demand(n, end, act));
                case DRAFT -> draft(by, n, act);
                case SEND -> {
                    if (before != null) by.transfers.send(before.from(), before.id(), by.departure(100 + n));
                    yield Map.of();
                }
                case CANCEL -> {
                    var why = new Cancellation("no lorry", "acc_w", by.shop.levels.now());
                    if (before != null) by.transfers.cancel(before.from(), before.id(), why);
                    yield Map.of();
                }
                case ARRIVE, COMPLETE -> before == null ? Map.of() : arrive(by, n, act, before);
            };
        }

        private Map<String, Long> draft(Moves by, int n, Act act) {
            var from = ENDS[act.pick() % 2];
            var to = ENDS[1 - act.pick() % 2];
            var line = new TransferLine(SKU, act.units(), act.pick() < 4 ? null : "L" + act.pick() / 2);
            var drafted = by.transfers.draft(from, to, Moves.ROAD, List.of(line), "acc_w", "k" + n);
            if (!transfers.contains(drafted.id())) transfers.add(drafted.id());
            return Map.of();
        }

        /** Shipped units are counted from the movements: a stopped try may have shipped already. */
        private Map<String, Long> ship(Moves by, Demand demand) {
            var already = shipped(by, demand);
            if (already.isEmpty() && by.shop.reservations.hold(List.of(demand), by.shop.until()) instanceof Held held) {
                by.shop.reservations.allocate(List.of(demand));
                by.shop.reservations.ship(List.of(demand), "acc_w");
                var went = new HashMap<String, Long>();
                held.parts().getFirst().lots().forEach(part -> went.put(part.lot(), -(long) part.units()));
                assertThat(shipped(by, demand)).isEqualTo(went);
                return went;
            }
            return already;
        }

        private Map<String, Long> shipped(Moves by, Demand demand) {
            var level = by.shop.level(SKU, demand.warehouse());
            var lots = level.lots().stream().map(Lot::lot).toList();
            var went = new HashMap<String, Long>();
            by.history.of(level, lots, List.of(MovementKind.SHIPMENT)).stream()
                    .filter(movement -> movement.reference().equals(demand.reservation()))
                    .forEach(movement -> went.merge(movement.lot(), -(long) movement.units(), Long::sum));
            return went;
        }

        /** Of the first lot some units come, some of them damaged; of the others nothing. */
        private Map<String, Long> arrive(Moves by, int n, Act act, Transfer before) {
            var lots = before.lines().getFirst().lots();
            if (lots.isEmpty()) return Map.of();
            int damaged = act.units() % 3;
            var line = new ArrivalReport.Line(
                    SKU, lots.getFirst().lot(), act.units(), damaged, "wet", "counted wrong", "A-01-2", null);
            boolean complete = act.what() == What.COMPLETE;
            var report = new ArrivalReport("R/" + n, List.of(line), complete, "lost", 0, "acc_w");
            by.transfers.receive(before.to(), before.id(), report);
            return difference(before, line.units() + damaged, complete);
        }

        private static Map<String, Long> difference(Transfer before, int came, boolean complete) {
            var changed = new HashMap<String, Long>();
            var first = before.lines().getFirst().lots().getFirst().lot();
            for (var lot : before.lines().getFirst().lots()) {
                long open = lot.units() - accounted(before, lot.lot());
                long arrived = lot.lot().equals(first) ? came : 0;
                long surplus = Math.max(0, arrived - open);
                long missing = complete ? Math.max(0, open - arrived) : 0;
                changed.put(lot.lot(), surplus - missing);
            }
            return changed;
        }

        private static long accounted(Transfer before, String lot) {
            return before.arrivals().stream()
                    .flatMap(arrival -> arrival.lots().stream())
                    .filter(each -> each.lot().equals(lot))
                    .mapToLong(each -> each.in() + each.missing())
                    .sum();
        }

        private static boolean handle(Moves by, MovementKind kind, int n, String end, String lot, int units) {
            var handling = new Handling(kind, lot, units, kind + ":" + n, "k", "acc_w", "OTHER", null);
            return by.shop.levels.change(SKU, end, (level, now) -> Quality.handle(level, handling, now))
                    instanceof Quality.Handled;
        }

        private static <R> R change(Moves by, String end, yonghuang.inventory.level.LevelRule<R> rule) {
            return by.shop.levels.change(SKU, end, rule);
        }

        private static Demand demand(int n, String end, Act act) {
            return new Demand("ord_" + n + ":1", SKU, end, act.units());
        }

        private void mustAddUp(String after) {
            var there = new TreeMap<String, Long>();
            for (var end : ENDS) {
                var level = moves.shop.level(SKU, end);
                for (var lot : level.lots()) {
                    var names = List.of(lot.lot());
                    long here = lot.available() + lot.reserved() + lot.quarantined();
                    long out =
                            sum(level, names, MovementKind.TRANSFER_OUT) - sum(level, names, MovementKind.TRANSFER_IN);
                    there.merge(lot.lot(), here + out, Long::sum);
                }
            }
            there.values().removeIf(units -> units == 0);
            var counted = new TreeMap<>(expected);
            counted.values().removeIf(units -> units == 0);
            assertThat(there).as("after %s", after).isEqualTo(counted);
            assertThat(moves.differences()).as("after %s", after).isEmpty();
            for (var transfer : moves.transfers.findAll(transfers)) {
                assertThat(transfer.pending()).as(after).isFalse();
                assertThat(transfer.status()).isNotEqualTo(TransferStatus.SENT);
            }
        }

        private long sum(yonghuang.inventory.level.StockLevel level, List<String> lots, MovementKind kind) {
            return moves.history.of(level, lots, List.of(kind)).stream()
                    .mapToLong(movement -> movement.units())
                    .sum();
        }
    }
}
