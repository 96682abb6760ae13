package yonghuang.images;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Where bytes lie, by name: a folder or a bucket of all copies of the shop. A name is words of letters, digits, {@code . _ -}, split
 * by slashes; under one name there are ever only the same bytes, so that each call may be repeated.
 */
public interface ImageStore {
    /**
     * What is stored under a name. Whoever asked for it closes it.
     *
     * @param length of {@code content} in bytes
     */
    record Stored(long length, InputStream content) {}

    /** Durable when it returns; there already, nothing happens. */
    void put(String name, byte[] bytes);

    /** @return null when there is nothing of that name */
    @Nullable
    Stored open(String name);

    /** Takes away what is there. */
    void delete(String name);
}
