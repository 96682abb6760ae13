package yonghuang.orders.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yonghuang.orders.IdempotencyKeyRequired;
import yonghuang.shared.InvalidInput;

/** The Idempotency-Key of an order: 1 to 128 visible ASCII characters. */
final class OrderKey {
    static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private OrderKey() {}

    static String checked(@Nullable String key) {
        if (key == null || key.isEmpty()) throw new IdempotencyKeyRequired();
        if (!FORM.matcher(key).matches()) {
            throw new InvalidInput(HEADER, "must be 1 to 128 visible ASCII characters", "必须是 1 至 128 个可见 ASCII 字符");
        }
        return key;
    }
}
