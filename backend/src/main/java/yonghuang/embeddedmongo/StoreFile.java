package yonghuang.embeddedmongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The file {@code store.mv}: how it is opened, and whether it is ours to open. */
final class StoreFile {
    static final int FORMAT = 1;
    private static final String FORMAT_MAP = "format";
    private static final String FORMAT_KEY = "version";

    private final Path path;
    private final StoreSettings settings;

    StoreFile(Path path, StoreSettings settings) {
        this.path = path;
        this.settings = settings;
    }

    Path path() {
        return path;
    }

    /**
     * @throws StoreDamaged when it is no such file or a part of it cannot be read
     * @throws StoreNewer when a later program wrote it
     */
    MVStore open() {
        try {
            return known(builder().open());
        } catch (MVStoreException unreadable) {
            throw explained(unreadable);
        }
    }

    /** For reading while the disk is full. */
    MVStore openToRead() {
        return builder().readOnly().open();
    }

    private MVStore.Builder builder() {
        return new MVStore.Builder()
                .fileName(settings.fileSystem() + path)
                .cacheSize(settings.cacheMegabytes())
                .autoCommitDisabled() // only between commands, see Committer
                .autoCommitBufferSize(0);
    }

    private MVStore known(MVStore file) {
        file.setVersionsToKeep(1);
        file.setRetentionTime(0);
        MVMap<String, String> formats = file.openMap(FORMAT_MAP);
        var written = formats.get(FORMAT_KEY);
        if (written == null && file.getMapNames().stream().allMatch(FORMAT_MAP::equals))
            formats.put(FORMAT_KEY, String.valueOf(FORMAT));
        else if (!String.valueOf(FORMAT).equals(written)) {
            file.closeImmediately();
            throw written == null
                    ? new StoreDamaged(path, "it says no format", new IllegalStateException("no format"))
                    : new StoreNewer(path, written, null);
        }
        return file;
    }

    /** What went wrong with the file, for the person who has to mend it. */
    RuntimeException explained(MVStoreException failure) {
        return switch (failure.getErrorCode()) {
            case DataUtils.ERROR_UNSUPPORTED_FORMAT -> new StoreNewer(path, "of a later H2", failure);
            case DataUtils.ERROR_FILE_LOCKED -> new StoreLocked(path, "another program");
            default -> new StoreDamaged(path, String.valueOf(failure.getMessage()), failure);
        };
    }

    /** A small commit, to see whether there is room for one. */
    void probe(MVStore file) {
        MVMap<String, String> formats = file.openMap(FORMAT_MAP);
        formats.put("probed", String.valueOf(System.currentTimeMillis()));
        file.commit();
        file.sync();
    }

    boolean hasRoom(long bytes) {
        try {
            return Files.getFileStore(path).getUsableSpace() > bytes;
        } catch (IOException unknown) {
            return true;
        }
    }
}
