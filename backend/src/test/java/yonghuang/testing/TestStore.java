package yonghuang.testing;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import yonghuang.embeddedmongo.StoreOfTests;

/** A store for tests that need no Spring: the server MONGODB_URI names, else one embedded store per JVM. */
public final class TestStore {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String URI = uri();
    private static final MongoClient CLIENT = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(URI))
            .addCommandListener(OnlyCommonCommands.WATCH)
            .build());

    /** What is known about our classes is the same for every database; to learn it anew took half of a test's time. */
    private static final MappingMongoConverter MAPPING = mapping();

    private TestStore() {}

    /** As {@link MongoTemplate} makes one where it is given none. */
    private static MappingMongoConverter mapping() {
        var conversions = new MongoCustomConversions(List.of());
        var context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        context.afterPropertiesSet();
        var mapping = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        mapping.setCustomConversions(conversions);
        mapping.setCodecRegistryProvider(MongoClientSettings::getDefaultCodecRegistry);
        mapping.afterPropertiesSet();
        return mapping;
    }

    /** An empty database of its own. */
    public static MongoTemplate fresh() {
        return through(CLIENT, "test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet());
    }

    /** A database as another client sees it. */
    public static MongoTemplate through(MongoClient client, String database) {
        return new MongoTemplate(new SimpleMongoClientDatabaseFactory(client, database), MAPPING);
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
            var store = StoreOfTests.open(Files.createTempDirectory("yonghuang-test-store"));
            Runtime.getRuntime().addShutdownHook(new Thread(store::close));
            return store.connectionString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
