package yonghuang.embeddedmongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A running MongoDB-wire server over one folder. An acknowledged write survives kill -9 and a power cut; when the disk
 * is full, writes are refused with error 14031 and reads go on.
 */
public final class EmbeddedMongo implements AutoCloseable {
    private final StoreLock lock;
    private final DurableStore store;
    private final WireServer server;

    private EmbeddedMongo(Path folder, int port, StoreSettings settings) {
        lock = StoreLock.take(folder);
        try {
            store = new DurableStore(new StoreFile(folder.resolve("store.mv"), settings), settings);
        } catch (RuntimeException notOpened) {
            lock.close();
            throw notOpened;
        }
        try {
            server = new WireServer(store, port);
        } catch (RuntimeException notBound) {
            store.close();
            lock.close();
            throw notBound;
        }
    }

    /**
     * Reads and checks everything in the folder, then serves on loopback.
     *
     * @param port 0 for any free one
     * @throws StoreLocked when another process has the store
     * @throws StoreDamaged when the file cannot be trusted
     * @throws StoreNewer when a later program wrote it
     */
    public static EmbeddedMongo open(Path folder, int port) {
        return open(folder, port, StoreSettings.USUAL);
    }

    static EmbeddedMongo open(Path folder, int port, StoreSettings settings) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EmbeddedMongo(folder, port, settings);
    }

    public int port() {
        return server.port();
    }

    public String connectionString() {
        return "mongodb://127.0.0.1:" + port() + "/yonghuang?retryWrites=false";
    }

    DurableStore store() {
        return store;
    }

    /** Answers what was begun, then closes the file. A second call does nothing. */
    @Override
    public void close() {
        server.close();
        store.close();
        lock.close();
    }
}
