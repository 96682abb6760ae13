package yonghuang.listings;

/**
 * What the office found wrong with one field.
 *
 * @param field path in the content, such as {@code content.title}
 */
public record Remark(String field, String reason) {}
