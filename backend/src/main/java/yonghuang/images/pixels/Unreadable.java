package yonghuang.images.pixels;

/** The picture is damaged or cut off. */
public final class Unreadable extends RuntimeException {
    Unreadable() {
        super("the picture cannot be read", null, false, false);
    }

    Unreadable(Throwable cause) {
        super("the picture cannot be read", cause);
    }
}
