package yonghuang.images.pixels;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pixels as a progressive JPEG, and nothing but pixels. */
public final class Jpeg {
    private static final float QUALITY = 0.82f;

    private Jpeg() {}

    public static byte[] of(BufferedImage pixels) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(pixels, null, null), how);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** The picture once more, smaller. */
    public static BufferedImage smaller(BufferedImage pixels, int longestEdge) {
        return Shrinking.to(longestEdge, pixels);
    }
}
