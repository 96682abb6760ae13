package yonghuang.testing;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.embeddedmongo.EmbeddedMongo;

/** A store for tests that need no Spring: the server MONGODB_URI names, else one embedded store per JVM. */
public final class TestStore {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String URI = uri();
    private static final MongoClient CLIENT = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(URI))
            .addCommandListener(OnlyCommonCommands.WATCH)
            .build());

    private TestStore() {}

    /** An empty database of its own. */
    public static MongoTemplate fresh() {
        return new MongoTemplate(CLIENT, "test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet());
    }

    /** Where the store of all tests listens, for a client with settings of its own. */
    public static String connectionString() {
        return URI;
    }

    private static String uri() {
        var named = System.getenv("MONGODB_URI");
        return named != null ? named : embedded();
    }

    private static String embedded() {
        try {
            var store = EmbeddedMongo.open(Files.createTempDirectory("yonghuang-test-store"), 0);
            Runtime.getRuntime().addShutdownHook(new Thread(store::close));
            return store.connectionString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
