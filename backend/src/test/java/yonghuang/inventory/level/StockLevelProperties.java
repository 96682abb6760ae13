package yonghuang.inventory.level;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import yonghuang.documents.Change;
import yonghuang.inventory.Demand;
import yonghuang.inventory.LotUnits;
import yonghuang.inventory.MissingUnits;

/** Random histories of one level against a plain model that counts units on its fingers. */
class StockLevelProperties {
    private static final Instant START = Instant.parse("2026-11-24T04:00:00Z");
    private static final String[] EXPIRY = {"2026-11-26", "2026-12-01", "2027-04-10", null};

    enum What {
        RECEIVE,
        HOLD,
        HOLD_TWO,
        ALLOCATE,
        RELEASE,
        SHIP,
        ADJUST,
        WAIT,
        QUARANTINE,
        SET_APART,
        RESTOCK,
        GIVE_BACK,
        UNDO,
        TAKE_OUT,
        SPLIT,
        MERGE,
        RECALL,
        EXCHANGE,
        WITHDRAW
    }

    /** @param name picks lot, reservation or source; @param units how many, or how many minutes to wait */
    record Step(What what, int name, int units, boolean repeated) {}

    /** Units that came in less units that went out, each source counted once. */
    static final class Model {
        final Set<String> sources = new HashSet<>();
        int onHand;
    }

    @Property(tries = 2_000)
    void everyHistoryAddsUp(@ForAll("histories") List<Step> history) {
        var level = StockLevel.empty("LT-BANLI-2500", "ningbo");
        var ledger = new ArrayList<Movement>();
        var model = new Model();
        var now = START;
        for (var step : history) {
            if (step.what() == What.WAIT) now = now.plus(Duration.ofMinutes(step.units() * 20L));
            for (int i = 0; i < (step.repeated() ? 2 : 1); i++) {
                var next = apply(step, level, now, model);
                if (i == 1
                        && step.what() != What.HOLD
                        && step.what() != What.HOLD_TWO
                        && step.what() != What.TAKE_OUT) {
                    assertThat(next).as("repeat of %s", step).isEqualTo(level);
                }
                if (!next.equals(level)) {
                    assertThat(next.version()).isEqualTo(level.version() + 1);
                    var made = next.movements()
                            .subList(level.movements().size(), next.movements().size());
                    assertThat(made).allMatch(movement -> movement.version() == next.version());
                    ledger.addAll(made);
                }
                level = next;
                mustAddUp(level, ledger, model);
            }
        }
    }

    @Property(tries = 500)
    void everyMomentOfAHistoryIsFoundAgainByTakingBackWhatMovedSince(@ForAll("histories") List<Step> history) {
        var moments = new ArrayList<StockLevel>();
        moments.add(StockLevel.empty("LT-BANLI-2500", "ningbo"));
        var now = START;
        for (var step : history) {
            now = now.plus(Duration.ofMinutes(step.what() == What.WAIT ? step.units() * 20L : 1));
            moments.add(apply(step, moments.getLast(), now, new Model()));
        }
        var end = moments.getLast();
        for (var moment : moments) {
            var rewind = new Rewind();
            end.movements().stream()
                    .filter(movement -> movement.version() > moment.version())
                    .forEach(movement -> rewind.takeBack(movement.kind(), movement.lot(), movement.units()));

            var found = rewind.of(end, moment.changedAt().plusSeconds(1));

            assertThat(unitsOf(found)).isEqualTo(unitsOf(moment));
        }
    }

    private static List<String> unitsOf(StockLevel level) {
        return level.lots().stream()
                .map(lot -> lot.lot() + " " + lot.available() + " " + lot.reserved() + " " + lot.quarantined())
                .toList();
    }

