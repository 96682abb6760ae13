package yonghuang.embeddedmongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.ImmutableFieldException;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.IndexKeySpecsConflictException;
import de.bwaldvogel.mongo.exception.InvalidIdFieldError;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one collection and its indexes, as they are written: writers come one by one.
 */
final class StoredCollection extends QueriedCollection {
    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Key, StoredDocument> documents,
            CursorRegistry cursors) {
        super(database, name, options, documents, cursors);
    }

    @Override
    public synchronized void addDocument(Document document) {
        var position = positionOf(document);
        var stored = StoredDocument.of(document);
        var keys = new ArrayList<Set<Key>>(planned.size());
        for (var index : planned) {
            var found = index.keysOf(document);
            index.checkFree(found, null, document, this);
            keys.add(found);
        }
        documents.put(position, stored);
        for (int i = 0; i < keys.size(); i++) planned.get(i).replace(Set.of(), keys.get(i), position);
    }

    private Key positionOf(Document document) {
        if (getIdField() == null) return KeyWriter.keyOf(UUID.randomUUID());
        if (document.get("_id") instanceof Collection)
            throw new InvalidIdFieldError("The '_id' value cannot be of type array");
        if (!document.containsKey(getIdField())) document.put(getIdField(), new ObjectId());
        return KeyWriter.keyOf(document.get(getIdField()));
    }

    @Override
    public synchronized List<Document> insertDocuments(List<Document> added, boolean isOrdered) {
        return super.insertDocuments(added, isOrdered);
    }

    /** A whole document in place of another is exchanged here; operators are left to the library, on a copy. */
    @Override
    public synchronized Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        if (!isMulti && isWhole(update)) {
            var before = first(selector);
            if (before != null) return new Document("n", 1).append("nModified", exchange(before, update) ? 1 : 0);
        }
        onlyFirst = !isMulti;
        try {
            writer = Thread.currentThread();
            return super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
        } finally {
            writer = null;
            onlyFirst = false;
        }
    }

    private static boolean isWhole(Document update) {
        return update.isEmpty() || update.keySet().stream().noneMatch(field -> field.startsWith("$"));
    }

    private @Nullable Document first(Document selector) {
        var found = queryDocuments(selector, null, 0, 1, 0, null).iterator();
        return found.hasNext() ? found.next() : null;
    }

    private boolean exchange(Document before, Document update) {
        var id = before.get(getIdField());
        var after = new Document(getIdField(), id);
        after.putAll(update);
        if (!KeyWriter.keyOf(after.get(getIdField())).equals(KeyWriter.keyOf(id)))
            throw new ImmutableFieldException(
                    "After applying the update, the (immutable) field '_id' was found to have been altered to _id: "
                            + after.get(getIdField()));
        after.put(getIdField(), id);
        Utils.validateFieldNames(after);
        if (after.equals(before)) return false;
        exchange(before, after, KeyWriter.keyOf(id));
        return true;
    }

    private void exchange(Document before, Document after, Key position) {
        var stored = StoredDocument.of(after);
        var old = new ArrayList<Set<Key>>(planned.size());
        var now = new ArrayList<Set<Key>>(planned.size());
        for (var index : planned) {
            old.add(index.keysOf(before));
            var keys = index.keysOf(after);
            if (!keys.equals(old.getLast())) index.checkFree(keys, position, after, this);
            now.add(keys);
        }
        for (int i = 0; i < now.size(); i++) planned.get(i).replace(old.get(i), now.get(i), position);
        documents.put(position, stored);
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        try {
            writer = Thread.currentThread();
            return super.findAndModify(query);
        } finally {
            writer = null;
        }
    }

    @Override
    public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
        int deleted = 0;
        for (var document : queryDocuments(selector, null, 0, Math.max(0, limit), 0, null)) {
            removeDocument(document);
            deleted++;
        }
        return deleted;
    }

    @Override
    public synchronized void removeDocument(Document document) {
        if (getIdField() == null) {
            removeEqual(document);
            return;
        }
        var position = KeyWriter.keyOf(document.get(getIdField()));
        for (var index : planned) index.replace(index.keysOf(document), Set.of(), position);
        documents.remove(position);
    }

    private void removeEqual(Document document) {
        for (var entry : documents.entrySet())
            if (entry.getValue().document().equals(document)) {
                documents.remove(entry.getKey());
                return;
            }
    }

    @Override
    protected Key addDocumentInternal(Document document) {
        throw new UnsupportedOperationException("addDocument does it");
    }

    @Override
    protected void removeDocument(Key position) {
        documents.remove(position);
    }

    @Override
    protected void handleUpdate(Key position, Document before, Document after) {
        documents.put(position, StoredDocument.of(after));
    }

    // ---- indexes

    /** Builds the index of what is there; an index that cannot be built leaves nothing behind. */
    @Override
    public synchronized void addIndex(Index<Key> index) {
        for (var known : planned)
            if (known.getName().equals(index.getName())) {
                if (!known.hasSameOptions(index)) throw new IndexKeySpecsConflictException(index, known);
                return;
            }
        if (index instanceof SortedIndex sorted) build(sorted);
        keep((StoredIndex) index);
    }

    /** Takes an index whose entries are in the file already. */
    synchronized void keep(StoredIndex index) {
        planned.add(index);
        getIndexes().add(index);
    }

    private void build(SortedIndex index) {
        try {
            for (var entry : documents.entrySet())
                fill(index, entry.getKey(), entry.getValue().document());
        } catch (MongoServerError unfit) {
            index.drop();
            throw new IndexBuildFailedException(unfit, this);
        }
    }

    synchronized void fill(StoredIndex index, Key position, Document document) {
        var keys = index.keysOf(document);
        index.checkFree(keys, position, document, this);
        index.replace(Set.of(), keys, position);
    }

    @Override
    public synchronized void dropIndex(String indexName) {
        super.dropIndex(indexName);
        planned.removeIf(index -> index.getName().equals(indexName));
    }

    @Override
    public synchronized void renameTo(MongoDatabase newDatabase, String newName) {
        super.renameTo(newDatabase, newName);
        var file = documents.getStore();
        file.renameMap(documents, MapNames.documents(getFullName()));
        for (var index : planned)
            if (index instanceof SortedIndex sorted)
                file.renameMap(sorted.entries(), MapNames.index(getFullName(), index.getName()));
    }

    // ---- figures nobody keeps

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {}

    @Override
    protected int getDataSize() {
        return Math.toIntExact(documents.values().stream()
                .mapToLong(document -> document.bson().length)
                .sum());
    }
}
