package yonghuang.inventory.counts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The id of a count follows from who opens it, where, and by which key: so the same request opens it once. */
final class CountIds {
    private static final int LENGTH = 24;

    private CountIds() {}

    static String of(String account, String warehouse, String key) {
        try {
            var text = String.join("\n", account, warehouse, key).getBytes(StandardCharsets.UTF_8);
            var digest = MessageDigest.getInstance("SHA-256").digest(text);
            return "cnt_" + HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
