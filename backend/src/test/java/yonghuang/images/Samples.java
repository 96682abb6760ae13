package yonghuang.images;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Real bytes of pictures and of what pretends to be one. */
public final class Samples {
    /** One pixel each, written by libwebp. */
    public static final byte[] WEBP_LOSSY =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    public static final byte[] WEBP_LOSSLESS =
            Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    public static final byte[] SVG = text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
    public static final byte[] HTML = text("<!doctype html><html><body><script>alert(1)</script></body></html>");

    private Samples() {}

    /** Left half red, right half blue. */
    public static BufferedImage redAndBlue(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var draw = picture.createGraphics();
        draw.setColor(Color.RED);
        draw.fillRect(0, 0, width / 2, height);
        draw.setColor(Color.BLUE);
        draw.fillRect(width / 2, 0, width - width / 2, height);
        draw.dispose();
        return picture;
    }

    public static byte[] jpeg(int width, int height) {
        return written(redAndBlue(width, height), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return written(redAndBlue(width, height), "png");
    }

    public static byte[] written(BufferedImage picture, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A photograph with EXIF: how the camera was held, and where it was, by GPS. */
    public static byte[] photograph(int width, int height, int orientation) {
        var tiff = ByteBuffer.allocate(200);
        tiff.put(text("MM")).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38); // where the GPS directory lies
        tiff.putInt(0);
        tiff.putShort((short) 1);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put(text("N\0\0\0"));
        tiff.putInt(0).put(text("GPS 29.8683N 121.5440E"));
        return withSegment(jpeg(width, height), 0xe1, concat(text("Exif\0\0"), tiff.array()));
    }

    public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        var segment = ByteBuffer.allocate(4 + content.length);
        segment.put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content);
        return concat(
                new byte[] {jpeg[0], jpeg[1]}, segment.array(), java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A PNG that says it has so many pixels and holds next to none. */
    public static byte[] bomb(int width, int height) {
        return concat(
                pngStart(),
                chunk("IHDR", header(width, height)),
                chunk("IDAT", deflated(new byte[1])),
                chunk("IEND", new byte[0]));
    }

    /** A small PNG whose text unpacks to so many megabytes. */
    public static byte[] textBomb(int megabytes) {
        var png = png(4, 4);
        var text = concat(text("Comment\0\0"), deflated(new byte[megabytes * 1_000_000]));
        int afterHeader = 8 + 25;
        return concat(
                java.util.Arrays.copyOf(png, afterHeader),
                chunk("zTXt", text),
                java.util.Arrays.copyOfRange(png, afterHeader, png.length));
    }

    public static byte[] pngStart() {
        return java.util.Arrays.copyOf(png(1, 1), 8);
    }

    private static byte[] header(int width, int height) {
        return ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
    }

    private static byte[] chunk(String type, byte[] content) {
        var checksum = new CRC32();
        checksum.update(text(type));
        checksum.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(text(type))
                .put(content)
                .putInt((int) checksum.getValue())
                .array();
    }

    private static byte[] deflated(byte[] plain) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** An archive with one file of that name. */
    public static byte[] archive(String name) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text("content"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] pdf() {
        return text("%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] concat(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) out.writeBytes(part);
        return out.toByteArray();
    }

    public static byte[] half(byte[] whole) {
        return java.util.Arrays.copyOf(whole, whole.length / 2);
    }
}