    private static StockLevel apply(Step step, StockLevel level, Instant now, Model model) {
        return switch (step.what()) {
            case RECEIVE -> {
                var source = "receipt:" + step.name();
                var lot = "L" + step.name() % EXPIRY.length;
                if (model.sources.add(source)) model.onHand += step.units();
                var expiry = EXPIRY[step.name() % EXPIRY.length];
                int damaged = step.name() % 4 == 0 ? step.units() / 2 : 0;
                var incoming =
                        new IncomingLot(lot, step.units(), "2026-10-12", expiry, null, null, null, damaged, null);
                yield changed(level, Keeping.receive(level, List.of(incoming), source, "R" + step.name(), "w", now));
            }
            case HOLD -> hold(level, List.of(demand(step.name(), step.units())), now, model);
            case HOLD_TWO ->
                hold(
                        level,
                        List.of(demand(step.name(), step.units()), demand(step.name() + 10, step.units())),
                        now,
                        model);
            case ALLOCATE -> {
                var known = known(level, step.name());
                yield known == null ? level : changed(level, Holding.allocate(level, List.of(known), 1, now));
            }
            case RELEASE -> {
                var known = known(level, step.name());
                yield known == null ? level : changed(level, Holding.release(level, List.of(known), now));
            }
            case UNDO -> {
                var known = known(level, step.name());
                yield known == null ? level : changed(level, Holding.undo(level, List.of(known), now, now));
            }
            case SHIP -> {
                var known = known(level, step.name());
                if (known == null) yield level;
                model.onHand -= known.units();
                yield changed(level, Holding.ship(level, List.of(known), "w", now));
            }
            case ADJUST -> adjust(step, level, now, model);
            case WAIT -> changed(level, Holding.lapse(level, now));
            case QUARANTINE -> changed(level, Keeping.quarantineExpired(level, now));
            case SET_APART -> handle(MovementKind.QUARANTINE, step, level, now, model);
            case RESTOCK -> handle(MovementKind.RESTOCK, step, level, now, model);
            case TAKE_OUT -> takeOut(step, level, now);
            case GIVE_BACK -> handle(MovementKind.SUPPLIER_RETURN, step, level, now, model);
            case SPLIT -> {
                var part = new LotUnits("L" + step.name() % EXPIRY.length, step.units());
                yield repack("SPLIT", "S" + step.name(), List.of(part), level, now);
            }
            case MERGE -> {
                var parts = List.of(
                        new LotUnits("L" + step.name() % EXPIRY.length, step.units()),
                        new LotUnits("S" + step.name(), 1));
                yield repack("MERGE", "M" + step.name(), parts, level, now);
            }
            case RECALL -> {
                var facts = new Recalling.Facts(
                        lotOf(step), "2026-10-12", EXPIRY[step.name() % EXPIRY.length], null, null, null);
                yield changed(level, Recalling.recall(level, facts, "rcl_1", "w", now));
            }
            case EXCHANGE -> {
                var name = "ord_" + step.name();
                yield changed(level, Recalling.exchange(level, lotOf(step), name, 1, "w", now));
            }
            case WITHDRAW -> changed(level, Recalling.lift(level, lotOf(step), "rcl_1", null, "w", now));
        };
    }

    private static String lotOf(Step step) {
        return "L" + step.name() % EXPIRY.length;
    }

    private static StockLevel adjust(Step step, StockLevel level, Instant now, Model model) {
        int units = step.name() % 2 == 0 ? step.units() : -step.units();
        var source = "adjustment:" + step.name();
        var adjustment = new Adjustment("L" + step.name() % EXPIRY.length, units, source, "k", "w", "STOCK_TAKE", null);
        var change = Keeping.adjust(level, adjustment, now);
        if (change.outcome() instanceof Keeping.Adjusted && model.sources.add(source)) model.onHand += units;
        return changed(level, change);
    }

    private static StockLevel handle(MovementKind kind, Step step, StockLevel level, Instant now, Model model) {
        var source = kind + ":" + step.name();
        var lot = "L" + step.name() % EXPIRY.length;
        var change = Quality.handle(level, new Handling(kind, lot, step.units(), source, "k", "w", "OTHER", null), now);
        boolean first = change.outcome() instanceof Quality.Handled && model.sources.add(source);
        if (first && kind == MovementKind.SUPPLIER_RETURN) model.onHand -= step.units();
        return changed(level, change);
    }

