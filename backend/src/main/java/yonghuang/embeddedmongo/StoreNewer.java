package yonghuang.embeddedmongo;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A later version of the program wrote the store; nothing in it was changed. */
public final class StoreNewer extends RuntimeException {
    StoreNewer(Path file, String format, @Nullable Throwable cause) {
        super(
                "The store's file " + file + " has the format " + format + ", this program knows up to "
                        + StoreFile.FORMAT + ". Start the newer program, or restore a backup from before it.",
                cause);
    }
}
