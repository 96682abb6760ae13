package yonghuang.documents;

/** A document that carries the number of changes it has seen; the first stored form has version 1. */
public interface Versioned<T extends Versioned<T>> {
    String id();

    long version();

    T atVersion(long version);
}
