package yonghuang.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An index whose entries lie in key order. A position is the key of the document's {@code _id}. */
abstract class StoredIndex extends Index<Key> {
    private final IndexedFields fields;

    StoredIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.fields = new IndexedFields(keys());
    }

    final IndexedFields fields() {
        return fields;
    }

    final boolean sparse() {
        return isSparse();
    }

    /** Bit i is set where field i held an array in some document since the start. */
    abstract long arrays();

    /** Positions of the entries within the interval, in key order or against it. */
    abstract Iterator<Key> positions(Interval interval, boolean backwards);

    /** The keys under which this document is found besides its {@code _id}. */
    abstract Set<Key> keysOf(Document document);

    /** @throws de.bwaldvogel.mongo.exception.DuplicateKeyError when another document than {@code own} has one of the keys */
    abstract void checkFree(Set<Key> keys, @Nullable Key own, Document document, MongoCollection<Key> collection);

    /** Exchanges the entries of one document. */
    abstract void replace(Set<Key> old, Set<Key> now, Key position);

    @Override
    public final boolean hasSameOptions(Index<?> other) {
        return other.isUnique() == isUnique()
                && ((StoredIndex) other).sparse() == sparse()
                && samePaths((StoredIndex) other);
    }

    private boolean samePaths(StoredIndex other) {
        return fields.paths().equals(other.fields.paths());
    }

    @Override
    public final @Nullable Key remove(Document document) {
        throw new UnsupportedOperationException("StoredCollection removes by position");
    }

    @Override
    public final boolean canHandle(Document query) {
        return false; // StoredCollection plans
    }

    @Override
    public final Iterable<Key> getPositions(Document query) {
        throw new UnsupportedOperationException("StoredCollection plans");
    }

    @Override
    public final long getDataSize() {
        return getCount();
    }

    @Override
    public final void checkAdd(Document document, MongoCollection<Key> collection) {
        checkFree(keysOf(document), null, document, collection);
    }

    @Override
    public final void add(Document document, Key position, MongoCollection<Key> collection) {
        replace(Set.of(), keysOf(document), position);
    }

    @Override
    public final void checkUpdate(Document before, Document after, MongoCollection<Key> collection) {
        checkFree(keysOf(after), KeyWriter.keyOf(before.get("_id")), after, collection);
    }

    @Override
    public final void updateInPlace(Document before, Document after, Key position, MongoCollection<Key> collection) {
        replace(keysOf(before), keysOf(after), position);
    }
}
