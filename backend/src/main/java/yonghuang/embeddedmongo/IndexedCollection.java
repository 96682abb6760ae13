package yonghuang.embeddedmongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.*;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.*;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.*;
import java.util.stream.*;
import org.h2.mvstore.*;

/** H2Collection + small query planner + copy-on-write for documents handed to writers. */
public final class IndexedCollection extends H2Collection {
    private final MVMap<Object, Document> data;
    private final Wal wal;
    private boolean writing; // guarded by this (all callers are synchronized)

    IndexedCollection(
            MongoDatabase db,
            String name,
            CollectionOptions opt,
            MVMap<Object, Document> data,
            MVMap<String, Object> meta,
            CursorRegistry cr,
            Wal wal) {
        super(db, name, opt, data, meta, cr);
        this.data = data;
        this.wal = wal;
    }

    @Override
    public synchronized Document findAndModify(Document q) {
        writing = true;
        try {
            return super.findAndModify(q);
        } finally {
            writing = false;
        }
    }

    @Override
    public synchronized Document updateDocuments(
            Document s, Document u, ArrayFilters af, boolean multi, boolean upsert, Oplog o) {
        writing = true;
        try {
            return super.updateDocuments(s, u, af, multi, upsert, o);
        } finally {
            writing = false;
        }
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        var p = IndexedDatabase.PUSHDOWN.get();
        if (p == null || !p.getKey().equals(getCollectionName())) return super.queryAllAsStream();
        IndexedDatabase.PUSHDOWN.remove();
        return handleQueryAsStream(p.getValue());
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    } // one map write less per command

    @Override
    protected Object addDocumentInternal(Document d) {
        Object k = super.addDocumentInternal(d);
        if (wal != null) wal.append(getFullName(), k, d);
        return k;
    }

    @Override
    protected void handleUpdate(Object pos, Document o, Document n) {
        super.handleUpdate(pos, o, n);
        if (wal != null) wal.append(getFullName(), pos, n);
    }

    @Override
    protected void removeDocument(Object pos) {
        super.removeDocument(pos);
        if (wal != null) wal.append(getFullName(), pos, null);
    }

    synchronized void restore(Object pos, Document doc) {
        Document old = data.get(pos);
        if (old != null) super.removeDocument(old);
        if (doc != null) addDocument(doc);
    }

    private Document cow(Document d) {
        return writing && d != null ? d.cloneDeeply() : d;
    }

    @Override
    protected Document getDocument(Object position) {
        return data.get(position);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
        Plan p = plan(query, orderBy);
        boolean cow = writing;
        Stream<Document> s;
        Document order = orderBy;
        if (p != null) {
            s = p.positions.map(data::get).filter(Objects::nonNull);
            if (p.sorted) order = null;
        } else if (isNaturalDescending(orderBy)) {
            return super.queryDocuments(query, orderBy, skip, limit, batchSize, projection);
        } else {
            s = data.values().stream();
        }
        if (cow) { // match first, clone only the matches
            s = s.filter(d -> documentMatchesQuery(d, query)).map(Document::cloneDeeply);
        }
        return matchDocumentsFromStream(s, query, order, skip, limit, batchSize, projection);
    }

    record Plan(Stream<Object> positions, boolean sorted) {}

    private static final class Pred {
        Object eq;
        boolean hasEq;
        Collection<?> in;
        Object lo, hi;
        boolean hasLo, hasHi;
        boolean opaque;
    }

    private static boolean isExpr(Object v) {
        return v instanceof Document d
                && !d.isEmpty()
                && d.keySet().iterator().next().startsWith("$");
    }

    private static boolean indexable(Object v) {
        return v != null
                && !(v instanceof Missing)
                && !(v instanceof Collection)
                && !(v instanceof Document)
                && !(v instanceof BsonRegularExpression)
                && !(v instanceof MinKey)
                && !(v instanceof MaxKey);
    }

    private static void collect(Document q, Map<String, Pred> out) {
        for (var e : q.entrySet()) {
            String k = e.getKey();
            Object v = e.getValue();
            if (k.equals("$and") && v instanceof Collection<?> c) {
                for (Object o : c) collect((Document) o, out);
                continue;
            }
            if (k.startsWith("$")) continue;
            Pred p = out.computeIfAbsent(k, x -> new Pred());
            if (!isExpr(v)) {
                if (indexable(v)) {
                    p.eq = v;
                    p.hasEq = true;
                }
                continue;
            }
            for (var x : ((Document) v).entrySet()) {
                Object w = x.getValue();
                switch (x.getKey()) {
                    case "$eq" -> {
                        if (indexable(w)) {
                            p.eq = w;
                            p.hasEq = true;
                        }
                    }
                    case "$in" -> {
                        if (w instanceof Collection<?> c && c.stream().allMatch(IndexedCollection::indexable)) p.in = c;
                    }
                    case "$gt", "$gte" -> {
                        if (indexable(w)) {
                            p.lo = w;
                            p.hasLo = true;
                        }
                    }
                    case "$lt", "$lte" -> {
                        if (indexable(w)) {
                            p.hi = w;
                            p.hasHi = true;
                        }
                    }
                    default -> {}
                }
            }
        }
    }

    private static Object norm(Object v) {
        return new KeyValue(v).normalized().get(0);
    }

