package yonghuang.embeddedmongo;

import java.nio.file.Path;

/** Another process has the store; {@link #getMessage()} says which one and what to do. */
public final class StoreLocked extends RuntimeException {
    StoreLocked(Path folder, String holder) {
        super("The store in " + folder + " is in use by " + holder
                + ". Stop that process, or choose another data folder; one process at a time may have a store.");
    }
}
