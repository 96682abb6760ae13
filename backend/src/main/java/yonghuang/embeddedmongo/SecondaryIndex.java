package yonghuang.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.*;
import de.bwaldvogel.mongo.bson.Document;
import java.util.*;
import org.h2.mvstore.MVMap;

/** Non-unique index: key = [field values..., position], value = position. */
final class SecondaryIndex extends Index<Object> {
    final MVMap<KeyValue, Object> map;
    volatile boolean multikey;

    SecondaryIndex(MVMap<KeyValue, Object> map, String name, List<IndexKey> keys) {
        super(name, keys, true);
        this.map = map;
    }

    List<String> fields() {
        return keys();
    }

    private Object pos(Document d) {
        return Missing.ofNullable(d.get("_id"));
    }

    private KeyValue entry(KeyValue kv, Object pos) {
        List<Object> l = new ArrayList<>(kv.size() + 1);
        for (Object o : kv) l.add(o);
        l.add(pos);
        return new KeyValue(l);
    }

    @Override
    public Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {}

    @Override
    public void add(Document d, Object position, MongoCollection<Object> collection) {
        Set<KeyValue> kvs = getKeyValues(d);
        if (kvs.size() > 1) multikey = true;
        for (KeyValue kv : kvs) map.put(entry(kv, position), position);
    }

    @Override
    public Object remove(Document d) {
        Object p = pos(d);
        for (KeyValue kv : getKeyValues(d)) map.remove(entry(kv, p));
        return null;
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    } // planning is done in IndexedCollection

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long getCount() {
        return map.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return map.sizeAsLong();
    }

    @Override
    public void checkUpdate(Document o, Document n, MongoCollection<Object> c) {}

    @Override
    public void updateInPlace(Document o, Document n, Object position, MongoCollection<Object> c) {
        if (nullAwareEqualsKeys(o, n)) return;
        for (KeyValue kv : getKeyValues(o)) map.remove(entry(kv, position));
        add(n, position, c);
    }

    @Override
    public void drop() {}
}
