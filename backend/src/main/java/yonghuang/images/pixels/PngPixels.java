package yonghuang.images.pixels;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * A PNG with nothing in it but what its pixels need. Texts and profiles are dropped before anything unpacks them: a few
 * kilobytes of them can stand for gigabytes.
 */
final class PngPixels {
    private static final int SIGNATURE = 8;
    private static final int AROUND_A_CHUNK = 12; // length, type, checksum
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private PngPixels() {}

    /** @throws Unreadable when it does not end where it says, or something follows its end */
    static byte[] of(byte[] file) {
        var kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, SIGNATURE);
        int at = SIGNATURE;
        for (var type = ""; !type.equals("IEND"); ) {
            if (at > file.length - AROUND_A_CHUNK) throw new Unreadable();
            long length = Integer.toUnsignedLong(ByteBuffer.wrap(file).getInt(at));
            if (length > file.length - at - AROUND_A_CHUNK) throw new Unreadable();
            type = new String(file, at + 4, 4, ISO_8859_1);
            if (NEEDED.contains(type)) kept.write(file, at, (int) length + AROUND_A_CHUNK);
            at += (int) length + AROUND_A_CHUNK;
        }
        return kept.toByteArray();
    }
}
