package yonghuang.listings.lint;

import java.util.List;

/**
 * The words of one rule as the resource has them.
 *
 * @param words refused wherever they stand
 * @param acts refused where one of the objects follows in the same clause
 * @param after refused where they follow one of the objects in the same clause
 * @param allowed longer words that free what they hold
 */
record WordList(
        List<String> words, List<String> acts, List<String> objects, List<String> after, List<String> allowed) {}
