package yonghuang.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;

/**
 * Where no mail server is named, letters are put into a folder, readable by the shop's own user only. The newest
 * {@link #MOST_KEPT} stay; mail programs open them.
 */
final class FolderPost implements Post {
    static final int MOST_KEPT = 200;

    private final Path folder;
    private final MimeLetters letters;
    private final Deque<Path> kept = new ArrayDeque<>();

    FolderPost(Path folder, MimeLetters letters) {
        this.folder = folder;
        this.letters = letters;
    }

    @Override
    public synchronized void send(Message message) {
        try {
            open();
            var file = folder.resolve(message.id().replaceAll("[^A-Za-z0-9_-]", "-") + ".eml");
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var out = Files.newOutputStream(file)) {
                letters.write(message).writeTo(out);
            }
            kept.remove(file);
            kept.addLast(file);
            while (kept.size() > MOST_KEPT) Files.deleteIfExists(kept.removeFirst());
        } catch (MessagingException wrongAddress) {
            throw new LetterRefused(wrongAddress);
        } catch (IOException full) {
            throw new PostAway(full);
        }
    }

    private void open() throws IOException {
        if (!kept.isEmpty()) return;
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (var files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.comparing(FolderPost::writtenAt))
                    .forEach(kept::addLast);
        }
    }

    private static long writtenAt(Path file) {
        return file.toFile().lastModified();
    }
}
