package yonghuang.images.pixels;

/** The picture would take more memory than one may; nothing was decoded. */
public final class TooManyPixels extends RuntimeException {
    TooManyPixels() {
        super("too many pixels", null, false, false);
    }
}
