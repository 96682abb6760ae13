package yonghuang.images.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static yonghuang.images.Samples.concat;
import static yonghuang.images.Samples.text;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import yonghuang.images.Samples;

class PictureTests {
    private static BufferedImage drawn(byte[] file, int longestEdge) {
        return Picture.of(Objects.requireNonNull(PictureKind.of(file)), file, new DecodingRoom())
                .drawn(longestEdge);
    }

    private static void isAbout(BufferedImage picture, int x, int y, Color expected) {
        var seen = new Color(picture.getRGB(x, y));
        assertThat(Math.abs(seen.getRed() - expected.getRed())
                        + Math.abs(seen.getGreen() - expected.getGreen())
                        + Math.abs(seen.getBlue() - expected.getBlue()))
                .as("%s at %d,%d, expected %s", seen, x, y, expected)
                .isLessThan(30);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theKindIsToldByTheBytes(PictureKind expected, byte[] file) {
        assertThat(PictureKind.of(file)).isEqualTo(expected);
        assertThat(drawn(file, 100).getWidth()).isPositive();
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> kinds() {
        return Stream.of(
                org.junit.jupiter.params.provider.Arguments.of(PictureKind.JPEG, Samples.jpeg(20, 10)),
                org.junit.jupiter.params.provider.Arguments.of(PictureKind.PNG, Samples.png(20, 10)),
                org.junit.jupiter.params.provider.Arguments.of(PictureKind.WEBP, Samples.WEBP_LOSSY),
                org.junit.jupiter.params.provider.Arguments.of(PictureKind.WEBP, Samples.WEBP_LOSSLESS));
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatIsNoPictureHasNoKind(byte[] file) {
        assertThat(PictureKind.of(file)).isNull();
    }

    static Stream<Named<byte[]>> others() {
        return Stream.of(
                Named.of("zero bytes", new byte[0]),
                Named.of("SVG", Samples.SVG),
                Named.of("HTML", Samples.HTML),
                Named.of("GIF", Samples.written(Samples.redAndBlue(4, 4), "gif")),
                Named.of("BMP", Samples.written(Samples.redAndBlue(4, 4), "bmp")),
                Named.of("PDF", Samples.pdf()),
                Named.of("archive", Samples.archive("a")));
    }

    @Test
    void aLargePictureIsMadeSmallByItsLongestEdge() {
        var small = drawn(Samples.png(1000, 500), 100);

        assertThat(small.getWidth()).isEqualTo(100);
        assertThat(small.getHeight()).isEqualTo(50);
        isAbout(small, 10, 10, Color.RED);
        isAbout(small, 90, 10, Color.BLUE);
    }

    @Test
    void aSmallPictureIsNotEnlarged() {
        assertThat(drawn(Samples.png(30, 20), 100).getWidth()).isEqualTo(30);
    }

    @Test
    void averagingKeepsTheLight() {
        var stripes = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 300; x += 2) for (int y = 0; y < 300; y++) stripes.setRGB(x, y, 0xffffff);

        var small = Shrinking.to(70, stripes);

        for (int x = 1; x < 69; x++) isAbout(small, x, 35, new Color(127, 127, 127));
    }

    @Test
    void greyStaysAsGreyAsItWas() {
        var grey = new BufferedImage(50, 50, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 2500; i++) grey.getRaster().setSample(i % 50, i / 50, 0, 128);

        isAbout(drawn(Samples.written(grey, "png"), 20), 10, 10, new Color(128, 128, 128));
    }

    @Test
    void whatShowsThroughIsLaidOnWhite() {
        var clear = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);

        isAbout(drawn(Samples.written(clear, "png"), 20), 10, 10, Color.WHITE);
    }

    /** Red is where the left was when the picture was taken. */
    @ParameterizedTest
    @CsvSource({
        "1, 40, 20, 2, 10", "2, 40, 20, 37, 10", "3, 40, 20, 37, 10", "4, 40, 20, 2, 10",
        "5, 20, 40, 10, 2", "6, 20, 40, 10, 2", "7, 20, 40, 10, 37", "8, 20, 40, 10, 37"
    })
    void aPhotographIsTurnedAsTheCameraWasHeld(int orientation, int width, int height, int redX, int redY) {
        var seen = drawn(Samples.photograph(40, 20, orientation), 100);

        assertThat(seen.getWidth()).isEqualTo(width);
        assertThat(seen.getHeight()).isEqualTo(height);
        isAbout(seen, redX, redY, Color.RED);
    }

    @Test
    void nothingIsLeftOfWhereThePhotographWasTaken() {
        var photograph = Samples.photograph(40, 20, 1);
        assertThat(new String(photograph, StandardCharsets.ISO_8859_1)).contains("Exif", "GPS 29.8683N");

        var kept = new String(Jpeg.of(drawn(photograph, 100)), StandardCharsets.ISO_8859_1);

        assertThat(kept).doesNotContain("Exif", "GPS", "29.8683N");
        assertThat(kept).startsWith("\u00ff\u00d8\u00ff\u00e0"); // JFIF, and no APP1 behind it
        assertThat(kept).doesNotContain("\u00ff\u00e1");
    }

    @ParameterizedTest
    @MethodSource("tooLarge")
    void pixelsAreCountedBeforeAnyIsDecoded(byte[] file) {
        assertThatExceptionOfType(TooManyPixels.class).isThrownBy(() -> drawn(file, 100));
    }

    static Stream<Named<byte[]>> tooLarge() {
        var fortyMegapixels = new BufferedImage(8000, 5000, BufferedImage.TYPE_BYTE_BINARY);
        return Stream.of(
                Named.of("a whole picture of 40 megapixels", Samples.written(fortyMegapixels, "png")),
                Named.of("10 gigapixels in a hundred bytes", Samples.bomb(100_000, 100_000)),
                Named.of("a thread", Samples.bomb(1_000_000, 1)),
                Named.of("16 bits a colour", deep()));
    }

    /** 21 megapixels of four colours of two bytes: 168 MB, though the pixels alone are few enough. */
    private static byte[] deep() {
        var file = Samples.bomb(6000, 3500);
        file[8 + 8 + 8] = 16;
        file[8 + 8 + 9] = 6;
        var checksum = new java.util.zip.CRC32();
        checksum.update(file, 12, 17);
        java.nio.ByteBuffer.wrap(file).putInt(29, (int) checksum.getValue());
        return file;
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void whatIsNotWholeIsRefused(byte[] file) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> drawn(file, 100));
    }

