package yonghuang.embeddedmongo;

import de.bwaldvogel.mongo.backend.*;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.*;
import io.netty.buffer.*;
import java.nio.ByteBuffer;
import java.util.*;
import org.h2.mvstore.*;
import org.h2.mvstore.type.BasicDataType;

/** MVMap data types: BSON bytes instead of Java serialization, ValueComparator order instead of serialized-byte order. */
public final class BsonTypes {
    private BsonTypes() {}

    static int mem(Object o) {
        if (o instanceof String s) return 40 + s.length() * 2;
        if (o instanceof Map<?, ?> m) {
            int r = 64;
            for (var e : m.entrySet()) r += 48 + mem(e.getKey()) + mem(e.getValue());
            return r;
        }
        if (o instanceof Collection<?> c) {
            int r = 40;
            for (Object x : c) r += 8 + mem(x);
            return r;
        }
        if (o instanceof byte[] b) return 16 + b.length;
        return 24;
    }

    static void write(WriteBuffer out, Document d) {
        ByteBuf b = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(d, b);
        out.put(ByteBuffer.wrap(b.array(), 0, b.writerIndex()));
    }

    static Document read(ByteBuffer in) {
        int len = Integer.reverseBytes(in.getInt(in.position()));
        ByteBuffer slice = in.slice();
        slice.limit(len);
        Document d = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(slice));
        in.position(in.position() + len);
        return d;
    }

    public static final class Doc extends BasicDataType<Document> {
        @Override
        public int getMemory(Document d) {
            return mem(d);
        }

        @Override
        public void write(WriteBuffer w, Document d) {
            BsonTypes.write(w, d);
        }

        @Override
        public Document read(ByteBuffer b) {
            return BsonTypes.read(b);
        }

        @Override
        public Document[] createStorage(int n) {
            return new Document[n];
        }

        @Override
        public int compare(Document a, Document b) {
            throw new UnsupportedOperationException();
        }
    }

    /** any single value (position / _id). */
    public static final class Value extends BasicDataType<Object> {
        @Override
        public int getMemory(Object d) {
            return mem(d);
        }

        @Override
        public void write(WriteBuffer w, Object v) {
            BsonTypes.write(w, new Document("v", v instanceof Missing ? null : v));
        }

        @Override
        public Object read(ByteBuffer b) {
            return Missing.ofNullable(BsonTypes.read(b).get("v"));
        }

        @Override
        public Object[] createStorage(int n) {
            return new Object[n];
        }

        @Override
        public int compare(Object a, Object b) {
            return cmp(a, b);
        }
    }

    public static final class Key extends BasicDataType<KeyValue> {
        @Override
        public int getMemory(KeyValue k) {
            int r = 40;
            for (Object o : k) r += mem(o);
            return r;
        }

        @Override
        public void write(WriteBuffer w, KeyValue k) {
            List<Object> l = new ArrayList<>(k.size());
            for (Object o : k) l.add(o instanceof Missing || o instanceof Bound ? null : o);
            BsonTypes.write(w, new Document("k", l));
        }

        @Override
        public KeyValue read(ByteBuffer b) {
            return new KeyValue((Collection<?>) BsonTypes.read(b).get("k"));
        }

        @Override
        public KeyValue[] createStorage(int n) {
            return new KeyValue[n];
        }

        @Override
        public int compare(KeyValue a, KeyValue b) {
            int n = Math.min(a.size(), b.size());
            for (int i = 0; i < n; i++) {
                Object x = a.get(i), y = b.get(i);
                if (x == Bound.MAX) return y == Bound.MAX ? 0 : 1;
                if (y == Bound.MAX) return -1;
                int c = cmp(x, y);
                if (c != 0) return c;
            }
            return Integer.compare(a.size(), b.size());
        }
    }

    /** search-only upper bound, larger than every value; never stored. */
    enum Bound {
        MAX
    }

    static int cmp(Object x, Object y) {
        if (x instanceof String a && y instanceof String b) return a.compareTo(b);
        if (x instanceof ObjectId a && y instanceof ObjectId b) return a.compareTo(b);
        if (x instanceof Double a && y instanceof Double b) return Double.compare(a, b);
        return ValueComparator.ascWithoutListHandling().compare(x, y);
    }
}
