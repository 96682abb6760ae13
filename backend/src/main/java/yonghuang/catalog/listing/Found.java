package yonghuang.catalog.listing;

import org.jspecify.annotations.Nullable;

/**
 * What words found.
 *
 * @param ranking every match, best first; where the words as written match nothing, what the better words match
 * @param better words that were probably meant, null when these are fine or nobody knows
 * @param inVain the words as they were looked for, when they match nothing as written; null otherwise
 */
public record Found(
        Ranking ranking, @Nullable String better, @Nullable String inVain) {}
