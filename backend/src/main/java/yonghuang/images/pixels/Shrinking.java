package yonghuang.images.pixels;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;

/**
 * Makes a picture smaller by averaging areas, row by row, so that nothing as large as the original is made a second time.
 * What shows through is laid on white; colours end as sRGB.
 */
final class Shrinking {
    private static final int COLOURS = 3;
    private static final int WHITE = 255;

    private final BufferedImage source;
    private final int width;
    private final int height;
    private final BufferedImage drawn;
    private float[] row;
    private float[] below;
    private int at;

    private Shrinking(BufferedImage source, int width, int height) {
        this.source = source;
        this.width = width;
        this.height = height;
        this.drawn = isReady(source) ? new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB) : inItsColours();
        this.row = new float[width * COLOURS];
        this.below = new float[width * COLOURS];
    }

    /** @param longestEdge of the result in pixels; a picture that is smaller already keeps its size */
    static BufferedImage to(int longestEdge, BufferedImage source) {
        double factor = Math.min(1, (double) longestEdge / Math.max(source.getWidth(), source.getHeight()));
        int width = Math.max(1, (int) Math.round(source.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(source.getHeight() * factor));
        return new Shrinking(source, width, height).shrunk();
    }

    private BufferedImage shrunk() {
        double rowsPerRow = (double) source.getHeight() / height;
        var samples = new int[source.getWidth() * COLOURS];
        var narrow = new float[width * COLOURS];
        for (int y = 0; y < source.getHeight(); y++) {
            read(y, samples);
            narrow(samples, narrow);
            int into = Math.min(height - 1, (int) (y / rowsPerRow));
            if (into > at) draw();
            double upper = Math.min(1, (into + 1) * rowsPerRow - y);
            add(narrow, row, (float) (upper / rowsPerRow));
            if (upper < 1) add(narrow, below, (float) ((1 - upper) / rowsPerRow));
        }
        draw();
        if (isReady(source)) return drawn;
        return new ColorConvertOp(null).filter(drawn, new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
    }

    /** The row is whole: the next one takes its place. */
    private void draw() {
        var colours = new int[row.length];
        for (int i = 0; i < colours.length; i++) colours[i] = Math.clamp(Math.round(row[i]), 0, WHITE);
        drawn.getRaster().setPixels(0, at++, width, 1, colours);
        row = below;
        below = new float[row.length];
    }

    private void narrow(int[] row, float[] narrow) {
        double perPixel = (double) source.getWidth() / width;
        Arrays.fill(narrow, 0);
        for (int x = 0; x < source.getWidth(); x++) {
            int into = Math.min(width - 1, (int) (x / perPixel));
            double left = Math.min(1, (into + 1) * perPixel - x);
            for (int c = 0; c < COLOURS; c++) {
                float part = (float) (row[x * COLOURS + c] / perPixel);
                narrow[into * COLOURS + c] += (float) (part * left);
                if (left < 1 && into + 1 < width) narrow[(into + 1) * COLOURS + c] += (float) (part * (1 - left));
            }
        }
    }

    private static void add(float[] narrow, float[] row, float weight) {
        for (int i = 0; i < narrow.length; i++) row[i] += narrow[i] * weight;
    }

    /** One row of the source as three bytes a pixel, on white. */
    private void read(int y, int[] row) {
        if (source.getColorModel() instanceof IndexColorModel) readPalette(y, row);
        else readBands(source.getRaster(), y, row);
    }

    private void readPalette(int y, int[] row) {
        for (int x = 0; x < source.getWidth(); x++) {
            int colour = source.getRGB(x, y);
            int alpha = colour >>> 24;
            for (int c = 0; c < COLOURS; c++) row[x * COLOURS + c] = onWhite(colour >> 16 - 8 * c & 0xff, alpha);
        }
    }

    private void readBands(Raster raster, int y, int[] row) {
        int bands = raster.getNumBands();
        int drop = Math.max(0, source.getColorModel().getComponentSize(0) - 8);
        boolean grey = bands < COLOURS;
        boolean through = source.getColorModel().hasAlpha();
        var samples = raster.getPixels(raster.getMinX(), raster.getMinY() + y, source.getWidth(), 1, (int[]) null);
        for (int x = 0; x < source.getWidth(); x++) {
            int alpha = through ? samples[x * bands + bands - 1] >> drop : WHITE;
            for (int c = 0; c < COLOURS; c++) {
                row[x * COLOURS + c] = onWhite(samples[x * bands + (grey ? 0 : c)] >> drop, alpha);
            }
        }
    }

    private static int onWhite(int colour, int alpha) {
        return alpha == WHITE ? colour : (colour * alpha + WHITE * (WHITE - alpha)) / WHITE;
    }

    /** Its numbers are sRGB already; grey ones are taken as they are. */
    private static boolean isReady(BufferedImage source) {
        var space = source.getColorModel().getColorSpace();
        return space.isCS_sRGB()
                || space.getType() != ColorSpace.TYPE_RGB
                || source.getColorModel() instanceof IndexColorModel;
    }

    private BufferedImage inItsColours() {
        var model = new ComponentColorModel(
                source.getColorModel().getColorSpace(), false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        return new BufferedImage(model, model.createCompatibleWritableRaster(width, height), false, null);
    }
}
