package yonghuang.documents;

import org.jspecify.annotations.Nullable;

/**
 * What a rule decided about one document: its answer, and the new form where something changes.
 *
 * @param document the new form, null when nothing changes and nothing is to be written; its version is set by the writer
 * @param outcome the answer for the caller
 */
public record Change<T, R>(@Nullable T document, R outcome) {
    public static <T, R> Change<T, R> changed(T document, R outcome) {
        return new Change<>(document, outcome);
    }

    public static <T, R> Change<T, R> unchanged(R outcome) {
        return new Change<>(null, outcome);
    }
}
