package yonghuang.inventory.replenishment;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yonghuang.inventory.alerts.StockAlert;
import yonghuang.inventory.alerts.StockAlerts;
import yonghuang.inventory.level.ShopDays;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.Skus;
import yonghuang.shared.Sweep;

/**
 * Sums the ledger by day and concludes from it what is low, out, or to be sent. It walks the levels changed since its
 * last walk, once a minute; all of them at its first walk, on a new day, and under new assumptions. A walk goes on for
 * {@link #LONGEST_RUN} at a time, so that other sweeps are not kept waiting. Each episode of being low or out is alerted
 * once: its beginning is stored before it is told.
 */
@Component
public final class SupplySweep implements Sweep {
    private static final Logger log = LoggerFactory.getLogger(SupplySweep.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration OVERLAP = Duration.ofSeconds(30);
    private static final Duration LONGEST_RUN = Duration.ofMillis(500);
    private static final int AT_ONCE = 200;
    private static final int MOST_FAILED = 1_000; // the others wait for the next day or change

    /** @param since levels changed later than this; {@code behind} the last id done */
    private record Walk(Instant started, Instant since, LocalDate day, long assumptions, String behind) {
        Walk on(String id) {
            return new Walk(started, since, day, assumptions, id);
        }
    }

    private final StockLevels levels;
    private final SupplyRecords records;
    private final SupplyPlans plans;
    private final KeptAssumptions assumptions;
    private final StockAlerts alerts;
    private final Skus skus;
    private @Nullable Walk walk; // guarded by this
    private @Nullable Walk done; // guarded by this
    private final Set<String> failed = new HashSet<>(); // guarded by this

    SupplySweep(
            StockLevels levels,
            SupplyRecords records,
            SupplyPlans plans,
            KeptAssumptions assumptions,
            StockAlerts alerts,
            Skus skus) {
        this.levels = levels;
        this.records = records;
        this.plans = plans;
        this.assumptions = assumptions;
        this.alerts = alerts;
        this.skus = skus;
    }

    @Override
    public String name() {
        return "replenishment";
    }

    @Override
    public synchronized void run() {
        var assumed = assumptions.current();
        if (walk == null) walk = begin(assumed);
        long end = System.nanoTime() + LONGEST_RUN.toNanos();
        while (walk != null) {
            walk = goOn(walk, assumed);
            if (System.nanoTime() > end) return;
        }
    }

    /** With what the last walk failed at. */
    private @Nullable Walk begin(Assumptions assumed) {
        var next = next(levels.now(), assumed);
        if (next == null || failed.isEmpty()) return next;
        var again = List.copyOf(failed);
        failed.clear();
        var known = records.of(again);
        for (var sku : again) attempt(sku, known, next.day(), assumed);
        return next;
    }

    private @Nullable Walk next(Instant now, Assumptions assumed) {
        var today = ShopDays.dayOf(now);
        var last = done;
        if (last == null || !last.day().equals(today) || last.assumptions() != assumed.version()) {
            return new Walk(now, Instant.EPOCH, today, assumed.version(), "");
        }
        if (now.isBefore(last.started().plus(PAUSE))) return null;
        return new Walk(now, last.started().minus(OVERLAP), today, assumed.version(), "");
    }

    /** @return null when nothing is left */
    private @Nullable Walk goOn(Walk current, Assumptions assumed) {
        var found = levels.page(where("changedAt").gt(current.since()), current.behind(), AT_ONCE);
        var concerned = found.stream().map(StockLevel::sku).distinct().toList();
        var known = records.of(concerned);
        for (var sku : concerned) attempt(sku, known, current.day(), assumed);
        if (found.size() == AT_ONCE) return current.on(found.getLast().id());
        done = current;
        return null;
    }

    private void attempt(String sku, Map<String, SupplyRecord> known, LocalDate today, Assumptions assumed) {
        try {
            skus.find(sku).ifPresent(facts -> attend(facts, known, today, assumed));
        } catch (RuntimeException bad) {
            log.warn("{} is left for the next walk", sku, bad);
            if (failed.size() < MOST_FAILED) failed.add(sku);
        }
    }

    /** All its levels: what one warehouse has or sends changes what another is to get. */
    private void attend(Skus.Sku sku, Map<String, SupplyRecord> known, LocalDate today, Assumptions assumed) {
        var everywhere = levels.find(where("sku").is(sku.sku())).stream()
                .map(level -> {
                    var before = known.getOrDefault(level.id(), CountedLevel.blank(level));
                    return new CountedLevel(level, before, records.uncounted(before, level));
                })
                .toList();
        var counted = everywhere.stream()
                .collect(Collectors.toMap(each -> each.level().id(), CountedLevel::counted));
        for (var each : everywhere) {
            if (each.counted().isBlank()) continue;
            var plan = plans.of(sku, each.level(), counted, today, assumed);
            var stored = records.store(each.before(), each.more(), record -> record.judged(plan));
            if (stored.hasToTell()) tell(stored, plan);
        }
    }

    /** An alert of the same cause is raised once, so that stopping here does no harm. */
    private void tell(SupplyRecord record, SupplyPlan plan) {
        var units = String.valueOf(plan.position().available());
        if (record.low() != null) raise(StockAlert.Kind.LOW_STOCK, record, record.low(), units);
        if (record.out() != null) raise(StockAlert.Kind.STOCK_OUT, record, record.out(), units);
        records.told(record);
    }

    private void raise(StockAlert.Kind kind, SupplyRecord record, SupplyRecord.Episode episode, String subject) {
        if (episode.told()) return;
        alerts.raise(kind, record.warehouse(), record.sku() + "#" + episode.since(), record.sku(), null, subject);
    }
}
