package yonghuang.shared;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Files that only the shop's own user may read (0600), and that are there whole or not at all, whenever power fails. */
public final class PrivateFiles {
    private static final boolean POSIX =
            java.nio.file.FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private PrivateFiles() {}

    /**
     * Makes the file unless it is there; of many who try at once one makes it and all get the same content.
     *
     * @param content asked only when the file is not there
     */
    public static byte[] readOrMake(Path file, Supplier<byte[]> content) {
        try {
            if (!Files.exists(file)) make(file, content.get());
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void replace(Path file, byte[] content) {
        try {
            var draft = draft(file, content);
            Files.move(draft, file, ATOMIC_MOVE);
            sync(folder(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path file, byte[] content) throws IOException {
        var draft = draft(file, content);
        try {
            Files.createLink(file, draft); // unlike a move, never replaces what someone else made meanwhile
            sync(folder(file));
        } catch (FileAlreadyExistsException someoneElseWasFirst) {
            // theirs is read
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Path draft(Path file, byte[] content) throws IOException {
        var folder = folder(file);
        Files.createDirectories(folder, only("rwx------"));
        var draft = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID());
        try (var channel = FileChannel.open(draft, Set.of(CREATE_NEW, WRITE), only("rw-------"))) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
        return draft;
    }

    private static Path folder(Path file) {
        var parent = file.toAbsolutePath().getParent();
        if (parent == null) throw new IllegalArgumentException("not a file: " + file);
        return parent;
    }

    private static FileAttribute<?>[] only(String permissions) {
        if (!POSIX) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    private static void sync(Path folder) throws IOException {
        if (!POSIX) return;
        try (var channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }
}
