package yonghuang.embeddedmongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** One store and one client of it, which a test may close and open again. */
final class StoreFixture implements AutoCloseable {
    private final Path folder;
    private final StoreSettings settings;
    private EmbeddedMongo server;
    private MongoClient client;

    StoreFixture(Path folder, StoreSettings settings) {
        this.folder = folder;
        this.settings = settings;
        open();
    }

    static StoreFixture in(Path folder) {
        return new StoreFixture(folder, StoreSettings.USUAL.withoutFsync());
    }

    private void open() {
        server = EmbeddedMongo.open(folder, 0, settings);
        client = clientOf(server.connectionString());
    }

    static MongoClient clientOf(String connection) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(connection))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(20, TimeUnit.SECONDS))
                .build());
    }

    void restart() {
        close();
        open();
    }

    /** One round of the upkeep that the store does when nobody waits for it. */
    void rest() {
        server.store().idle();
    }

    Path file() {
        return folder.resolve("store.mv");
    }

    MongoClient client() {
        return client;
    }

    MongoDatabase database() {
        return client.getDatabase("shop");
    }

    MongoCollection<Document> collection(String name) {
        return database().getCollection(name);
    }

    StoredCollection inside(String name) {
        return server.store().backend().collections().stream()
                .filter(c -> c.getFullName().equals("shop." + name))
                .findFirst()
                .orElseThrow();
    }

    StoredIndex index(String collection, String name) {
        return inside(collection).storedIndexes().stream()
                .filter(index -> index.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
