package yonghuang.listings.lint;

/**
 * Words of one text that a rule does not allow.
 *
 * @param field path of the text, such as {@code content.description[2].lines[0]}
 * @param from where the words begin in that text, in UTF-16 units
 * @param to behind their last unit; the same as {@code from} where words are missing
 * @param words as they stand there; empty where they are missing
 */
public record Mark(String field, int from, int to, String words, TextRule rule) {}
