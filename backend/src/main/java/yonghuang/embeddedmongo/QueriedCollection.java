package yonghuang.embeddedmongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one collection by {@code _id}, as they are read. Readers by {@code _id} or of everything need no
 * lock, because a stored document is never changed, only replaced.
 */
abstract class QueriedCollection extends AbstractMongoCollection<Key> {
    final MVMap<Key, StoredDocument> documents;
    final CopyOnWriteArrayList<StoredIndex> planned = new CopyOnWriteArrayList<>();
    private final QueryMatcher matcher =
            new DefaultQueryMatcher(); // the inherited one remembers positions for a writer
    private final LongAdder examined = new LongAdder();
    private final CursorRegistry cursors;

    @Nullable
    Thread writer; // set within the monitor; tells the writing thread from readers

    boolean onlyFirst;

    QueriedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Key, StoredDocument> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.cursors = cursors;
    }

    MVMap<Key, StoredDocument> documents() {
        return documents;
    }

    List<StoredIndex> storedIndexes() {
        return planned;
    }

    /** Documents looked at by queries so far. */
    long examined() {
        return examined.sum();
    }

    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        return matcher.matches(document, query);
    }

    @Override
    protected QueryResult queryDocuments(
            @Nullable Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        var wanted = query == null ? new Document() : query;
        var plan = Plan.best(planned, wanted, orderBy, limit > 0);
        if (writer == Thread.currentThread()) return forWriting(plan, wanted, orderBy, skip, onlyFirst ? 1 : limit);
        boolean inOrder = plan == null ? isNatural(orderBy) : plan.sorted() || orderBy == null || orderBy.isEmpty();
        if (batchSize > 0 && limit == 0 && skip == 0 && inOrder)
            return paged(positions(plan, isNaturalDescending(orderBy)), wanted, batchSize, projection);
        if (plan == null)
            return matching(all(isNaturalDescending(orderBy)), wanted, orderBy, skip, limit, batchSize, projection);
        var order = plan.sorted() ? null : orderBy;
        if (plan.index() instanceof IdIndex)
            return matching(found(plan), wanted, order, skip, limit, batchSize, projection);
        synchronized (this) { // entries and documents of the same moment
            return matching(found(plan), wanted, order, skip, limit, batchSize, projection);
        }
    }

    private static boolean isNatural(@Nullable Document orderBy) {
        return orderBy == null || orderBy.isEmpty() || orderBy.containsKey("$natural");
    }

    /** Of an index all positions at once, as they are at this moment; of everything one after the other. */
    private Iterator<Key> positions(@Nullable Plan plan, boolean backwards) {
        if (plan == null) return walk(backwards);
        if (plan.index() instanceof IdIndex) return plan.positions().toList().iterator();
        synchronized (this) {
            return plan.positions().toList().iterator();
        }
    }

    private Iterator<Key> walk(boolean backwards) {
        return new Iterator<>() {
            private @Nullable Key next = backwards ? documents.lastKey() : documents.firstKey();

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Key next() {
                var current = next;
                if (current == null) throw new NoSuchElementException();
                next = backwards ? documents.lowerKey(current) : documents.higherKey(current);
                return current;
            }
        };
    }

    private QueryResult paged(Iterator<Key> positions, Document query, int batchSize, @Nullable Document projection) {
        var cursor = new PagedCursor(
                cursors.generateCursorId(),
                positions,
                some -> matching(at(some), query, null, 0, 0, 0, projection).collectDocuments());
        var first = cursor.takeDocuments(batchSize);
        if (cursor.isEmpty()) return new QueryResult(first);
        cursors.add(cursor);
        return new QueryResult(first, cursor);
    }

    private Stream<Document> at(List<Key> positions) {
        return positions.stream().map(documents::get).filter(Objects::nonNull).map(this::examine);
    }

    private QueryResult matching(
            Stream<Document> candidates,
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        return matchDocumentsFromStream(candidates, query, orderBy, skip, limit, batchSize, projection);
    }

    /** Whoever writes changes what it gets in place: it gets copies. */
    private QueryResult forWriting(
            @Nullable Plan plan, Document query, @Nullable Document orderBy, int skip, int limit) {
        var candidates = plan == null ? all(false) : found(plan);
        var order = plan != null && plan.sorted() ? null : orderBy;
        var copies = new ArrayList<Document>();
        for (var document : matching(candidates, query, order, skip, limit, 0, null))
            copies.add(document.cloneDeeply());
        return new QueryResult(copies);
    }

    private Stream<Document> found(Plan plan) {
        return plan.positions().map(documents::get).filter(Objects::nonNull).map(this::examine);
    }

    private Stream<Document> all(boolean backwards) {
        return Plan.stream(Scan.valuesOf(documents, Interval.EVERYTHING, backwards))
                .map(this::examine);
    }

    private Document examine(StoredDocument stored) {
        examined.increment();
        return stored.document();
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
        return matching(all(false), query, orderBy, skip, limit, batchSize, projection);
    }

    /**
     * An aggregation's first stage {@code $match} is answered by the indexes. Documents are looked at as the next stage
     * asks for them: what is only counted or summed up is never in memory together, however much it is.
     */
    @Override
    public Stream<Document> queryAllAsStream() {
        var leading = LeadingMatch.takeFor(this);
        if (leading == null) return super.queryAllAsStream();
        var plan = Plan.best(planned, leading.query(), null, false);
        var found = (plan == null ? all(false) : found(plan))
                .filter(document -> documentMatchesQuery(document, leading.query()));
        return leading.changesDocuments() ? found.map(Document::cloneDeeply) : found;
    }

    @Override
    protected Document getDocument(Key position) {
        return Objects.requireNonNull(documents.get(position)).document();
    }

    @Override
    protected Stream<DocumentWithPosition<Key>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(entry.getValue().document(), entry.getKey()));
    }

    @Override
    public int count() {
        return documents.size();
    }
}
