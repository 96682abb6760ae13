package yonghuang.listings.lint;

import org.jspecify.annotations.Nullable;

/**
 * One thing in which two revisions differ, as a person reads it.
 *
 * @param field path in the later revision; in the earlier one where the later has no such thing any more. Variants are named by
 *     their SKU: {@code content.variants[LT-BANLI-500].spec}
 * @param before null where there was nothing
 * @param after null where there is nothing any more
 */
public record Difference(
        String field, @Nullable String before, @Nullable String after) {}
