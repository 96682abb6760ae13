package yonghuang.embeddedmongo;

import java.util.Iterator;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/** Walks the keys or values of a map within an interval, on the map as it was when the walk began. */
final class Scan {
    private Scan() {}

    static Iterator<Key> of(MVMap<Key, ?> map, Interval interval, boolean backwards) {
        return cursor(map, interval, backwards);
    }

    static <V> Iterator<V> valuesOf(MVMap<Key, V> map, Interval interval, boolean backwards) {
        var cursor = cursor(map, interval, backwards);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public V next() {
                cursor.next();
                return cursor.getValue();
            }
        };
    }

    /** The upper end sorts before its bound but may equal no key, so an inclusive cursor serves. */
    private static <V> Cursor<Key, V> cursor(MVMap<Key, V> map, Interval interval, boolean backwards) {
        return backwards
                ? map.cursor(interval.below(), interval.from(), true)
                : map.cursor(interval.from(), interval.below(), false);
    }
}
