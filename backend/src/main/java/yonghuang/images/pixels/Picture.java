package yonghuang.images.pixels;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture as it came. Its pixels are counted before any of them is decoded; whatever a decoder stumbles over is
 * {@link Unreadable}.
 */
public final class Picture {
    static final long MOST_PIXELS = 24_000_000;
    private static final int LONGEST_EDGE = 16_383;
    private static final int BYTES_PER_PIXEL_OF_WEBP = 40; // what its decoder holds while it works
    private static final Pattern CUT_OFF = Pattern.compile("premature end|truncated", Pattern.CASE_INSENSITIVE);

    private final PictureKind kind;
    private final byte[] bytes;
    private final Orientation orientation;
    private final DecodingRoom room;

    static {
        ImageIO.setUseCache(false);
        ImageIO.scanForPlugins();
    }

    private Picture(PictureKind kind, byte[] bytes, Orientation orientation, DecodingRoom room) {
        this.kind = kind;
        this.bytes = bytes;
        this.orientation = orientation;
        this.room = room;
    }

    /**
     * Looks at the bytes without decoding them.
     *
     * @throws Disguised when it is something else as well
     * @throws Unreadable when it is not whole
     */
    public static Picture of(PictureKind kind, byte[] file, DecodingRoom room) {
        if (Disguise.isFoundIn(file)) throw new Disguised();
        var bytes = kind == PictureKind.PNG ? PngPixels.of(file) : file;
        return new Picture(kind, bytes, Orientation.of(file, kind), room);
    }

    /**
     * Decodes it, turned upright, no larger than asked for.
     *
     * @throws TooManyPixels before anything is decoded
     */
    public BufferedImage drawn(int longestEdge) {
        var reader = reader();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            long size = size(reader);
            return room.decoding(size, () -> orientation.upright(Shrinking.to(longestEdge, decoded(reader))));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException broken) {
            throw new Unreadable(broken);
        } finally {
            reader.dispose();
        }
    }

    private ImageReader reader() {
        return ImageIO.getImageReadersByFormatName(kind.name()).next();
    }

    /** Bytes of the decoded picture. */
    private long size(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width <= 0 || height <= 0) throw new Unreadable();
        if (width > LONGEST_EDGE || height > LONGEST_EDGE || width * height > MOST_PIXELS) throw new TooManyPixels();
        long size = width * height * bytesPerPixel(reader);
        if (size > DecodingRoom.MOST_BYTES) throw new TooManyPixels();
        return size;
    }

    private int bytesPerPixel(ImageReader reader) throws IOException {
        if (kind == PictureKind.WEBP) return BYTES_PER_PIXEL_OF_WEBP;
        var raw = reader.getRawImageType(0);
        if (raw == null) return 7; // CMYK: four bytes as it came, three converted
        int asItCame = raw.getNumBands() * ((raw.getBitsPerBand(0) + 7) / 8);
        return kind == PictureKind.JPEG && raw.getNumBands() > 3 ? asItCame + 3 : asItCame;
    }

    /** A decoder warns where it had to make something up. */
    private static BufferedImage decoded(ImageReader reader) {
        var cutOff = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> {
            if (CUT_OFF.matcher(warning).find()) cutOff.set(true);
        });
        try {
            var picture = reader.read(0);
            if (cutOff.get()) throw new Unreadable();
            return picture;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException broken) {
            throw new Unreadable(broken);
        }
    }
}
