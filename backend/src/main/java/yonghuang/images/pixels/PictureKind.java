package yonghuang.images.pixels;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.jspecify.annotations.Nullable;

/** What a file is, by its first bytes; what its name or its sender says is never asked. */
public enum PictureKind {
    JPEG,
    PNG,
    WEBP;

    private static final String PNG_SIGNATURE = "\u0089PNG\r\n\u001a\n";
    private static final int LONGEST_SIGNATURE = 12;

    /** @return null when it is none of these */
    public static @Nullable PictureKind of(byte[] file) {
        var start = new String(file, 0, Math.min(file.length, LONGEST_SIGNATURE), ISO_8859_1);
        if (start.startsWith("\u00ff\u00d8\u00ff")) return JPEG;
        if (start.startsWith(PNG_SIGNATURE)) return PNG;
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) return WEBP;
        return null;
    }
}
