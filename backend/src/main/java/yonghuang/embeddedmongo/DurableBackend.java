package yonghuang.embeddedmongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.*;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import org.h2.mvstore.MVStore;

/** Commits the MVStore only between commands, before the write is acknowledged; concurrent writers share one commit. */
public final class DurableBackend extends H2Backend {
    public enum Mode {
        NONE,
        COMMIT,
        SYNC,
        WAL,
        WALSYNC
    }

    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findAndModify",
            "findandmodify",
            "create",
            "createIndexes",
            "drop",
            "dropDatabase",
            "dropIndexes",
            "renameCollection",
            "aggregate");
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock(true);
    private final ReentrantLock commitLock = new ReentrantLock();
    private final AtomicLong seq = new AtomicLong();
    private volatile long done;
    public final LongAdder commits = new LongAdder(), writes = new LongAdder();
    private final Mode mode;
    private final boolean stockDb;
    private final Wal wal;
    private long ckpt = Long.getLong("ckpt", 32L << 20);
    public int replayed;

    public DurableBackend(MVStore store, Mode mode, boolean stockDb) {
        this.mode = mode;
        this.stockDb = stockDb;
        this.wal = mode == Mode.WAL || mode == Mode.WALSYNC
                ? new Wal(java.nio.file.Path.of(store.getFileStore().getFileName() + ".wal"))
                : null;
        super(store);
        if (wal != null)
            try {
                replayed = wal.replay(r -> {
                    String ns = (String) r.get("n");
                    int i = ns.indexOf('.');
                    ((IndexedCollection)
                                    resolveDatabase(ns.substring(0, i)).resolveCollection(ns.substring(i + 1), true))
                            .restore(r.get("k"), (Document) r.get("d"));
                });
                checkpoint();
                wal.off = false;
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
    }

    public static MVStore open(String file, int cacheMb, int retentionMs) {
        MVStore s = new MVStore.Builder()
                .fileName(file)
                .cacheSize(cacheMb)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        s.setVersionsToKeep(0);
        if (retentionMs >= 0) s.setRetentionTime(retentionMs);
        return s;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return stockDb
                ? new H2Database(name, getMvStore(), getCursorRegistry())
                : new IndexedDatabase(name, getMvStore(), getCursorRegistry(), wal);
    }

    @Override
    public Document handleMessage(MongoMessage m) {
        String cmd = m.getDocument().keySet().iterator().next();
        boolean w = WRITES.contains(cmd);
        Document r;
        gate.readLock().lock();
        try {
            r = super.handleMessage(m);
        } finally {
            gate.readLock().unlock();
        }
        if (w && mode != Mode.NONE) {
            writes.increment();
            awaitCommit();
        }
        return r;
    }

    private void awaitCommit() {
        long my = seq.incrementAndGet();
        if (done >= my) return;
        commitLock.lock();
        try {
            if (done >= my) return;
            long upto;
            if (wal != null) {
                if (wal.ddl || wal.size() > ckpt) {
                    upto = seq.get();
                    checkpoint();
                } else upto = wal.flush(seq::get, mode == Mode.WALSYNC);
                commits.increment();
                done = upto;
                return;
            }
            gate.writeLock().lock();
            try {
                upto = seq.get();
                getMvStore().commit();
            } finally {
                gate.writeLock().unlock();
            }
            if (mode == Mode.SYNC) getMvStore().sync();
            commits.increment();
            done = upto;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            commitLock.unlock();
        }
    }

    private void checkpoint() throws java.io.IOException {
        gate.writeLock().lock();
        try {
            wal.ddl = false;
            getMvStore().commit();
            getMvStore().sync();
            wal.reset();
        } finally {
            gate.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        if (wal != null)
            try {
                checkpoint();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        super.close();
    }
    /** maintenance: reclaim space; call now and then. */
    public void compact(int rate, int bytes) {
        gate.writeLock().lock();
        try {
            getMvStore().compact(rate, bytes);
        } finally {
            gate.writeLock().unlock();
        }
    }
}
