package yonghuang.embeddedmongo;

import java.util.Arrays;
import java.util.HexFormat;

/** Values as bytes whose unsigned order is MongoDB's order of the values (written by {@link KeyWriter}). */
record Key(byte[] bytes) implements Comparable<Key> {
    static final Key FIRST = new Key(new byte[0]);
    static final Key LAST = new Key(new byte[] {(byte) 0xFF});
    private static final byte ABOVE_EVERY_VALUE = (byte) 0xFF;

    /** The key that sorts behind everything that starts with this one. */
    Key justBehind() {
        var longer = Arrays.copyOf(bytes, bytes.length + 1);
        longer[bytes.length] = ABOVE_EVERY_VALUE;
        return new Key(longer);
    }

    Key followedBy(Key next) {
        var longer = Arrays.copyOf(bytes, bytes.length + next.bytes.length);
        System.arraycopy(next.bytes, 0, longer, bytes.length, next.bytes.length);
        return new Key(longer);
    }

    @Override
    public int compareTo(Key other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
