package yonghuang.catalog;

/**
 * A county-level unit goods come from.
 *
 * @param code six-digit division code
 */
public record County(String code, String name) {}
