package yonghuang.embeddedmongo;

import java.nio.file.Path;

/** The store's file cannot be trusted; nothing in it was changed. */
public final class StoreDamaged extends RuntimeException {
    StoreDamaged(Path file, String what, Throwable cause) {
        super(
                "The store's file " + file + " is damaged (" + what
                        + "). Restore it from a backup, or move it away to start with an empty store; it was left as it is.",
                cause);
    }
}
