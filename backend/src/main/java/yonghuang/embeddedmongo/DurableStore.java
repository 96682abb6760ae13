package yonghuang.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers commands: a read at once, a write when the commit that holds it has reached the disk. When a commit fails,
 * the store goes back to the last one, refuses writes and keeps answering reads until there is room again.
 */
final class DurableStore implements Committer.Target, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DurableStore.class);
    private static final long ROOM_TO_GO_ON = 8L << 20;

    /** The file as opened last, with all that was read from it. */
    private record Opened(MVStore file, StoredBackend backend) {}

    private final StoreFile storeFile;
    private final StoreSettings settings;
    private final ReentrantReadWriteLock between = new ReentrantReadWriteLock(); // read: a write command runs; write: between commands
    private volatile Opened opened;
    private volatile boolean refusing;
    private long lastCheck;
    private final Upkeep upkeep = new Upkeep();
    private final Committer committer;

    DurableStore(StoreFile storeFile, StoreSettings settings) {
        this.storeFile = storeFile;
        this.settings = settings;
        this.opened = verified(storeFile.open());
        this.committer = new Committer(this);
    }

    StoredBackend backend() {
        return opened.backend;
    }

    private Opened verified(MVStore file) {
        try {
            var backend = new StoredBackend(file);
            var verification = new Verification(storeFile.path());
            backend.collections().parallelStream().forEach(verification::verify);
            return new Opened(file, backend);
        } catch (MVStoreException unreadable) {
            file.closeImmediately();
            throw storeFile.explained(unreadable);
        } catch (RuntimeException broken) {
            file.closeImmediately();
            throw broken;
        }
    }

    /** Gives the answer when it may be sent, from whatever thread that is. */
    void answer(MongoMessage message, Consumer<Document> answer) {
        if (Writes.isWrite(message.getDocument())) write(message, answer);
        else answer.accept(read(message));
    }

    private Document read(MongoMessage message) {
        var current = opened;
        var usage = current.file.registerVersionUsage(); // pages it may still need are not overwritten
        try {
            return current.backend.handleMessage(message);
        } catch (RuntimeException failure) {
            return current.file.isClosed() ? readAgain(message) : failed(message, failure);
        } finally {
            current.file.deregisterVersionUsage(usage);
        }
    }

    /** The file was opened anew meanwhile. */
    private Document readAgain(MongoMessage message) {
        between.readLock().lock();
        try {
            return opened.backend.handleMessage(message);
        } catch (RuntimeException failure) {
            return failed(message, failure);
        } finally {
            between.readLock().unlock();
        }
    }

    private void write(MongoMessage message, Consumer<Document> answer) {
        between.readLock().lock();
        try {
            if (refusing) answer.accept(Answers.outOfSpace());
            else committer.add(new Write(run(message), answer));
        } finally {
            between.readLock().unlock();
        }
    }

    private Document run(MongoMessage message) {
        try {
            return opened.backend.handleMessage(message);
        } catch (RuntimeException failure) {
            return failed(message, failure);
        }
    }

    private static Document failed(MongoMessage message, RuntimeException failure) {
        if (!(failure instanceof MongoServerException)) LOG.error("Could not answer {}", message.getDocument().keySet(), failure);
        return Answers.failed(failure);
    }

    private record Write(Document reply, Consumer<Document> answer) implements Committer.Waiting {
        @Override
        public void stored() {
            answer.accept(reply);
        }

        @Override
        public void refused() {
            answer.accept(Answers.outOfSpace());
        }
    }

    @Override
    public void commit(LinkedBlockingQueue<Committer.Waiting> queue, List<Committer.Waiting> batch) {
        between.writeLock().lock();
        try {
            queue.drainTo(batch);
            upkeep.afterWriting(opened.file);
            opened.file.commit();
        } finally {
            between.writeLock().unlock();
        }
        if (settings.fsync()) opened.file.sync();
    }

    @Override
    public void goBack(LinkedBlockingQueue<Committer.Waiting> queue, List<Committer.Waiting> batch, RuntimeException cause) {
        between.writeLock().lock();
        try {
            LOG.error("The store could not be written; writes are refused until they can be stored", cause);
            refusing = true;
            queue.drainTo(batch);
            reopen();
        } finally {
            between.writeLock().unlock();
        }
    }

    private void reopen() {
        lastCheck = System.nanoTime();
        opened.file.closeImmediately();
        try {
            opened = verified(storeFile.open());
        } catch (RuntimeException notWritable) {
            opened = verified(storeFile.openToRead());
        }
    }

    @Override
    public void idle() {
        between.writeLock().lock();
        try {
            if (refusing) tryAgain();
            else if (upkeep.whenIdle(opened.file) && settings.fsync()) opened.file.sync();
        } finally {
            between.writeLock().unlock();
        }
    }

    private void tryAgain() {
        if (System.nanoTime() - lastCheck < settings.recheck().toNanos()) return;
        lastCheck = System.nanoTime();
        if (!storeFile.hasRoom(ROOM_TO_GO_ON)) return;
        try {
            if (opened.file.isReadOnly()) reopen();
            storeFile.probe(opened.file);
            refusing = false;
            LOG.info("The store can be written again");
        } catch (RuntimeException stillFull) {
            reopen();
        }
    }

    @Override
    public void close() {
        committer.close();
        between.writeLock().lock();
        try {
            refusing = true;
            if (!opened.file.isClosed()) opened.file.close();
        } catch (MVStoreException notWritable) {
            LOG.warn("The store ends as it was at its last commit", notWritable);
            opened.file.closeImmediately();
        } finally {
            between.writeLock().unlock();
        }
    }
}
