package yonghuang.embeddedmongo;

import org.jspecify.annotations.Nullable;

/** All keys from {@code from} on that sort before {@code below}. */
record Interval(Key from, Key below) {
    static final Interval EVERYTHING = new Interval(Key.FIRST, Key.LAST);

    /** Exactly this value. */
    static Interval at(Object value) {
        var key = KeyWriter.keyOf(value);
        return new Interval(key, key.justBehind());
    }

    /** From this value to the last of its type: MongoDB compares only within a type. */
    static Interval atLeast(Object value) {
        return new Interval(KeyWriter.keyOf(value), KeyWriter.typeOf(value).justBehind());
    }

    /** From the first value of its type up to this one. */
    static Interval atMost(Object value) {
        return new Interval(KeyWriter.typeOf(value), KeyWriter.keyOf(value).justBehind());
    }

    /** A key of one byte is a type, not a value. */
    boolean isOneValue() {
        return from.bytes().length > 1
                && below.bytes().length == from.bytes().length + 1
                && below.equals(from.justBehind());
    }

    @Nullable
    Interval and(Interval other) {
        var later = from.compareTo(other.from) >= 0 ? from : other.from;
        var earlier = below.compareTo(other.below) <= 0 ? below : other.below;
        return later.compareTo(earlier) < 0 ? new Interval(later, earlier) : null;
    }

    /** The same within the keys that begin with {@code prefix}. */
    Interval under(Key prefix) {
        return new Interval(prefix.followedBy(from), prefix.followedBy(below));
    }
}
