package yonghuang.reviews;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids that follow from what a text is, so that a repeat finds it. */
final class Ids {
    private static final int BYTES = 16;

    private Ids() {}

    static String of(String prefix, String... parts) {
        var joined = new StringBuilder();
        for (var part : parts) joined.append(part.length()).append(':').append(part);
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(joined.toString().getBytes(StandardCharsets.UTF_8));
            return prefix + HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
