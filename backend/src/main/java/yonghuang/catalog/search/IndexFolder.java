package yonghuang.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder one process keeps its index in. The first process of a data folder has {@code index}; one that finds it
 * locked has {@code index-<pid>}, which goes with it, or with the next process that finds it left behind.
 */
final class IndexFolder implements AutoCloseable {
    private static final String STATE = "state";
    private static final String FIRST = "lucene";
    private static final String SECOND = "lucene-2";

    private final Path path;
    private final FileChannel lock;
    private final boolean ownedByProcess;

    private IndexFolder(Path path, FileChannel lock, boolean ownedByProcess) {
        this.path = path;
        this.lock = lock;
        this.ownedByProcess = ownedByProcess;
    }

    static IndexFolder open(Path dataFolder) {
        removeLeftBehind(dataFolder);
        var shared = dataFolder.resolve("index");
        var lock = lock(shared);
        if (lock != null) return new IndexFolder(shared, lock, false);
        for (int attempt = 0; ; attempt++) {
            var own =
                    dataFolder.resolve("index-" + ProcessHandle.current().pid() + (attempt == 0 ? "" : "." + attempt));
            var ownLock = lock(own);
            if (ownLock != null) return new IndexFolder(own, ownLock, true);
        }
    }

    private static void removeLeftBehind(Path dataFolder) {
        if (!Files.isDirectory(dataFolder)) return;
        try (var own = Files.newDirectoryStream(dataFolder, "index-*")) {
            for (var folder : own) {
                try (var lock = lock(folder)) {
                    if (lock != null) removeAll(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return null when another process has it */
    private static @Nullable FileChannel lock(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isOurs(channel)) return channel;
            channel.close();
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    /** What the index was complete for, empty when it is not known to be complete. */
    Optional<State> state() {
        try {
            var lines = Files.readAllLines(path.resolve(STATE));
            if (lines.size() != 2
                    || !lines.get(1).equals(FIRST) && !lines.get(1).equals(SECOND)) return Optional.empty();
            return Optional.of(new State(lines.get(0), path.resolve(lines.get(1))));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param of what the index was complete for
     * @param files where Lucene has it
     */
    record State(String of, Path files) {}

    void complete(State state) {
        try {
            Files.writeString(
                    path.resolve(STATE), state.of() + "\n" + state.files().getFileName() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty place for another index beside the one in use. */
    Path emptyBeside(@Nullable Path used) {
        var free = path.resolve(used == null || !used.endsWith(FIRST) ? FIRST : SECOND);
        if (Files.exists(free)) removeAll(free);
        return free;
    }

    /** Throws away all indexes but the one in use. */
    void removeAllBut(Path used) {
        for (var name : List.of(FIRST, SECOND)) {
            var files = path.resolve(name);
            if (!files.equals(used) && Files.exists(files)) removeAll(files);
        }
    }

    void incomplete() {
        try {
            Files.deleteIfExists(path.resolve(STATE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeAll(Path folder) {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (ownedByProcess) removeAll(path);
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
