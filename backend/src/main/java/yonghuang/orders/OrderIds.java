package yonghuang.orders;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** An order's id follows from who orders and the idempotency key, so that a repeat finds what the first try did. */
final class OrderIds {
    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("ord_[0-9a-f]{32}");

    private OrderIds() {}

    static String of(String account, String key) {
        return "ord_" + HexFormat.of().formatHex(sha256(account.length() + ":" + account + key), 0, BYTES);
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
