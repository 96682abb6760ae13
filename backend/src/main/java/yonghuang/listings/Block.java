package yonghuang.listings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a description: plain words or a picture, never markup.
 *
 * @param lines one for a heading or a text, the items of a list, at most one as a picture's caption
 * @param image id of the picture, null for words
 */
public record Block(Kind kind, List<String> lines, @Nullable String image) {
    public enum Kind {
        HEADING,
        TEXT,
        LIST,
        PICTURE
    }

    public Block {
        lines = List.copyOf(lines);
    }
}
