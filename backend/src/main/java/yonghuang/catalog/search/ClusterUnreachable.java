package yonghuang.catalog.search;

/** The search cluster does not answer, or not as one; the message says which and why, without credentials. */
final class ClusterUnreachable extends RuntimeException {
    ClusterUnreachable(String message) {
        super(message, null, false, false);
    }
}
