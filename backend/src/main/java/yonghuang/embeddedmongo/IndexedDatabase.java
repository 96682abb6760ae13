package yonghuang.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.*;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.*;
import org.h2.mvstore.*;

public final class IndexedDatabase extends H2Database {
    private final MVStore store;
    private final CursorRegistry cr;
    private final Wal wal;

    public IndexedDatabase(String name, MVStore store, CursorRegistry cr, Wal wal) {
        this.wal = wal;
        this.store = store;
        this.cr = cr; // JEP 513: the super constructor calls our overrides
        super(name, store, cr);
    }
    /** leading $match of the aggregate running on this thread; taken by the first queryAllAsStream() on that collection. */
    static final ThreadLocal<Map.Entry<String, Document>> PUSHDOWN = new ThreadLocal<>();

    @Override
    public Document handleCommand(
            io.netty.channel.Channel ch,
            String command,
            Document query,
            DatabaseResolver r,
            de.bwaldvogel.mongo.oplog.Oplog oplog) {
        if (command.equalsIgnoreCase("aggregate")
                && query.get("pipeline") instanceof List<?> l
                && !l.isEmpty()
                && l.get(0) instanceof Document first
                && first.get("$match") instanceof Document m)
            PUSHDOWN.set(Map.entry(query.get(command).toString(), m));
        try {
            return super.handleCommand(ch, command, query, r, oplog);
        } finally {
            PUSHDOWN.remove();
        }
    }

    private MVMap<KeyValue, Object> indexMap(String coll, String ix) {
        return store.openMap(
                getFullCollectionNamespace(coll) + "._index_" + ix,
                new MVMap.Builder<KeyValue, Object>()
                        .keyType(new BsonTypes.Key())
                        .valueType(new BsonTypes.Value()));
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(String coll, String ix, List<IndexKey> keys, boolean sparse) {
        return new UniqueIndex(indexMap(coll, ix), ix, keys, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(String coll, String ix, List<IndexKey> keys, boolean sparse) {
        return new SecondaryIndex(indexMap(coll, ix), ix, keys);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String coll, CollectionOptions options) {
        String full = getFullCollectionNamespace(coll);
        MVMap<Object, Document> data = store.openMap(
                "databases." + full,
                new MVMap.Builder<Object, Document>()
                        .keyType(new BsonTypes.Value())
                        .valueType(new BsonTypes.Doc()));
        MVMap<String, Object> meta = store.openMap("meta." + full);
        return new IndexedCollection(this, coll, options, data, meta, cr, wal);
    }
}
