package yonghuang.images;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/** What pictures and files have in common: their names and how many an account may hand in. */
final class Uploads {
    /** Bytes of one picture or file. */
    static final int LARGEST = 10 * 1024 * 1024;

    static final Duration DAY = Duration.ofDays(1);
    static final int MOST_A_DAY = 500;

    private static final int ID_BYTES = 16;

    private Uploads() {}

    /** Follows from sender, purpose and bytes: the same again is the same, another's is not. */
    static String id(String prefix, String account, String purpose, byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((account + "\n" + purpose + "\n").getBytes(StandardCharsets.UTF_8));
            return prefix + HexFormat.of().formatHex(digest.digest(bytes), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
