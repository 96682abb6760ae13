package yonghuang.inventory.sweeps;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Item by item: a bad one is said and left for the next run. */
public final class Items {
    private static final Logger LOG = LoggerFactory.getLogger(Items.class);

    private Items() {}

    public static <T extends Record> void each(Iterable<T> items, Consumer<T> work) {
        for (var item : items) {
            try {
                work.accept(item);
            } catch (RuntimeException failed) {
                LOG.warn("Left for the next sweep: {}", item, failed);
            }
        }
    }
}
