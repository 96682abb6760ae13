package yonghuang.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.*;
import io.netty.buffer.*;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.*;
import java.util.concurrent.locks.*;
import java.util.zip.CRC32C;

/** Redo log of document images since the last MVStore commit. Frame: int length, int crc, BSON {n: namespace, k: position, d: document|absent}. */
final class Wal {
    final FileChannel ch;
    private ByteBuf buf = Unpooled.buffer(1 << 16), spare = Unpooled.buffer(1 << 16);
    private final ReentrantLock lock = new ReentrantLock();
    volatile boolean ddl, off = true;

    Wal(Path f) {
        try {
            ch = FileChannel.open(f, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    void append(String ns, Object key, Document doc) {
        if (off) return;
        if (ns.contains(".system.")) {
            ddl = true;
            return;
        }
        Document r = new Document("n", ns).append("k", key);
        if (doc != null) r.append("d", doc);
        lock.lock();
        try {
            int at = buf.writerIndex();
            buf.writeLong(0);
            BsonEncoder.encodeDocument(r, buf);
            int len = buf.writerIndex() - at - 8;
            CRC32C c = new CRC32C();
            c.update(buf.array(), at + 8, len);
            buf.setInt(at, len);
            buf.setInt(at + 4, (int) c.getValue());
        } finally {
            lock.unlock();
        }
    }
    /** one leader at a time (caller holds commitLock). upto is read under the same lock that orders appends. */
    long flush(java.util.function.LongSupplier seq, boolean sync) throws IOException {
        ByteBuf b;
        long upto;
        lock.lock();
        try {
            b = buf;
            buf = spare;
            upto = seq.getAsLong();
        } finally {
            lock.unlock();
        }
        ByteBuffer n = ByteBuffer.wrap(b.array(), 0, b.writerIndex());
        while (n.hasRemaining()) ch.write(n);
        if (sync) ch.force(false);
        b.clear();
        spare = b;
        return upto;
    }

    long size() throws IOException {
        return ch.position();
    }

    void reset() throws IOException {
        lock.lock();
        try {
            buf.clear();
            ch.truncate(0);
            ch.position(0);
            ch.force(true);
        } finally {
            lock.unlock();
        }
    }

    int replay(java.util.function.Consumer<Document> sink) throws IOException {
        byte[] all = new byte[(int) ch.size()];
        ch.position(0);
        ByteBuffer in = ByteBuffer.wrap(all);
        while (in.hasRemaining() && ch.read(in) > 0) {}
        in.flip();
        int n = 0;
        while (in.remaining() >= 8) {
            int len = in.getInt(), crc = in.getInt();
            if (len <= 0 || len > in.remaining()) break;
            CRC32C c = new CRC32C();
            c.update(all, in.position(), len);
            if ((int) c.getValue() != crc) break;
            sink.accept(BsonDecoder.decodeBson(Unpooled.wrappedBuffer(all, in.position(), len)));
            in.position(in.position() + len);
            n++;
        }
        return n;
    }
}
