package yonghuang.catalog.search;

import static yonghuang.documents.Change.changed;
import static yonghuang.documents.Change.unchanged;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Change;
import yonghuang.documents.Versioned;

/**
 * Which index on the cluster counts, what it is true to, and which copy of the shop may write it now. One per form of the
 * index, so that an older and a newer shop can run side by side.
 *
 * @param build number of the newest index begun; each has a name of its own
 * @param complete null until a first one was finished
 * @param writer null: nobody writes
 * @param replaced indexes nobody asks any more once some time has passed
 */
@Document("search_indexes")
record IndexState(
        @Id String id,
        long version,
        int build,
        @Nullable Complete complete,
        @Nullable Writer writer,
        List<Replaced> replaced)
        implements Versioned<IndexState> {
    /** @param build the index that counts */
    record Complete(int build, String store, long revision, long readings, int products) {
        /** Everything this one is true to is older than or as old as the other's. */
        boolean isBehind(Complete other) {
            return store.equals(other.store) && revision <= other.revision && readings <= other.readings;
        }

        boolean isTrueTo(Complete other) {
            return store.equals(other.store) && revision == other.revision && readings == other.readings;
        }
    }

    record Writer(String copy, Instant until) {}

    record Replaced(int build, Instant since) {}

    static IndexState first(String id) {
        return new IndexState(id, 0, 0, null, null, List.of());
    }

    @Override
    public IndexState atVersion(long version) {
        return new IndexState(id, version, build, complete, writer, replaced);
    }

    private boolean isWrittenBy(String copy, Instant now) {
        return writer != null && writer.copy().equals(copy) && writer.until().isAfter(now);
    }

    /** Makes the copy the one that writes, or lets it go on; false while another one is. */
    Change<IndexState, Boolean> write(String copy, Instant now, Instant until) {
        if (writer != null && !writer.copy().equals(copy) && writer.until().isAfter(now)) return unchanged(false);
        return changed(new IndexState(id, version, build, complete, new Writer(copy, until), replaced), true);
    }

    /** @return the number of an index nobody else knows; 0 when the copy may not write */
    Change<IndexState, Integer> begin(String copy, Instant now) {
        if (!isWrittenBy(copy, now)) return unchanged(0);
        var old = new ArrayList<>(replaced);
        boolean leftHalfMade = build > 0
                && (complete == null || complete.build() != build)
                && old.stream().noneMatch(it -> it.build() == build);
        if (leftHalfMade) old.add(new Replaced(build, now));
        return changed(new IndexState(id, version, build + 1, complete, writer, old), build + 1);
    }

    /** What was written counts from now on, and the copy writes no longer; false when it was no longer allowed to. */
    Change<IndexState, Boolean> finish(String copy, Complete written, Instant now) {
        boolean done = written.equals(complete);
        if (done && (writer == null || !writer.copy().equals(copy))) return unchanged(true);
        if (!done && !isWrittenBy(copy, now)) return unchanged(false);
        var old = new ArrayList<>(replaced);
        if (complete != null && complete.build() != written.build()) old.add(new Replaced(complete.build(), now));
        return changed(new IndexState(id, version, build, written, null, old), true);
    }

    Change<IndexState, Boolean> dropped(int build) {
        var left = replaced.stream().filter(it -> it.build() != build).toList();
        if (left.size() == replaced.size()) return unchanged(false);
        return changed(new IndexState(id, version, this.build, complete, writer, left), true);
    }
}
