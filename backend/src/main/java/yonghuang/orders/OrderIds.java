package yonghuang.orders;

import java.util.regex.Pattern;
import yonghuang.shared.Fingerprints;

/** An order's id follows from who orders and the idempotency key, so that a repeat finds what the first try did. */
final class OrderIds {
    private static final int DIGITS = 32;
    private static final Pattern FORM = Pattern.compile("ord_[0-9a-f]{32}");

    private OrderIds() {}

    static String of(String account, String key) {
        return "ord_" + Fingerprints.of(account.length() + ":" + account + key, DIGITS);
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }
}
