package yonghuang.returns;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A return's id follows from its order and the key of the wish, so that a repeat finds what the first try did. */
final class ReturnIds {
    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("ret_[0-9a-f]{32}");

    private ReturnIds() {}

    static String of(String order, String key) {
        return "ret_" + HexFormat.of().formatHex(sha256(order + " " + key), 0, BYTES);
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