    /** Some of the first lot of a hold is missing; what remains gets another name, as in an order. */
    private static StockLevel takeOut(Step step, StockLevel level, Instant now) {
        var known = level.holds().stream()
                .filter(hold -> hold.reservation().startsWith("ord_" + step.name()))
                .findFirst();
        if (known.isEmpty()) return level;
        var hold = known.get();
        var part = hold.parts().getFirst();
        int units = Math.min(step.units(), part.units());
        var order = hold.reservation().replaceAll("/.*", "");
        var rest = units == hold.units() ? null : order + "/" + (hold.units() - units);
        var promise = new Demand(hold.reservation(), level.sku(), level.warehouse(), hold.units());
        var source = "shortage:" + hold.reservation() + "@" + level.version();
        var missing = new MissingUnits(promise, rest, part.lot(), units, source, "k", "w", "NOT_FOUND");
        var once = changed(level, Missing.takeOut(level, missing, now));
        assertThat(Missing.takeOut(once, missing, now).document()).isNull();
        return once;
    }

    /** The model has nothing to do: no unit comes or goes. */
    private static StockLevel repack(String reason, String name, List<LotUnits> parts, StockLevel level, Instant now) {
        int units = parts.stream().mapToInt(LotUnits::units).sum();
        var made = new IncomingLot(name, units, "2026-10-12", "2027-04-10", null, null, "C-" + name);
        var repack = new Repack(made, parts, reason.equals("SPLIT"), reason + ":" + name, "k", "w", reason);
        var change = Repacking.repack(level, repack, now);
        assertThat(change.document() != null)
                .isEqualTo(change.outcome() instanceof Repacking.Repacked
                        && level.lot(name).isEmpty());
        return changed(level, change);
    }

    private static StockLevel hold(StockLevel level, List<Demand> demands, Instant now, Model model) {
        for (var demand : demands) {
            var known = level.holds().stream()
                    .filter(hold -> hold.reservation().equals(demand.reservation()))
                    .findFirst();
            if (known.isPresent() && known.get().units() != demand.units()) return level;
        }
        int free = level.sellable(now, 1);
        var change = Holding.hold(level, demands, now.plus(Duration.ofMinutes(15)), 1, now);
        int missing = demands.stream()
                .filter(demand -> level.holds().stream()
                        .noneMatch(hold -> hold.reservation().equals(demand.reservation()) && !hold.hasLapsed(now)))
                .mapToInt(Demand::units)
                .sum();
        assertThat(change.outcome() instanceof LevelHold.Held).isEqualTo(missing <= free);
        return changed(level, change);
    }

    private static Demand known(StockLevel level, int name) {
        return level.holds().stream()
                .filter(hold -> hold.reservation().equals("ord_" + name))
                .map(hold -> demand(name, hold.units()))
                .findFirst()
                .orElse(null);
    }

    private static Demand demand(int name, int units) {
        return new Demand("ord_" + name, "LT-BANLI-2500", "ningbo", units);
    }

    private static StockLevel changed(StockLevel level, Change<StockLevel, ?> change) {
        return change.document() == null ? level : change.document();
    }

    private static void mustAddUp(StockLevel level, List<Movement> ledger, Model model) {
        assertThat(level.available() + level.reserved() + level.quarantined()).isEqualTo(model.onHand);
        for (var lot : level.lots()) {
            int[] sums = new int[3];
            int remembered = 0;
            for (var movement : ledger) {
                if (!movement.lot().equals(lot.lot())) continue;
                if (movement.kind().isRemembered(movement.reason())) remembered++;
                sums[0] += movement.kind().available() * movement.units();
                sums[1] += movement.kind().reserved() * movement.units();
                sums[2] += movement.kind().quarantined() * movement.units();
            }
            assertThat(new int[] {lot.available(), lot.reserved(), lot.quarantined()})
                    .isEqualTo(sums);
            assertThat(lot.fed()).hasSize(remembered);
            if (lot.recall() != null)
                assertThat(lot.available()).as("free units of a recalled lot").isZero();
            int held = level.holds().stream()
                    .flatMap(hold -> hold.parts().stream())
                    .filter(part -> part.lot().equals(lot.lot()))
                    .mapToInt(part -> part.units())
                    .sum();
            assertThat(lot.reserved()).isEqualTo(held);
        }
        assertThat(level.holds())
                .allMatch(hold -> hold.units()
                        == hold.parts().stream().mapToInt(part -> part.units()).sum());
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        var step = Combinators.combine(
                        Arbitraries.of(What.values()),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.of(true, false))
                .as(Step::new);
        return step.list().ofMinSize(1).ofMaxSize(60);
    }
}
