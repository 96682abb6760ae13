package yonghuang.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index beside the documents. A unique one maps the fields to the position, so that no two documents share a key
 * (nor an array element); any other has the position at the end of its key too.
 */
final class SortedIndex extends StoredIndex {
    private final MVMap<Key, Key> entries;
    private final boolean unique;
    private volatile long arrays;

    SortedIndex(MVMap<Key, Key> entries, String name, List<IndexKey> keys, boolean unique, boolean sparse) {
        super(name, keys, sparse);
        this.entries = entries;
        this.unique = unique;
    }

    MVMap<Key, Key> entries() {
        return entries;
    }

    @Override
    long arrays() {
        return arrays;
    }

    @Override
    Iterator<Key> positions(Interval interval, boolean backwards) {
        return Scan.valuesOf(entries, interval, backwards);
    }

    /** None where the index is sparse and the document has none of its fields. */
    @Override
    Set<Key> keysOf(Document document) {
        var values = fields().valuesOf(document);
        if (sparse() && IndexedFields.areAllMissing(values)) return Set.of();
        long found = IndexedFields.arraysAmong(values);
        if ((arrays | found) != arrays) arrays |= found; // writers of one collection come one by one
        return fields().keysOf(values);
    }

    Key entry(Key key, Key position) {
        return unique ? key : key.followedBy(position);
    }

    @Override
    void checkFree(Set<Key> keys, @Nullable Key own, Document document, MongoCollection<Key> collection) {
        if (!unique) return;
        for (var key : keys) {
            var holder = entries.get(key);
            if (holder != null && !holder.equals(own))
                throw new DuplicateKeyError(
                        this, collection, getKeys(), new KeyValue(Arrays.asList(fields().valuesOf(document))));
        }
    }

    @Override
    void replace(Set<Key> old, Set<Key> now, Key position) {
        if (old.equals(now)) return;
        for (var key : now) if (!old.contains(key)) entries.put(entry(key, position), position);
        for (var key : old) if (!now.contains(key)) entries.remove(entry(key, position));
    }

    @Override
    public @Nullable Key getPosition(Document document) {
        return null; // the index of _id knows
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public void drop() {
        entries.getStore().removeMap(entries);
    }
}
