package yonghuang.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The index of {@code _id}: the documents themselves, which lie in its order. */
final class IdIndex extends StoredIndex {
    private final MVMap<Key, StoredDocument> documents;

    IdIndex(MVMap<Key, StoredDocument> documents, String name, List<IndexKey> keys) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    long arrays() {
        return 0; // an _id is never an array
    }

    @Override
    Iterator<Key> positions(Interval interval, boolean backwards) {
        if (interval.isOneValue()) return List.of(interval.from()).iterator();
        return Scan.of(documents, interval, backwards);
    }

    @Override
    public Key getPosition(Document document) {
        return KeyWriter.keyOf(document.get("_id"));
    }

    @Override
    Set<Key> keysOf(Document document) {
        return Set.of();
    }

    @Override
    void checkFree(Set<Key> keys, @Nullable Key own, Document document, MongoCollection<Key> collection) {
        if (own == null && documents.containsKey(getPosition(document)))
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get("_id")));
    }

    @Override
    void replace(Set<Key> old, Set<Key> now, Key position) {}

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public void drop() {}
}
