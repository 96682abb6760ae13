package yonghuang.inventory.receiving.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.receiving.Deliveries.After;
import yonghuang.shared.Cursor;

/** The cursor of lists that show the newest first: the moment and the id of the last one shown. */
final class NewestFirst {
    private NewestFirst() {}

    static String cursor(Instant at, String id) {
        return Cursor.of(at.toEpochMilli() + "", id);
    }

    static @Nullable After read(@Nullable String after) {
        var keys = Cursor.read(after, 2);
        if (keys == null) return null;
        try {
            return new After(Instant.ofEpochMilli(Long.parseLong(keys.get(0))), keys.get(1));
        } catch (NumberFormatException notOurs) {
            throw Cursor.junk();
        }
    }
}
