package yonghuang.embeddedmongo;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The file {@code store.lock}: locked while the store is open, with the holder's process id in it. */
final class StoreLock implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2); // for a predecessor that is just ending
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final long LOCKED_BYTE = 1L << 40; // beyond the text, which others may thus read

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StoreLocked when another process keeps the lock for longer than two seconds */
    static StoreLock take(Path folder) {
        var file = folder.resolve("store.lock");
        try {
            var channel = FileChannel.open(file, CREATE, READ, WRITE);
            if (!lock(channel)) {
                channel.close();
                throw new StoreLocked(folder, holder(file));
            }
            sign(channel);
            return new StoreLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!tryLock(channel)) {
            if (System.nanoTime() > end) return false;
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static void sign(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(("process " + ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static String holder(Path file) throws IOException {
        var text = Files.readString(file).strip();
        return text.isEmpty() ? "another process" : text;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