    private Plan plan(Document query, Document orderBy) {
        if (getIdField() == null) return null;
        Map<String, Pred> preds = new HashMap<>();
        if (query != null) collect(query, preds);
        // 1. primary key
        Pred id = preds.get(getIdField());
        if (id != null && id.hasEq) return new Plan(Stream.of(id.eq), false);
        if (id != null && id.in != null)
            return new Plan(id.in.stream().distinct().map(x -> (Object) x), false);
        // 2. best index
        Index<Object> best = null;
        int bestScore = 0;
        boolean bestSorted = false;
        for (Index<Object> ix : getIndexes()) {
            List<String> f;
            boolean multi;
            if (ix instanceof SecondaryIndex s) {
                f = s.fields();
                multi = s.multikey;
            } else if (ix instanceof UniqueIndex u) {
                f = u.fields();
                multi = u.sparse();
            } else continue;
            int n = 0;
            boolean ranged = false;
            while (n < f.size()) {
                Pred p = preds.get(f.get(n));
                if (p == null || !p.hasEq) break;
                n++;
            }
            int score = n * 10;
            if (n < f.size()) {
                Pred p = preds.get(f.get(n));
                if (p != null && p.in != null) score += 8;
                else if (p != null && (p.hasLo || p.hasHi)) {
                    score += p.hasLo && p.hasHi ? 5 : 4;
                    ranged = true;
                }
            } else if (ix.isUnique()) score += 5;
            boolean sorted = !multi
                    && sorts(ix, f, n, orderBy)
                    && (n == f.size() || ranged || preds.get(f.get(n)) == null || preds.get(f.get(n)).in == null);
            if (sorted) score += 3;
            if (score > bestScore) {
                best = ix;
                bestScore = score;
                bestSorted = sorted;
            }
        }
        if (best == null) return null;
        return scan(best, preds, orderBy, bestSorted);
    }

    private static int dir(Object o) {
        return ((Number) o).intValue() < 0 ? -1 : 1;
    }
    /** does walking this index (after n equality fields) deliver orderBy, forwards or backwards? keys are always stored ascending. */
    private static boolean sorts(Index<Object> ix, List<String> f, int n, Document orderBy) {
        if (orderBy == null || orderBy.isEmpty()) return false;
        int i = 0, d = 0;
        for (var e : orderBy.entrySet()) {
            if (!(e.getValue() instanceof Number)) return false;
            int at = f.indexOf(e.getKey());
            if (at >= 0 && at < n) continue; // fixed by equality
            if (n + i >= f.size()) {
                return e.getKey().equals("_id")
                        && !ix.isUnique()
                        && n + i == f.size()
                        && (d == 0 || d == dir(e.getValue()));
            }
            if (!f.get(n + i).equals(e.getKey())) return false;
            if (d == 0) d = dir(e.getValue());
            else if (d != dir(e.getValue())) return false;
            i++;
        }
        return d != 0;
    }

    @SuppressWarnings("unchecked")
    private Plan scan(Index<Object> ix, Map<String, Pred> preds, Document orderBy, boolean sorted) {
        MVMap<KeyValue, Object> map = ix instanceof SecondaryIndex s ? s.map : ((UniqueIndex) ix).map;
        List<String> f = ix instanceof SecondaryIndex s ? s.fields() : ((UniqueIndex) ix).fields();
        List<Object> prefix = new ArrayList<>();
        int n = 0;
        while (n < f.size()) {
            Pred p = preds.get(f.get(n));
            if (p == null || !p.hasEq) break;
            prefix.add(norm(p.eq));
            n++;
        }
        Pred next = n < f.size() ? preds.get(f.get(n)) : null;
        boolean desc = false;
        if (sorted)
            for (var e : orderBy.entrySet())
                if (f.indexOf(e.getKey()) < 0 || f.indexOf(e.getKey()) >= n) {
                    desc = dir(e.getValue()) < 0;
                    break;
                }
        if (next != null && next.in != null) {
            Stream<Object> all = Stream.empty();
            TreeSet<Object> vals = new TreeSet<>(BsonTypes::cmp);
            for (Object v : next.in) vals.add(norm(v));
            for (Object v : vals) {
                List<Object> p2 = new ArrayList<>(prefix);
                p2.add(v);
                all = Stream.concat(all, range(map, p2, null, false, null, false, false));
            }
            return new Plan(all.distinct(), false);
        }
        boolean multi = ix instanceof SecondaryIndex s && s.multikey;
        Stream<Object> st = next == null
                ? range(map, prefix, null, false, null, false, desc)
                : range(
                        map,
                        prefix,
                        next.hasLo ? norm(next.lo) : null,
                        next.hasLo,
                        next.hasHi ? norm(next.hi) : null,
                        next.hasHi,
                        desc);
        return new Plan(multi ? st.distinct() : st, sorted);
    }

    private static Stream<Object> range(
            MVMap<KeyValue, Object> map,
            List<Object> prefix,
            Object lo,
            boolean hasLo,
            Object hi,
            boolean hasHi,
            boolean desc) {
        List<Object> a = new ArrayList<>(prefix), b = new ArrayList<>(prefix);
        if (hasLo) a.add(lo);
        if (hasHi) b.add(hi);
        b.add(BsonTypes.Bound.MAX);
        KeyValue from = a.isEmpty() ? null : new KeyValue(a), to = new KeyValue(b);
        if (from != null && map.getKeyType() != null && new BsonTypes.Key().compare(from, to) > 0)
            return Stream.empty();
        org.h2.mvstore.Cursor<KeyValue, Object> c = desc ? map.cursor(to, from, true) : map.cursor(from, to, false);
        Iterator<Object> it = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return c.hasNext();
            }

            @Override
            public Object next() {
                c.next();
                return c.getValue();
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(it, Spliterator.ORDERED), false);
    }
}
