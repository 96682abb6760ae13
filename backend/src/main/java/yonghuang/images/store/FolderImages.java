package yonghuang.images.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yonghuang.images.ImageStore;

/**
 * Bytes as files below a folder that every copy of the shop sees. A file is there whole or not at all, and on the disk
 * when {@link #put} returns. Two letters of the name's hash make the folders, so that none grows without bound.
 */
public final class FolderImages implements ImageStore {
    private final Path folder;

    public FolderImages(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(String name, byte[] bytes) {
        var file = file(name);
        if (Files.exists(file)) return;
        try {
            var parent = Objects.requireNonNull(file.getParent());
            Files.createDirectories(parent);
            var draft = parent.resolve("." + UUID.randomUUID());
            write(draft, bytes);
            Files.move(draft, file, ATOMIC_MOVE);
            sync(parent);
            sync(Objects.requireNonNull(parent.getParent()));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void write(Path draft, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(draft, CREATE_NEW, WRITE)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) channel.write(left);
            channel.force(true);
        } catch (IOException full) {
            Files.deleteIfExists(draft);
            throw full;
        }
    }

    @Override
    public @Nullable Stored open(String name) {
        try {
            var channel = FileChannel.open(file(name), READ);
            return new Stored(channel.size(), Channels.newInputStream(channel));
        } catch (NoSuchFileException nothingThere) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        StoredNames.checked(name);
        return folder.resolve("%02x".formatted(Math.floorMod(hash(name), 256))).resolve(name.replace('/', '-'));
    }

    /** Of the part before the slash: what belongs together lies together. */
    private static int hash(String name) {
        int slash = name.indexOf('/');
        return (slash < 0 ? name : name.substring(0, slash)).hashCode();
    }

    private static void sync(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        try (var channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }
}
