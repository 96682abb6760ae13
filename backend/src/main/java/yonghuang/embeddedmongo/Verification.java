package yonghuang.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads everything once at the start: every document must be readable and lie under its own {@code _id}, every index
 * must hold exactly the entries its documents make. The documents are the truth; an index that differs is made anew.
 */
final class Verification {
    private static final Logger LOG = LoggerFactory.getLogger(Verification.class);

    private final Path file;

    Verification(Path file) {
        this.file = file;
    }

    /** @throws StoreDamaged when documents break their own {@code _id} or a unique index */
    void verify(StoredCollection collection) {
        var differing = differing(collection);
        for (var index : differing) rebuild(collection, index);
    }

    private List<SortedIndex> differing(StoredCollection collection) {
        var checks = new ArrayList<IndexCheck>();
        for (var index : collection.storedIndexes())
            if (index instanceof SortedIndex sorted) checks.add(new IndexCheck(sorted));
        boolean hasId = collection.storedIndexes().stream().anyMatch(IdIndex.class::isInstance);
        for (var entry : collection.documents().entrySet()) {
            var document = entry.getValue().document();
            if (hasId && !KeyWriter.keyOf(document.get("_id")).equals(entry.getKey()))
                throw misplaced(collection, document);
            for (var check : checks) check.see(document, entry.getKey());
        }
        return checks.stream()
                .filter(IndexCheck::differs)
                .map(check -> check.index)
                .toList();
    }

    private void rebuild(StoredCollection collection, SortedIndex index) {
        LOG.warn(
                "The index {} of {} disagrees with the documents and is made anew",
                index.getName(),
                collection.getFullName());
        index.entries().clear();
        for (var entry : collection.documents().entrySet()) {
            try {
                collection.fill(index, entry.getKey(), entry.getValue().document());
            } catch (MongoServerError broken) {
                throw new StoreDamaged(file, broken.getMessageWithoutErrorCode(), broken);
            }
        }
    }

    private StoreDamaged misplaced(StoredCollection collection, Document document) {
        var what = "a document of " + collection.getFullName() + " lies under another _id than " + document.get("_id");
        return new StoreDamaged(file, what, new IllegalStateException(what));
    }

    /** Counts and compares as the documents pass by. */
    private static final class IndexCheck {
        final SortedIndex index;
        private long entries;
        private boolean differs;

        IndexCheck(SortedIndex index) {
            this.index = index;
        }

        void see(Document document, Key position) {
            for (var key : index.keysOf(document)) {
                differs |= !position.equals(index.entries().get(index.entry(key, position)));
                entries++;
            }
        }

        boolean differs() {
            return differs || entries != index.entries().sizeAsLong();
        }
    }
}
