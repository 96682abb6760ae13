package yonghuang.catalog.listing;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * Products of one shelf in the order of a key, ties by id. Key and id together say where a page ends, so a page can
 * start behind a product that is gone.
 */
public final class Ranking {
    private static final int PLACE_BITS = 20;
    private static final long LARGEST_SPAN = 1L << 62 - PLACE_BITS;

    private final int[] places;
    private final long[] keys; // keys[i] belongs to places[i]

    private Ranking(int[] places, long[] keys) {
        this.places = places;
        this.keys = keys;
    }

    /** Every place from 0 to {@code products}, smallest key first. */
    static Ranking of(int products, IntToLongFunction keyOfPlace) {
        var places = new int[products];
        for (int place = 0; place < products; place++) places[place] = place;
        return of(places, keyOfPlace);
    }

    /** The given places, smallest key first. Places are in id order, so sorting key and place in one number settles ties. */
    static Ranking of(int[] some, IntToLongFunction keyOfPlace) {
        long smallest = Long.MAX_VALUE;
        long largest = Long.MIN_VALUE;
        for (int place : some) {
            long key = keyOfPlace.applyAsLong(place);
            smallest = Math.min(smallest, key);
            largest = Math.max(largest, key);
        }
        if (some.length > 0 && Math.subtractExact(largest, smallest) >= LARGEST_SPAN) {
            throw new IllegalArgumentException("keys too far apart: " + smallest + " to " + largest);
        }
        var joined = new long[some.length];
        for (int i = 0; i < some.length; i++) {
            joined[i] = keyOfPlace.applyAsLong(some[i]) - smallest << PLACE_BITS | some[i];
        }
        Arrays.sort(joined);
        var places = new int[some.length];
        var keys = new long[some.length];
        for (int i = 0; i < joined.length; i++) {
            places[i] = (int) (joined[i] & (1 << PLACE_BITS) - 1);
            keys[i] = (joined[i] >> PLACE_BITS) + smallest;
        }
        return new Ranking(places, keys);
    }

    public int size() {
        return places.length;
    }

    int place(int rank) {
        return places[rank];
    }

    long key(int rank) {
        return keys[rank];
    }

    ProductSet members(int products) {
        var members = ProductSet.none(products);
        for (int place : places) members.add(place);
        return members;
    }

    /** The first rank behind key and id. */
    int firstAfter(Shelf shelf, long key, String id) {
        int low = 0;
        int high = places.length;
        while (low < high) {
            int middle = low + high >>> 1;
            boolean behind = keys[middle] > key
                    || keys[middle] == key && shelf.product(places[middle]).id().compareTo(id) > 0;
            if (behind) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
