package yonghuang.catalog.vocabulary;

import java.util.List;

/**
 * A place some goods are named for, and how it is read.
 *
 * @param name Chinese characters
 * @param pinyin one toneless lower-case syllable per character, ü as v
 */
public record PlaceName(String name, List<String> pinyin) {
    public PlaceName {
        pinyin = List.copyOf(pinyin);
    }
}
