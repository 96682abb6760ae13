package yonghuang.inventory.counts;

import static yonghuang.inventory.counts.CountStatus.COUNTING;
import static yonghuang.inventory.counts.CountStatus.SECOND_COUNT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;
import yonghuang.inventory.counts.CountLine.Posting;

/**
 * A count of a part of a warehouse: opened with the lots that lie there, counted line by line, then posted, which decides all
 * its differences at once, or cancelled.
 *
 * @param id made from the account and key that opened it, so that a repeat opens none
 * @param unsettled posted, and not every difference has reached its level
 */
@Document("stock_counts")
public record Count(
        @Id String id,
        long version,
        String warehouse,
        CountScope scope,
        CountStatus status,
        List<CountLine> lines,
        boolean unsettled,
        @Nullable String note,
        String actor,
        Instant at,
        @Nullable Ending ending)
        implements Versioned<Count> {
    /** Who posted or cancelled it. */
    public record Ending(String by, Instant at, @Nullable String note) {}

    private static final Comparator<LotSeen> BY_PLACE = Comparator.comparing(
                    LotSeen::bin, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(LotSeen::sku)
            .thenComparing(LotSeen::lot);

    public Count {
        lines = List.copyOf(lines);
    }

    static Count open(
            String id,
            String warehouse,
            CountScope scope,
            Collection<LotSeen> there,
            @Nullable String note,
            String actor,
            Instant now) {
        return new Count(id, 0, warehouse, scope, COUNTING, List.of(), false, note, actor, now, null).covering(there);
    }

    @Override
    public Count atVersion(long newVersion) {
        return new Count(id, newVersion, warehouse, scope, status, lines, unsettled, note, actor, at, ending);
    }

    public Optional<CountLine> line(LotName name) {
        return lines.stream().filter(line -> line.name().equals(name)).findFirst();
    }

    /** With a line for every lot that is there and has none yet; a line once there stays, whatever becomes of its lot. */
    Count covering(Collection<LotSeen> there) {
        var known = new HashSet<LotName>();
        lines.forEach(line -> known.add(line.name()));
        var more = new ArrayList<>(lines);
        there.stream()
                .sorted(BY_PLACE)
                .filter(seen -> known.add(seen.name()))
                .forEach(seen -> more.add(CountLine.of(more.size() + 1, seen)));
        return more.size() == lines.size() ? this : with(more);
    }

    /** As the levels are now; nothing of it is stored. */
    Count asOf(Map<LotName, LotSeen> there) {
        var covering = covering(there.values());
        return covering.with(covering.lines.stream()
                        .map(line -> line.asOf(there.get(line.name())))
                        .toList())
                .restated();
    }

    Count with(CountLine changed) {
        return with(lines.stream()
                .map(line -> line.number() == changed.number() ? changed : line)
                .toList());
    }

    /** As the lines say: whether only second counts are missing. */
    Count restated() {
        boolean allOnce = lines.stream().allMatch(line -> line.first() != null);
        boolean allDone = lines.stream().allMatch(CountLine::isCounted);
        return with(allOnce && !allDone ? SECOND_COUNT : COUNTING, ending);
    }

    Count ended(CountStatus end, Ending by) {
        var ended = with(end, by);
        return end != CountStatus.POSTED
                ? ended
                : ended.with(lines.stream().map(CountLine::posted).toList()).settledOrNot();
    }

    /** @param outcomes by number of the line */
    Count settled(Map<Integer, Posting> outcomes) {
        var next = new HashMap<>(outcomes);
        lines.stream().filter(CountLine::isSettled).forEach(line -> next.remove(line.number()));
        return with(lines.stream()
                        .map(line -> next.containsKey(line.number()) ? settled(line, next) : line)
                        .toList())
                .settledOrNot();
    }

    @SuppressWarnings("NullAway") // asked only for lines that have an outcome
    private static CountLine settled(CountLine line, Map<Integer, Posting> outcomes) {
        return line.with(outcomes.get(line.number()));
    }

    private Count settledOrNot() {
        boolean open = !lines.stream().allMatch(CountLine::isSettled);
        return new Count(id, version, warehouse, scope, status, lines, open, note, actor, at, ending);
    }

    private Count with(List<CountLine> next) {
        return new Count(id, version, warehouse, scope, status, next, unsettled, note, actor, at, ending);
    }

    private Count with(CountStatus next, @Nullable Ending end) {
        return new Count(id, version, warehouse, scope, next, lines, unsettled, note, actor, at, end);
    }
}
