package yonghuang.catalog.search;

import org.jspecify.annotations.Nullable;
import yonghuang.catalog.listing.Shelf;

/** Keeps one index true to the shelf. All but {@link #doubt()} is called by one thread, once a second. */
interface IndexKeeper extends AutoCloseable {
    /** @param state changes whenever the same question may be answered differently */
    record Kept(ProductIndex index, String state) {}

    /**
     * Brings the index to this shelf, or sees that it is. The index given before stays good for a while, so that questions
     * go on while another is made.
     *
     * @return what can be asked from now on; null when there is none yet
     * @throws ClusterUnreachable when a cluster has it and does not answer
     */
    @Nullable
    Kept keep(Shelf shelf, Words words);

    /** A question failed: the next time the index is looked at before it is trusted. From any thread. */
    void doubt();

    @Override
    void close();
}
