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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder one process keeps its index in. The first process of a data folder has {@code index}; one that finds it
 * locked has {@code index-<pid>}, which goes with it, or with the next process that finds it left behind.
 */
final class IndexFolder implements AutoCloseable {
    private static final String STATE = "state";

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

    /** Where Lucene writes. */
    Path files() {
        return path.resolve("lucene");
    }

    /** What the index was complete for, empty when it is not known to be complete. */
    Optional<String> state() {
        try {
            return Optional.of(Files.readString(path.resolve(STATE)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void complete(String state) {
        try {
            Files.writeString(path.resolve(STATE), state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void incomplete() {
        try {
            Files.deleteIfExists(path.resolve(STATE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws away an index that cannot be used. */
    void empty() {
        incomplete();
        if (Files.exists(files())) removeAll(files());
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
