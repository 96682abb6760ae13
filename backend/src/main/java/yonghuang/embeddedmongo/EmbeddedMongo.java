package yonghuang.embeddedmongo;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** A running store: an acknowledged write survives kill -9. */
public final class EmbeddedMongo implements AutoCloseable {
    private final MongoServer server;

    private EmbeddedMongo(MongoServer server) {
        this.server = server;
    }

    /** @param port 0 for any free one; loopback only */
    public static EmbeddedMongo open(Path folder, int port) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var store = DurableBackend.open(folder.resolve("store.mv").toString(), 64, 0);
        var server = new MongoServer(new DurableBackend(store, DurableBackend.Mode.SYNC, false));
        server.bind(new InetSocketAddress("127.0.0.1", port));
        return new EmbeddedMongo(server);
    }

    public String connectionString() {
        return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort() + "/yonghuang?retryWrites=false";
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
