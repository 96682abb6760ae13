package yonghuang.embeddedmongo;

import java.time.Duration;

/**
 * @param fsync whether an acknowledged write survives a power cut too, not only the end of the process
 * @param fileSystem prefix of H2's file system; empty for the machine's own
 * @param cacheMegabytes estimated size of the documents and entries kept in memory
 * @param recheck pause between two looks whether a full disk has room again
 */
record StoreSettings(boolean fsync, String fileSystem, int cacheMegabytes, Duration recheck) {
    static final StoreSettings USUAL = new StoreSettings(true, "", 48, Duration.ofSeconds(1));

    StoreSettings withoutFsync() {
        return new StoreSettings(false, fileSystem, cacheMegabytes, recheck);
    }

    StoreSettings on(String otherFileSystem, Duration otherRecheck) {
        return new StoreSettings(fsync, otherFileSystem, cacheMegabytes, otherRecheck);
    }
}
