package yonghuang.embeddedmongo;

import java.nio.file.Path;

/**
 * The store behind the tests of all other modules. It answers a write when the commit that holds it is written, as always,
 * and only leaves out to wait for the disk: their programs stop, the machine's power does not. That a write survives a power
 * cut is what the tests of this package and those of the packaged shop ask.
 */
public final class StoreOfTests {
    private StoreOfTests() {}

    public static EmbeddedMongo open(Path folder) {
        return EmbeddedMongo.open(folder, 0, StoreSettings.USUAL.withoutFsync());
    }
}
