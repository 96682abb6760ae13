package yonghuang.documents;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** The smallest document that can be raced for. */
@Document("counters")
record Counter(@Id String id, long version, int units) implements Versioned<Counter> {
    @Override
    public Counter atVersion(long version) {
        return new Counter(id, version, units);
    }

    static Change<Counter, Integer> plusOne(Counter current) {
        var next = current == null
                ? new Counter("c", 0, 1)
                : new Counter(current.id(), current.version(), current.units() + 1);
        return Change.changed(next, next.units());
    }

    /** Takes one while there is one; answers whether it did. */
    static Change<Counter, Boolean> takeOne(Counter current) {
        if (current == null || current.units() == 0) return Change.unchanged(false);
        return Change.changed(new Counter(current.id(), current.version(), current.units() - 1), true);
    }
}
