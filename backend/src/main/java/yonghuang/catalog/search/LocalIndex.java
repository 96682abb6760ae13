package yonghuang.catalog.search;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yonghuang.catalog.listing.Shelf;

/**
 * The index of this process alone, in its data folder. Missing, damaged, outdated or made with other readings it is made
 * anew beside the one in use.
 */
final class LocalIndex implements IndexKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(LocalIndex.class);
    private static final Runnable NOTHING = () -> {};

    private final Path dataFolder;
    private final Retired retired = new Retired();
    private volatile boolean doubted;
    private @Nullable IndexFolder folder;
    private @Nullable Used used;

    LocalIndex(Path dataFolder) {
        this.dataFolder = dataFolder;
    }

    private record Used(ProductIndex index, Path files, Shelf shelf, long readings) {
        Kept kept() {
            return new Kept(index, shelf.number() + " " + files.getFileName() + " " + readings);
        }
    }

    @Override
    public Kept keep(Shelf shelf, Words words) {
        retired.closeOld();
        var before = used;
        long readings = words.vocabulary().readingsVersion();
        if (before != null && (doubted && !isSound(before) || before.readings() != readings)) {
            retired.add(before.index());
            before = made(shelf, words, before.files());
        } else if (before == null) before = first(shelf, words);
        else if (before.shelf() != shelf) before = changed(before, shelf, words);
        doubted = false;
        used = before;
        return before.kept();
    }

    private static boolean isSound(Used index) {
        try {
            return index.index().size() == index.shelf().size();
        } catch (RuntimeException damaged) {
            LOG.warn("the search index is damaged and is made anew", damaged);
            return false;
        }
    }

    private Used first(Shelf shelf, Words words) {
        var state = folder().state();
        if (state.isPresent() && state.get().of().equals(state(shelf, words))) {
            folder().removeAllBut(state.get().files());
            var found = opened(state.get().files(), shelf, words);
            if (found != null) return found;
        }
        return made(shelf, words, null);
    }

    private static @Nullable Used opened(Path files, Shelf shelf, Words words) {
        ProductIndex index = null;
        try {
            index = LuceneIndexes.open(files);
            var found = new Used(index, files, shelf, words.vocabulary().readingsVersion());
            if (isSound(found)) return found;
        } catch (RuntimeException damaged) {
            LOG.warn("the search index cannot be used and is made anew", damaged);
        }
        if (index != null) index.close();
        return null;
    }

    /** @param inUse where an index lies that is asked meanwhile */
    private Used made(Shelf shelf, Words words, @Nullable Path inUse) {
        long start = System.nanoTime();
        if (inUse == null) folder().incomplete();
        var files = folder().emptyBeside(inUse);
        var index = LuceneIndexes.open(files);
        try {
            index.fill(shelf.products(), words.tokens(), NOTHING);
        } catch (RuntimeException failed) {
            index.close();
            throw failed;
        }
        folder().complete(new IndexFolder.State(state(shelf, words), files));
        LOG.info("search index of {} products made in {} ms", shelf.size(), (System.nanoTime() - start) / 1_000_000);
        return new Used(index, files, shelf, words.vocabulary().readingsVersion());
    }

    private Used changed(Used before, Shelf shelf, Words words) {
        var difference = Difference.between(before.shelf(), shelf);
        folder().incomplete();
        before.index().change(difference.changed(), difference.removed(), words.tokens(), NOTHING);
        folder().complete(new IndexFolder.State(state(shelf, words), before.files()));
        return new Used(before.index(), before.files(), shelf, before.readings());
    }

    private static String state(Shelf shelf, Words words) {
        var revision = shelf.revision();
        return "%d %d %s %d %d"
                .formatted(
                        ProductIndex.FORM,
                        words.vocabulary().readingsVersion(),
                        revision.store(),
                        revision.revision(),
                        shelf.size());
    }

    private IndexFolder folder() {
        var known = folder;
        if (known != null) return known;
        var opened = IndexFolder.open(dataFolder);
        folder = opened;
        return opened;
    }

    @Override
    public void doubt() {
        doubted = true;
    }

    @Override
    public void close() {
        var open = used;
        used = null;
        if (open != null) open.index().close();
        retired.close();
        var locked = folder;
        folder = null;
        if (locked != null) locked.close();
    }
}
