package yonghuang.inventory.transfers;

import org.jspecify.annotations.Nullable;

/**
 * A line that could not be held.
 *
 * @param lot the chosen one, null where none was
 * @param available what could have been held for it
 */
public record ShortLine(String sku, @Nullable String lot, int wanted, int available) {}
