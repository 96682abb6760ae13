package yonghuang.images.pixels;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;

/**
 * Whether a picture is something else as well: a page, a script, a document or an archive. It is drawn anew anyway, so
 * that none of it would survive; who sends such a thing is told so. Each sign is long enough not to occur by chance.
 */
final class Disguise {
    private static final List<String> SIGNS = List.of("<script", "<!doctype", "<?php", "%pdf-");
    private static final int ARCHIVE_END = 0x06054b50; // PK 5 6, little endian
    private static final int ARCHIVE_END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;

    private Disguise() {}

    static boolean isFoundIn(byte[] file) {
        var text = lowerCase(file);
        return SIGNS.stream().anyMatch(text::contains) || endsAsAnArchive(file);
    }

    private static String lowerCase(byte[] file) {
        var lower = new byte[file.length];
        for (int i = 0; i < file.length; i++) {
            byte letter = file[i];
            lower[i] = letter >= 'A' && letter <= 'Z' ? (byte) (letter + ('a' - 'A')) : letter;
        }
        return new String(lower, ISO_8859_1);
    }

    /** An archive is found by readers from its end: a record whose comment reaches exactly the end of the file. */
    private static boolean endsAsAnArchive(byte[] file) {
        int last = file.length - ARCHIVE_END_LENGTH;
        for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
            if (littleEndian(file, at, 4) == ARCHIVE_END && littleEndian(file, at + 20, 2) == last - at) return true;
        }
        return false;
    }

    private static int littleEndian(byte[] file, int at, int length) {
        int value = 0;
        for (int i = length - 1; i >= 0; i--) value = value << 8 | (file[at + i] & 0xff);
        return value;
    }
}
