package yonghuang.returns;

import java.util.regex.Pattern;
import yonghuang.shared.Fingerprints;

/** A return's id follows from its order and the key of the wish, so that a repeat finds what the first try did. */
final class ReturnIds {
    private static final int DIGITS = 32;
    private static final Pattern FORM = Pattern.compile("ret_[0-9a-f]{32}");

    private ReturnIds() {}

    static String of(String order, String key) {
        return "ret_" + Fingerprints.of(order + " " + key, DIGITS);
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }
}
