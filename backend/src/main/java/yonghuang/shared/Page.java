package yonghuang.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next opaque cursor for {@code after}; null on the last page
 * @param total how many items the whole list has
 */
public record Page<T>(List<T> items, @Nullable String next, long total) {}
