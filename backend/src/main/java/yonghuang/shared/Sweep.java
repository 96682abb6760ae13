package yonghuang.shared;

/**
 * Recovery that runs every few seconds on one copy of the shop at a time: it finds what was left half done and walks
 * the normal path, item by item. One bad item stops nobody; a run that overlaps another does no harm.
 */
public interface Sweep {
    String name();

    void run();
}
