package yonghuang.embeddedmongo;

import de.bwaldvogel.mongo.backend.*;
import java.util.*;
import java.util.Map.Entry;
import org.h2.mvstore.MVMap;

final class UniqueIndex extends AbstractUniqueIndex<Object> {
    final MVMap<KeyValue, Object> map;

    UniqueIndex(MVMap<KeyValue, Object> map, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.map = map;
    }

    List<String> fields() {
        return keys();
    }

    boolean sparse() {
        return isSparse();
    }

    @Override
    protected Object removeDocument(KeyValue k) {
        return map.remove(k);
    }

    @Override
    protected boolean putKeyPosition(KeyValue k, Object p) {
        return map.putIfAbsent(k, Missing.ofNullable(p)) == null;
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        return map.entrySet();
    }

    @Override
    protected Object getPosition(KeyValue k) {
        return map.get(k);
    }

    @Override
    public long getCount() {
        return map.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
