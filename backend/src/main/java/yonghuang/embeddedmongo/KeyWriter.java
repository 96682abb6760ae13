package yonghuang.embeddedmongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as bytes that sort like the values: a type, then the content; every value ends by itself, so that
 * values of a compound index may follow each other. Numbers of all types that are equal get the same bytes, and a
 * missing value those of null, as in a MongoDB index.
 */
final class KeyWriter {
    /** Stands for an empty array, which has no element to be found by. */
    static final Object NOTHING_IN_ARRAY = new Object();

    private static final int SHORTEST = 48;
    private static final int END = 0;
    private static final int ESCAPE = 1;

    private byte[] bytes = new byte[SHORTEST];
    private int length;

    static Key keyOf(@Nullable Object value) {
        return new KeyWriter().write(value).toKey();
    }

    /** The bytes all values of this value's type begin with. */
    static Key typeOf(Object value) {
        return new Key(new byte[] {(byte) type(value)});
    }

    Key toKey() {
        return new Key(Arrays.copyOf(bytes, length));
    }

    KeyWriter write(@Nullable Object value) {
        put(type(value));
        switch (value) {
            case Number number -> number(number);
            case String text -> text(text);
            case Document document -> document(document);
            case Collection<?> elements -> elements(elements);
            case BinData data -> binary(data.getData());
            case LegacyUUID id -> uuid(id.getUuid(), Long.MIN_VALUE);
            case UUID id -> uuid(id, 0);
            case ObjectId id -> raw(id.toByteArray());
            case Boolean truth -> put(truth ? 1 : 0);
            case Instant instant -> eightBytes(instant.toEpochMilli() ^ Long.MIN_VALUE);
            case BsonTimestamp time -> eightBytes(time.getValue() ^ Long.MIN_VALUE);
            case null -> {}
            case Missing _, MinKey _, MaxKey _ -> {}
            default -> {
                if (value != NOTHING_IN_ARRAY) text(value.toString());
            }
        }
        return this;
    }

    private static int type(@Nullable Object value) {
        if (value == NOTHING_IN_ARRAY) return 0x08;
        return switch (value) {
            case null -> 0x10;
            case MinKey _ -> 0x04;
            case Missing _ -> 0x10;
            case Number _ -> 0x18;
            case String _ -> 0x20;
            case Document _ -> 0x28;
            case Collection<?> _ -> 0x30;
            case BinData _ -> 0x38;
            case LegacyUUID _ -> 0x39;
            case UUID _ -> 0x3A;
            case ObjectId _ -> 0x40;
            case Boolean _ -> 0x48;
            case Instant _ -> 0x50;
            case BsonTimestamp _ -> 0x58;
            case MaxKey _ -> 0x70;
            default -> 0x60;
        };
    }

    /** The double, then what a long has beyond the precision of a double. */
    private void number(Number number) {
        double value = number.doubleValue() == 0 ? 0.0 : number.doubleValue();
        long bits = Double.doubleToLongBits(value);
        eightBytes(bits ^ (bits >> 63 | Long.MIN_VALUE));
        int beyond = number instanceof Long exact ? (int) (exact - (long) value) + 0x8000 : 0x8000;
        put(beyond >> 8);
        put(beyond);
    }

    /** UTF-16 units one by one, as three bytes at most, so that the order is that of String.compareTo. */
    private void text(String text) {
        reserve(text.length() * 3 + 1);
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit <= ESCAPE) {
                put(ESCAPE);
                put(unit + 1);
            } else if (unit < 0x80) {
                bytes[length++] = (byte) unit;
            } else if (unit < 0x800) {
                put(0xC0 | unit >> 6);
                put(0x80 | unit & 0x3F);
            } else {
                put(0xE0 | unit >> 12);
                put(0x80 | unit >> 6 & 0x3F);
                put(0x80 | unit & 0x3F);
            }
        }
        put(END);
    }

    private void document(Document document) {
        document.forEach((field, value) -> {
            put(type(value));
            text(field);
            write(value);
        });
        put(END);
    }

    private void elements(Collection<?> elements) {
        elements.forEach(this::write);
        put(END);
    }

    private void binary(byte[] content) {
        for (int shift = 24; shift >= 0; shift -= 8) put(content.length >> shift);
        raw(content);
    }

    private void uuid(UUID id, long flip) {
        eightBytes(id.getMostSignificantBits() ^ flip);
        eightBytes(id.getLeastSignificantBits() ^ flip);
    }

    private void eightBytes(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) put((int) (value >> shift));
    }

    private void raw(byte[] content) {
        reserve(content.length);
        System.arraycopy(content, 0, bytes, length, content.length);
        length += content.length;
    }

    private void put(int value) {
        reserve(1);
        bytes[length++] = (byte) value;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
}
