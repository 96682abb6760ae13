package yonghuang.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** The collections of one database, each in maps of its own. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Key> {
    private final MVStore file;
    private final Map<String, StoredCollection> opened = new ConcurrentHashMap<>();
    private boolean loading = true;

    StoredDatabase(String name, MVStore file, CursorRegistry cursors) {
        super(name, cursors);
        this.file = file;
        initializeNamespacesAndIndexes();
        loading = false;
    }

    Collection<StoredCollection> opened() {
        return opened.values();
    }

    @Override
    protected MongoCollection<Key> openOrCreateCollection(String name, CollectionOptions options) {
        var documents = file.openMap(
                MapNames.documents(getFullCollectionNamespace(name)),
                new MVMap.Builder<Key, StoredDocument>()
                        .keyType(KeyType.INSTANCE)
                        .valueType(DocumentType.INSTANCE));
        var collection = new StoredCollection(this, name, options, documents, cursorRegistry);
        opened.put(name, collection);
        return collection;
    }

    @Override
    protected Index<Key> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        boolean ofId = keys.size() == 1 && keys.getFirst().getKey().equals("_id");
        return ofId ? new IdIndex(documentsOf(collection), name, keys) : open(collection, name, keys, true, sparse);
    }

    @Override
    protected Index<Key> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return open(collection, name, keys, false, sparse);
    }

    private MVMap<Key, StoredDocument> documentsOf(String collection) {
        return ((StoredCollection) resolveCollection(collection, true)).documents();
    }

    private Index<Key> open(String collection, String name, List<IndexKey> keys, boolean unique, boolean sparse) {
        var entries = file.openMap(
                MapNames.index(getFullCollectionNamespace(collection), name),
                new MVMap.Builder<Key, Key>().keyType(KeyType.INSTANCE).valueType(KeyType.INSTANCE));
        var index = new SortedIndex(entries, name, keys, unique, sparse);
        if (loading) ((StoredCollection) resolveCollection(collection, true)).keep(index);
        return index;
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        if (command.equals("find")) page(query);
        if (command.equals("aggregate")) return aggregate(channel, command, query, databases, oplog);
        if (command.equals("dropIndexes")) return dropIndexes(query);
        return super.handleCommand(channel, command, query, databases, oplog);
    }

    /** The library would put a whole collection into one answer where the reader names no batch. */
    private static void page(Document find) {
        if (!find.containsKey("batchSize") && !Boolean.TRUE.equals(find.get("singleBatch")))
            find.put("batchSize", PagedCursor.USUAL_PAGE);
    }

    private Document aggregate(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        LeadingMatch.announce(String.valueOf(query.get(command)), query.get("pipeline"));
        try {
            return super.handleCommand(channel, command, query, databases, oplog);
        } finally {
            LeadingMatch.forget();
        }
    }

    /** The library would forget the indexes of that name in every collection. */
    private Document dropIndexes(Document query) {
        if (resolveCollection(String.valueOf(query.get("dropIndexes")), false) instanceof StoredCollection collection) {
            var chosen = collection.storedIndexes().stream()
                    .filter(index -> !(index instanceof IdIndex) && isChosen(index, query.get("index")))
                    .toList();
            if (chosen.isEmpty() && !"*".equals(query.get("index")))
                throw new IndexNotFoundException("index not found: " + query.get("index"));
            for (var index : chosen) dropIndex(collection, index);
        }
        return new Document("ok", 1.0);
    }

    private static boolean isChosen(StoredIndex index, @Nullable Object wanted) {
        return "*".equals(wanted)
                || index.getName().equals(wanted)
                || Objects.equals(index.toIndexDescription().get("key"), wanted);
    }

    private void dropIndex(StoredCollection collection, StoredIndex index) {
        collection.dropIndex(index.getName());
        getOrCreateIndexesCollection()
                .deleteDocuments(new Document("ns", collection.getFullName()).append("name", index.getName()), 0);
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        var documents = documentsOf(name);
        super.dropCollection(name, oplog);
        file.removeMap(documents);
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        if (from != this) throw new MongoServerException("a collection stays in its database");
        var moved = (StoredCollection) collection;
        opened.remove(moved.getCollectionName());
        super.moveCollection(from, collection, newName);
        opened.put(newName, moved);
    }

    @Override
    public void unregisterCollection(String name) {
        super.unregisterCollection(name);
        opened.remove(name);
    }

    @Override
    protected void clearLastStatus(Channel channel) {} // for getLastError, which no driver of today asks

    @Override
    protected void putLastResult(Channel channel, Document result) {}

    @Override
    protected long getStorageSize() {
        return file.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
