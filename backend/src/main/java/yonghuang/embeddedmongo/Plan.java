package yonghuang.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * How a query walks one index: the intervals in index order.
 *
 * @param sorted whether the walk gives the documents in the order asked for
 */
record Plan(StoredIndex index, List<Interval> intervals, boolean sorted, boolean backwards, int worth) {
    private static final int MOST_PREFIXES = 1_000;

    /** The plan that looks at the fewest documents, or null when reading everything is as good. */
    static @Nullable Plan best(
            Iterable<StoredIndex> indexes, Document query, @Nullable Document orderBy, boolean onlySome) {
        Plan best = null;
        for (var index : indexes) {
            var plan = of(index, query, orderBy, onlySome);
            if (plan != null && (best == null || plan.worth > best.worth)) best = plan;
        }
        return best;
    }

    private static @Nullable Plan of(StoredIndex index, Document query, @Nullable Document orderBy, boolean onlySome) {
        if (index.fields().nameAnElement()) return null;
        var bounds = boundsOf(index, query);
        boolean unbounded = bounds.isEmpty() || bounds.getFirst().isAnywhere();
        if (unbounded && index.sparse()) return null;
        var order = IndexOrder.of(index, bounds, orderBy);
        boolean sorted = order != IndexOrder.OTHER;
        if (unbounded && !(sorted && onlySome)) return null;
        int worth = worth(index, bounds) + (sorted ? 3 : 0);
        return new Plan(index, intervals(bounds), sorted, order == IndexOrder.BACKWARDS, worth);
    }

    /** Of the fields in order, up to the first that does not narrow to values; arrays narrow once only. */
    private static List<Bounds> boundsOf(StoredIndex index, Document query) {
        var found = new ArrayList<Bounds>();
        boolean arrayUsed = false;
        for (int i = 0; i < index.fields().paths().size(); i++) {
            boolean array = (index.arrays() >> i & 1) == 1;
            var bounds = array && arrayUsed
                    ? Bounds.ANYWHERE
                    : Bounds.of(query, index.fields().paths().get(i), array);
            if (bounds.isAnywhere()) break;
            arrayUsed |= array;
            found.add(bounds);
            if (!bounds.areValues()) break;
        }
        return found;
    }

    private static int worth(StoredIndex index, List<Bounds> bounds) {
        int worth = 0;
        for (var field : bounds) worth += field.isOneValue() ? 10 : field.areValues() ? 8 : 4;
        boolean found = bounds.size() == index.fields().paths().size()
                && bounds.stream().allMatch(Bounds::areValues);
        return worth + (found && index.isUnique() ? index instanceof IdIndex ? 100 : 5 : 0);
    }

    private static List<Interval> intervals(List<Bounds> bounds) {
        if (bounds.isEmpty()) return List.of(Interval.EVERYTHING);
        var intervals = bounds.getFirst().intervals();
        for (int i = 1; i < bounds.size(); i++) {
            var next = bounds.get(i).intervals();
            if ((long) intervals.size() * next.size() > MOST_PREFIXES) break;
            intervals = under(intervals, next);
        }
        return intervals;
    }

    private static List<Interval> under(List<Interval> values, List<Interval> next) {
        var longer = new ArrayList<Interval>(values.size() * next.size());
        for (var value : values) for (var interval : next) longer.add(interval.under(value.from()));
        return longer;
    }

    Stream<Key> positions() {
        var inOrder = backwards ? intervals.reversed() : intervals;
        var found = inOrder.size() == 1
                ? walk(inOrder.getFirst())
                : inOrder.stream().flatMap(this::walk);
        return index.arrays() == 0 ? found : found.distinct();
    }

    private Stream<Key> walk(Interval interval) {
        return stream(index.positions(interval, backwards));
    }

    static <T> Stream<T> stream(Iterator<T> walk) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** Whether an index, walked forwards or backwards, delivers an order. Keys lie ascending in every field. */
    private enum IndexOrder {
        FORWARDS,
        BACKWARDS,
        OTHER;

        static IndexOrder of(StoredIndex index, List<Bounds> bounds, @Nullable Document orderBy) {
            if (orderBy == null || orderBy.isEmpty() || hasLooseArray(index, bounds, orderBy)) return OTHER;
            var wanted = new ArrayList<>(orderBy.keySet());
            var given = new ArrayList<>(index.fields().paths());
            for (int i = bounds.size() - 1; i >= 0; i--) if (bounds.get(i).isOneValue()) wanted.remove(given.remove(i));
            if (wanted.isEmpty()) return FORWARDS;
            if (!given.contains("_id")) given.add("_id"); // entries of equal fields lie by position
            boolean starts = wanted.size() <= given.size()
                    && given.subList(0, wanted.size()).equals(wanted);
            return starts ? direction(orderBy, wanted) : OTHER;
        }

        /** Of one element each document has one entry, in the order of the other fields; of several, several. */
        private static boolean hasLooseArray(StoredIndex index, List<Bounds> bounds, Document orderBy) {
            for (int i = 0; i < index.fields().paths().size(); i++) {
                if ((index.arrays() >> i & 1) == 0) continue;
                boolean oneElement = i < bounds.size() && bounds.get(i).isOneValue();
                if (!oneElement || orderBy.containsKey(index.fields().paths().get(i))) return true;
            }
            return false;
        }

        private static IndexOrder direction(Document orderBy, List<String> wanted) {
            var directions = new ArrayList<Boolean>();
            for (var field : wanted) {
                if (!(orderBy.get(field) instanceof Number number)) return OTHER;
                directions.add(number.intValue() > 0);
            }
            if (Collections.frequency(directions, directions.getFirst()) < directions.size()) return OTHER;
            return directions.getFirst() ? FORWARDS : BACKWARDS;
        }
    }
}
