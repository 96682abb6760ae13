package yonghuang.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Short names of long texts, by SHA-256: of what was asked, so that a repeat is told from another request, and ids that
 * follow from what they are the id of, so that a repeat finds it. Stored ids are made of these; they never change.
 */
public final class Fingerprints {
    private Fingerprints() {}

    /** @return 64 hexadecimal digits */
    public static String of(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** @return the first so many of them; 32 where nobody may meet another by chance */
    public static String of(String text, int digits) {
        return of(text).substring(0, digits);
    }
}
