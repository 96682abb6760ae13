package yonghuang.images.pixels;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How the camera was held, from 1 (upright) to 8, by the EXIF tag of that name. Nothing else of EXIF is read.
 *
 * @see <a href="https://www.cipa.jp/std/documents/e/DC-008-Translation-2019-E.pdf">EXIF 2.32, 4.6.4 A, tag 0x0112</a>
 */
record Orientation(int value) {
    static final Orientation UPRIGHT = new Orientation(1);
    private static final byte[] EXIF = "Exif\0\0".getBytes(ISO_8859_1);
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int MOST_ENTRIES = 500;

    /** Whatever cannot be understood is upright. */
    static Orientation of(byte[] file, PictureKind kind) {
        try {
            return switch (kind) {
                case JPEG -> ofJpeg(ByteBuffer.wrap(file));
                case WEBP -> ofWebp(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
                case PNG -> UPRIGHT;
            };
        } catch (IndexOutOfBoundsException broken) {
            return UPRIGHT;
        }
    }

    private static Orientation ofJpeg(ByteBuffer file) {
        int at = 2;
        while ((file.get(at) & 0xff) == 0xff) {
            int marker = file.get(at + 1) & 0xff;
            if (marker == 0xda || marker == 0xd9) return UPRIGHT;
            int length = file.getShort(at + 2) & 0xffff;
            if (marker == 0xe1 && startsWithExif(file, at + 4)) {
                return ofTiff(file.slice(at + 4 + EXIF.length, Math.max(0, length - 2 - EXIF.length)));
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static boolean startsWithExif(ByteBuffer file, int at) {
        for (int i = 0; i < EXIF.length; i++) if (file.get(at + i) != EXIF[i]) return false;
        return true;
    }

    private static Orientation ofWebp(ByteBuffer file) {
        int at = 12;
        while (at + 8 <= file.limit()) {
            int type = file.getInt(at);
            long length = Integer.toUnsignedLong(file.getInt(at + 4));
            if (length > file.limit() - at - 8L) return UPRIGHT;
            if (type == 0x46495845) return ofTiff(file.slice(at + 8, (int) length)); // "EXIF"
            at += 8 + (int) (length + length % 2);
        }
        return UPRIGHT;
    }

    private static Orientation ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Math.min(MOST_ENTRIES, tiff.getShort(directory) & 0xffff);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if ((tiff.getShort(entry) & 0xffff) == TAG) return known(tiff.getShort(entry + 8));
        }
        return UPRIGHT;
    }

    private static Orientation known(int value) {
        return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
    }

    boolean liesOnItsSide() {
        return value >= 5;
    }

    /** The picture as it was meant to be seen. */
    BufferedImage upright(BufferedImage taken) {
        if (value == 1) return taken;
        int width = taken.getWidth();
        int height = taken.getHeight();
        var seen = new BufferedImage(
                liesOnItsSide() ? height : width, liesOnItsSide() ? width : height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = width - 1 - x;
                int below = height - 1 - y;
                int colour = taken.getRGB(x, y);
                switch (value) {
                    case 2 -> seen.setRGB(right, y, colour);
                    case 3 -> seen.setRGB(right, below, colour);
                    case 4 -> seen.setRGB(x, below, colour);
                    case 5 -> seen.setRGB(y, x, colour);
                    case 6 -> seen.setRGB(below, x, colour);
                    case 7 -> seen.setRGB(below, right, colour);
                    default -> seen.setRGB(y, right, colour);
                }
            }
        }
        return seen;
    }
}
