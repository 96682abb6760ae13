package yonghuang.images.pixels;

/** The file is a picture and something else as well. */
public final class Disguised extends RuntimeException {
    Disguised() {
        super("something else inside", null, false, false);
    }
}
