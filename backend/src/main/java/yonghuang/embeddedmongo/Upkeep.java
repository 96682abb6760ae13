package yonghuang.embeddedmongo;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/**
 * Keeps the file small. Every commit writes whole pages anew, so old parts of the file come to hold little that is
 * still in use: that little is written again elsewhere, a bounded piece at a time, and the file cut at its end.
 */
final class Upkeep {
    private static final int COMMITS_BETWEEN = 16;
    /** Bytes written again at once, into one part of the file. */
    private static final int PIECE = 1 << 20;

    private static final int PIECE_AT_REST = 8 << 20;
    /** A part moves as one or not at all: more than the largest one holds, be it of a commit or of what was written again. */
    private static final int PIECE_TO_MOVE = 32 << 20;
    /** Percent in use that is good enough while others write, and when nobody does. */
    private static final int WELL_FILLED = 75;

    private static final int WELL_FILLED_AT_REST = 80;
    private static final long SMALL = 16L << 20;

    /** What a round frees may be cut off only some rounds later, once nobody can read it any more. */
    private static final int MOST_IN_VAIN = 20;

    private long commits;
    private int inVain;
    private boolean wanted;

    /** Before a commit, which then stores what was moved. */
    void afterWriting(MVStore file) {
        wanted = true;
        inVain = 0;
        if (++commits % COMMITS_BETWEEN == 0) rewrite(file, WELL_FILLED, PIECE);
    }

    /** @return whether something was written */
    boolean whenIdle(MVStore file) {
        if (!wanted || file.isReadOnly()) return false;
        long before = file.getFileStore().size();
        boolean rewritten = rewrite(file, WELL_FILLED_AT_REST, PIECE_AT_REST);
        file.commit();
        boolean moved = !rewritten && moveTogether(file);
        inVain = rewritten || file.getFileStore().size() < before ? 0 : inVain + 1;
        wanted = (rewritten || moved) && inVain < MOST_IN_VAIN;
        return true;
    }

    /**
     * The last parts of the file go into its holes, a piece at a time.
     *
     * @return whether it has holes worth that
     */
    private static boolean moveTogether(MVStore file) {
        if (file.getFileStore().size() <= SMALL || !(file.getFileStore() instanceof RandomAccessStore store))
            return false;
        if (store.getFillRate() >= WELL_FILLED_AT_REST) return false;
        store.compactMoveChunks(100, PIECE_TO_MOVE, file);
        return true;
    }

    private static boolean rewrite(MVStore file, int wellFilled, int piece) {
        return file.getFileStore().size() > SMALL && file.compact(wellFilled, piece);
    }
}
