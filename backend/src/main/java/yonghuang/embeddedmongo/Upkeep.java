package yonghuang.embeddedmongo;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/**
 * Keeps the file small. Every commit writes whole pages anew, so old parts of the file come to hold little that is
 * still in use: that little is written again elsewhere, a bounded piece at a time, and the file cut at its end.
 */
final class Upkeep {
    private static final int COMMITS_BETWEEN = 16;
    private static final int PIECE = 1 << 20;
    private static final int WELL_FILLED = 75;
    private static final long SMALL = 16L << 20;

    private long commits;
    private boolean wanted;

    /** Before a commit, which then stores what was moved. */
    void afterWriting(MVStore file) {
        wanted = true;
        if (++commits % COMMITS_BETWEEN == 0) rewrite(file);
    }

    /** @return whether something was written */
    boolean whenIdle(MVStore file) {
        if (!wanted || file.isReadOnly()) return false;
        wanted = rewrite(file);
        file.commit();
        if (!wanted && file.getFileStore() instanceof RandomAccessStore store && store.getFillRate() < WELL_FILLED)
            store.compactMoveChunks(100, PIECE, file);
        return true;
    }

    private static boolean rewrite(MVStore file) {
        return file.getFileStore().size() > SMALL && file.compact(WELL_FILLED, PIECE);
    }
}
