package yonghuang.images;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The four sizes a picture is kept in; a small picture is never enlarged. */
public enum ImageSize {
    SMALL(240),
    MEDIUM(640),
    LARGE(1280),
    FULL(2400);

    private final int longestEdge;

    ImageSize(int longestEdge) {
        this.longestEdge = longestEdge;
    }

    /** In pixels. */
    public int longestEdge() {
        return longestEdge;
    }

    /** As in an address: {@code small}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param file as in an address: {@code small.jpg} */
    public static Optional<ImageSize> ofFile(String file) {
        return Stream.of(values()).filter(size -> size.file().equals(file)).findAny();
    }

    public String file() {
        return word() + ".jpg";
    }
}
