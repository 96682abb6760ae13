package yonghuang.catalog.search;

/** The search cluster does not answer, or not as one; says which node and why, without credentials. */
final class ClusterUnreachable extends RuntimeException {
    private final String why;

    ClusterUnreachable(String why) {
        super(why, null, false, false);
        this.why = why;
    }

    String why() {
        return why;
    }
}
