package yonghuang.catalog.vocabulary;

import java.util.List;

/**
 * Who asks for the word also finds what its meanings find; not the other way round.
 *
 * @param word one word: only Chinese characters, or only letters and digits
 * @param means names or words of goods, at least one; what the first one finds is shown first
 */
public record Synonym(String word, List<String> means) {
    public Synonym {
        means = List.copyOf(means);
    }
}
