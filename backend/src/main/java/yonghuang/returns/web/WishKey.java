package yonghuang.returns.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.InvalidInput;

/** The key that names a wish. */
final class WishKey {
    static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private WishKey() {}

    /** Without a key each request is a wish of its own. */
    static String read(@Nullable String key) {
        if (key == null || key.isEmpty()) return UUID.randomUUID().toString();
        if (FORM.matcher(key).matches()) return key;
        throw new InvalidInput(HEADER, "must be 1 to 128 visible ASCII characters", "必须是 1 至 128 个可见 ASCII 字符");
    }
}
