package yonghuang.embeddedmongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of one field can lie in documents that match a query: sorted intervals that do not overlap.
 * Never too narrow; may be too wide, since every document found is held against the whole query again.
 */
record Bounds(List<Interval> intervals) {
    static final Bounds ANYWHERE = new Bounds(List.of(Interval.EVERYTHING));

    /**
     * @param arrays whether the field holds arrays anywhere: then two conditions may be met by two different
     *     elements, and only one of them narrows the search
     */
    static Bounds of(Document query, String field, boolean arrays) {
        var bounds = ANYWHERE;
        for (var condition : query.entrySet()) bounds = bounds.and(ofCondition(condition, field, arrays), arrays);
        return bounds;
    }

    boolean isAnywhere() {
        return this == ANYWHERE;
    }

    boolean areValues() {
        return intervals.stream().allMatch(Interval::isOneValue);
    }

    boolean isOneValue() {
        return intervals.size() == 1 && intervals.getFirst().isOneValue();
    }

    private static Bounds ofCondition(Entry<String, Object> condition, String field, boolean arrays) {
        var name = condition.getKey();
        var wanted = condition.getValue();
        if (name.equals(field)) return ofValue(wanted, arrays);
        if (name.equals("$and") && wanted instanceof Collection<?> all) return ofAll(all, field, arrays);
        if (name.equals("$or") && wanted instanceof Collection<?> any) return ofAny(any, field, arrays);
        if (field.startsWith(name + ".")
                && wanted instanceof Document part
                && part.get("$elemMatch") instanceof Document element)
            return of(element, field.substring(name.length() + 1), arrays);
        return ANYWHERE;
    }

    private static Bounds ofAll(Collection<?> all, String field, boolean arrays) {
        var bounds = ANYWHERE;
        for (var part : all) if (part instanceof Document query) bounds = bounds.and(of(query, field, arrays), arrays);
        return bounds;
    }

    private static Bounds ofAny(Collection<?> any, String field, boolean arrays) {
        var found = new ArrayList<Interval>();
        for (var branch : any) {
            var bounds = branch instanceof Document query ? of(query, field, arrays) : ANYWHERE;
            if (bounds.isAnywhere()) return ANYWHERE;
            found.addAll(bounds.intervals);
        }
        return sorted(found);
    }

    private static Bounds ofValue(@Nullable Object wanted, boolean arrays) {
        if (!(wanted instanceof Document operators)
                || operators.isEmpty()
                || !isOperator(operators.keySet().iterator().next()))
            return wanted != null && isPlain(wanted) ? at(wanted) : ANYWHERE;
        var bounds = ANYWHERE;
        for (var operator : operators.entrySet())
            bounds = bounds.and(ofOperator(operator.getKey(), operator.getValue()), arrays);
        return bounds;
    }

    private static Bounds ofOperator(String operator, @Nullable Object operand) {
        if (operator.equals("$in") && operand instanceof Collection<?> values) return ofValues(values);
        if (operand == null || !isPlain(operand)) return ANYWHERE;
        return switch (operator) {
            case "$eq" -> at(operand);
            case "$gt", "$gte" -> new Bounds(List.of(Interval.atLeast(operand)));
            case "$lt", "$lte" -> new Bounds(List.of(Interval.atMost(operand)));
            default -> ANYWHERE;
        };
    }

    private static Bounds ofValues(Collection<?> values) {
        var found = new ArrayList<Interval>(values.size());
        for (var value : values) {
            if (value == null || !isPlain(value)) return ANYWHERE;
            found.add(Interval.at(value));
        }
        return sorted(found);
    }

    private static Bounds at(Object value) {
        return new Bounds(List.of(Interval.at(value)));
    }

    private static boolean isOperator(String name) {
        return name.startsWith("$");
    }

    /** Null also means missing, an array also means its elements, a pattern many values: not found by one place. */
    private static boolean isPlain(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Missing _, Collection<?> _, Document _, BsonRegularExpression _, MinKey _, MaxKey _ -> false;
            default -> true;
        };
    }

    private Bounds and(Bounds other, boolean arrays) {
        if (isAnywhere()) return other;
        if (other.isAnywhere()) return this;
        if (arrays) return narrower(other);
        var both = new ArrayList<Interval>();
        for (var mine : intervals)
            for (var theirs : other.intervals) {
                var common = mine.and(theirs);
                if (common != null) both.add(common);
            }
        return sorted(both);
    }

    private Bounds narrower(Bounds other) {
        if (areValues() != other.areValues()) return areValues() ? this : other;
        return intervals.size() <= other.intervals.size() ? this : other;
    }

    private static Bounds sorted(List<Interval> intervals) {
        intervals.sort(Comparator.comparing(Interval::from));
        var apart = new ArrayList<Interval>(intervals.size());
        for (var next : intervals) {
            var last = apart.isEmpty() ? null : apart.getLast();
            if (last == null || last.below().compareTo(next.from()) <= 0) apart.add(next);
            else if (last.below().compareTo(next.below()) < 0)
                apart.set(apart.size() - 1, new Interval(last.from(), next.below()));
        }
        return new Bounds(apart);
    }
}
