package yonghuang.catalog.search;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yonghuang.catalog.listing.Shelf;

/**
 * The index on a cluster, shared by all copies of the shop. The store says which one counts and what it is true to; whichever
 * copy sees first that it is behind becomes the one that writes, for a limited time, and all others only read. A copy that
 * did not write last compares every entry before it goes on, so nothing a stopped copy left half done stays.
 */
final class SharedIndex implements IndexKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(SharedIndex.class);
    private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(30);
    private static final Duration COMPARED_EVERY = Duration.ofHours(1);
    private static final Duration REPLACED_KEPT_FOR = Duration.ofMinutes(2);

    private final ClusterIndexes indexes;
    private final IndexStates states;
    private final Retired retired = new Retired();
    private volatile boolean doubted;
    private boolean mustCompare;
    private @Nullable Open open;
    private @Nullable Written lastWritten;
    private Instant lookedAt = Instant.MIN;
    private Instant compared = Instant.MIN;

    SharedIndex(ClusterIndexes indexes, IndexStates states) {
        this.indexes = indexes;
        this.states = states;
    }

    private record Open(ProductIndex index, String name, int build) {}

    /** What this copy itself wrote last; another one may hold other products of the same revision. */
    private record Written(IndexState.Complete complete, Shelf shelf) {}

    @Override
    public @Nullable Kept keep(Shelf shelf, Words words) {
        retired.closeOld();
        var state = states.stored();
        var wanted = wanted(shelf, words, 0);
        var known = state.complete();
        var usable = known != null && isUsable(known) ? known : null;
        var kept = usable;
        if (usable == null || !isCurrent(usable, wanted))
            kept = states.write() ? written(usable, shelf, words) : usable;
        if (kept == null) return null;
        dropReplaced(state);
        return new Kept(opened(kept).index(), kept.toString());
    }

    private static IndexState.Complete wanted(Shelf shelf, Words words, int build) {
        var revision = shelf.revision();
        return new IndexState.Complete(
                build, revision.store(), revision.revision(), words.vocabulary().readingsVersion(), shelf.size());
    }

    private boolean isCurrent(IndexState.Complete complete, IndexState.Complete wanted) {
        if (complete.isTrueTo(wanted)) return !mustCompare && !isDueForComparing();
        return wanted.isBehind(complete); // a copy that has read more takes care of it
    }

    private boolean isDueForComparing() {
        if (compared.equals(Instant.MIN)) compared = states.now();
        return states.now().isAfter(compared.plus(COMPARED_EVERY));
    }

    /** Whether the index that counts is there, of our schema and whole. Asked of the cluster only now and then. */
    private boolean isUsable(IndexState.Complete complete) {
        boolean known = open != null && open.name().equals(name(complete));
        if (known && !doubted && states.now().isBefore(lookedAt.plus(LOOKED_AT_EVERY))) return true;
        indexes.ping();
        boolean usable = isWhole(complete);
        lookedAt = states.now();
        doubted = false;
        return usable;
    }

    private boolean isWhole(IndexState.Complete complete) {
        try {
            long size = opened(complete).index().size();
            var newest = states.stored().complete();
            if (size != complete.products() && complete.equals(newest)) mustCompare = true;
            return true;
        } catch (RuntimeException damaged) {
            indexes.ping(); // gone altogether: that is no damage
            LOG.warn("the search index {} cannot be used and is made anew: {}", name(complete), reason(damaged));
            return false;
        }
    }

    private static String reason(RuntimeException failed) {
        return String.valueOf(failed.getMessage()).lines().limit(3).reduce("", (all, line) -> all + " " + line.strip());
    }

    private Open opened(IndexState.Complete complete) {
        var known = open;
        var name = name(complete);
        if (known != null && known.name().equals(name)) return known;
        return replaceOpen(new Open(indexes.open(name), name, complete.build()));
    }

    private Open replaceOpen(Open next) {
        if (open != null) retired.add(open.index());
        open = next;
        return next;
    }

    private static String name(IndexState.Complete complete) {
        return name(complete.store(), complete.build());
    }

    private static String name(String store, int build) {
        var short_ = store.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return "yonghuang-%s-%d-%d"
                .formatted(short_.substring(0, Math.min(12, short_.length())), ProductIndex.FORM, build);
    }

    private IndexState.@Nullable Complete written(IndexState.@Nullable Complete before, Shelf shelf, Words words) {
        try {
            indexes.ping();
            var wanted = wanted(shelf, words, before == null ? 0 : before.build());
            boolean keepsItsReadings =
                    before != null && before.store().equals(wanted.store()) && before.readings() == wanted.readings();
            if (before == null || !keepsItsReadings) return madeAnew(shelf, words);
            return changed(before, wanted, shelf, words);
        } catch (IndexStates.NotWriter overtaken) {
            lastWritten = null;
            return before;
        } catch (RuntimeException failed) {
            lastWritten = null;
            throw failed;
        }
    }

    private IndexState.Complete madeAnew(Shelf shelf, Words words) {
        long start = System.nanoTime();
        int build = states.begin();
        var made = wanted(shelf, words, build);
        var index = indexes.create(name(made));
        try {
            index.fill(shelf.products(), words.tokens(), states::mayGoOn);
            states.finish(made);
        } catch (RuntimeException failed) {
            index.close();
            throw failed;
        }
        replaceOpen(new Open(index, name(made), build));
        lastWritten = new Written(made, shelf);
        compared = states.now();
        lookedAt = compared;
        mustCompare = false;
        LOG.info(
                "search index {} of {} products made in {} ms",
                name(made),
                shelf.size(),
                (System.nanoTime() - start) / 1_000_000);
        return made;
    }

    private IndexState.Complete changed(
            IndexState.Complete before, IndexState.Complete wanted, Shelf shelf, Words words) {
        var index = opened(before).index();
        var own = lastWritten;
        boolean mustBeCompared = mustCompare || isDueForComparing();
        lastWritten = null;
        if (own != null && own.complete().equals(before) && !mustBeCompared) {
            var difference = Difference.between(own.shelf(), shelf);
            index.change(difference.changed(), difference.removed(), words.tokens(), states::mayGoOn);
        } else {
            int mended = index.mend(shelf.products(), words.tokens(), states::mayGoOn);
            LOG.info("search index {} compared with the shelf: {} entries mended", name(before), mended);
            compared = states.now();
            mustCompare = false;
        }
        states.finish(wanted);
        lastWritten = new Written(wanted, shelf);
        return wanted;
    }

    private void dropReplaced(IndexState state) {
        for (var old : state.replaced()) {
            var complete = state.complete();
            boolean due = states.now().isAfter(old.since().plus(REPLACED_KEPT_FOR));
            if (!due || complete == null || complete.build() == old.build()) continue;
            indexes.drop(name(complete.store(), old.build()));
            states.dropped(old.build());
        }
    }

    @Override
    public void doubt() {
        doubted = true;
    }

    @Override
    public void close() {
        var last = open;
        open = null;
        if (last != null) last.index().close();
        retired.close();
        indexes.close();
    }
}