    static Stream<Named<byte[]>> damaged() {
        return Stream.of(
                Named.of("half a JPEG", Samples.half(Samples.jpeg(400, 300))),
                Named.of("half a PNG", Samples.half(Samples.png(400, 300))),
                Named.of("half a WebP", Samples.half(Samples.WEBP_LOSSY)),
                Named.of("the first bytes of a JPEG", text("\u00ff\u00d8\u00ff\u00e0")),
                Named.of("the first bytes of a PNG", Samples.pngStart()),
                Named.of(
                        "a JPEG's first bytes before noise",
                        concat(text("\u00ff\u00d8\u00ff"), text("noise".repeat(100)))),
                Named.of("no pixels", Samples.bomb(0, 0)),
                Named.of("fewer pixels than said", Samples.bomb(100, 100)));
    }

    @ParameterizedTest
    @MethodSource("disguised")
    void whatIsSomethingElseAsWellIsRefused(byte[] file) {
        assertThatExceptionOfType(Disguised.class).isThrownBy(() -> drawn(file, 100));
    }

    static Stream<Named<byte[]>> disguised() {
        return Stream.of(
                Named.of("a page behind a JPEG", concat(Samples.jpeg(20, 10), Samples.HTML)),
                Named.of(
                        "a script in a JPEG's comment",
                        Samples.withSegment(Samples.jpeg(20, 10), 0xfe, text("<SCRIPT>alert(1)"))),
                Named.of("PHP in a PNG", concat(Samples.png(20, 10), text("<?php system($_GET[0]);"))),
                Named.of("a PDF behind a PNG", concat(Samples.png(20, 10), Samples.pdf())),
                Named.of("an archive behind a JPEG", concat(Samples.jpeg(20, 10), Samples.archive("a.class"))));
    }

    @Test
    void aTextThatUnpacksToAHundredMegabytesIsNeverUnpacked() {
        var file = Samples.textBomb(100);

        var drawn = drawn(file, 100);

        assertThat(drawn.getWidth()).isEqualTo(4);
        assertThat(PngPixels.of(file)).hasSizeLessThan(1000);
    }
}
