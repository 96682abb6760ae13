package yonghuang.documents;

import org.jspecify.annotations.Nullable;

/**
 * A pure decision on one document. It may be asked several times, on newer forms, before its answer is used; an
 * exception it throws reaches only its own caller and changes nothing.
 */
@FunctionalInterface
public interface Rule<T, R> {
    /** @param current null when there is no such document yet */
    Change<T, R> decide(@Nullable T current);
}
