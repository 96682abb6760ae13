package yonghuang.embeddedmongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of an index and the keys they make of a document: one, or one per element where a field is an array. */
final class IndexedFields {
    private final List<String> paths;
    private final boolean[] nested;

    IndexedFields(List<String> paths) {
        this.paths = List.copyOf(paths);
        this.nested = new boolean[paths.size()];
        for (int i = 0; i < nested.length; i++) nested[i] = paths.get(i).contains(".");
    }

    List<String> paths() {
        return paths;
    }

    /** A path like {@code lines.0.sku} means one element to a query but all of them to an index. */
    boolean nameAnElement() {
        return paths.stream()
                .flatMap(path -> Utils.splitPath(path).stream())
                .anyMatch(part -> part.chars().allMatch(Character::isDigit));
    }

    @Nullable
    Object[] valuesOf(Document document) {
        var values = new @Nullable Object[nested.length];
        for (int i = 0; i < nested.length; i++) values[i] = valueOf(document, i);
        return values;
    }

    private @Nullable Object valueOf(Document document, int field) {
        var path = paths.get(field);
        return nested[field] ? Utils.getSubdocumentValueCollectionAware(document, path) : document.getOrMissing(path);
    }

    static boolean areAllMissing(@Nullable Object[] values) {
        for (var value : values) if (!isMissing(value)) return false;
        return true;
    }

    private static boolean isMissing(@Nullable Object value) {
        return value instanceof Missing
                || value instanceof Collection<?> all
                        && !all.isEmpty()
                        && all.stream().allMatch(Missing.class::isInstance);
    }

    /** Bit i is set where field i holds an array. */
    static long arraysAmong(@Nullable Object[] values) {
        long arrays = 0;
        for (int i = 0; i < values.length; i++) if (values[i] instanceof Collection) arrays |= 1L << i;
        return arrays;
    }

    /** @throws CannotIndexParallelArraysError when two fields are arrays that do not lie in one another */
    Set<Key> keysOf(@Nullable Object[] values) {
        long arrays = arraysAmong(values);
        if (arrays == 0) return Set.of(key(values));
        int elements = elementsOf(values, arrays);
        var keys = new LinkedHashSet<Key>();
        for (int element = 0; element < Math.max(1, elements); element++) keys.add(key(atElement(values, element)));
        return keys;
    }

    private int elementsOf(@Nullable Object[] values, long arrays) {
        var sizes = new LinkedHashSet<Integer>();
        var roots = new LinkedHashSet<String>();
        for (int i = 0; i < values.length; i++)
            if (values[i] instanceof Collection<?> all) {
                sizes.add(all.size());
                roots.add(Utils.splitPath(paths.get(i)).getFirst());
            }
        boolean several = Long.bitCount(arrays) > 1;
        if (several && (roots.size() > 1 || sizes.size() > 1))
            throw new CannotIndexParallelArraysError(arrayPaths(values));
        return sizes.iterator().next();
    }

    private List<String> arrayPaths(@Nullable Object[] values) {
        var names = new ArrayList<String>();
        for (int i = 0; i < values.length; i++) if (values[i] instanceof Collection) names.add(paths.get(i));
        return names;
    }

    private static @Nullable Object[] atElement(@Nullable Object[] values, int element) {
        var single = Arrays.copyOf(values, values.length);
        for (int i = 0; i < single.length; i++)
            if (single[i] instanceof Collection<?> all)
                single[i] =
                        all.isEmpty() ? KeyWriter.NOTHING_IN_ARRAY : new ArrayList<@Nullable Object>(all).get(element);
        return single;
    }

    private static Key key(@Nullable Object[] values) {
        var writer = new KeyWriter();
        for (var value : values) writer.write(value);
        return writer.toKey();
    }
}
