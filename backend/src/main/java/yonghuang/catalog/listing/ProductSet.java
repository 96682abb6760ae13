package yonghuang.catalog.listing;

/** Some products of one shelf, by their places on it: one bit each. Never changes once shared. */
final class ProductSet {
    private final long[] words;

    private ProductSet(long[] words) {
        this.words = words;
    }

    static ProductSet none(int products) {
        return new ProductSet(new long[(products + 63) >> 6]);
    }

    static ProductSet all(int products) {
        var all = none(products);
        for (int place = 0; place < products; place++) all.add(place);
        return all;
    }

    /** Only while it is being built. */
    void add(int place) {
        words[place >> 6] |= 1L << place;
    }

    boolean contains(int place) {
        return (words[place >> 6] & 1L << place) != 0;
    }

    ProductSet and(ProductSet other) {
        var both = new long[words.length];
        for (int i = 0; i < both.length; i++) both[i] = words[i] & other.words[i];
        return new ProductSet(both);
    }

    ProductSet or(ProductSet other) {
        var either = new long[words.length];
        for (int i = 0; i < either.length; i++) either[i] = words[i] | other.words[i];
        return new ProductSet(either);
    }

    int size() {
        int size = 0;
        for (long word : words) size += Long.bitCount(word);
        return size;
    }

    int sizeOfBoth(ProductSet other) {
        int size = 0;
        for (int i = 0; i < words.length; i++) size += Long.bitCount(words[i] & other.words[i]);
        return size;
    }
}
