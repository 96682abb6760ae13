package yonghuang.inventory.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.InvalidInput;

/** Bounds of what may be asked: pages, words, and the key that names one act. */
public final class Asked {
    private static final int MOST_ITEMS = 100;
    private static final int USUAL_ITEMS = 20;
    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_KEY = 128;

    private Asked() {}

    public static int limit(@Nullable Integer limit) {
        if (limit == null) return USUAL_ITEMS;
        if (limit < 1 || limit > MOST_ITEMS) {
            throw new InvalidInput("limit", "must be from 1 to 100", "必须在 1 到 100 之间");
        }
        return limit;
    }

    public static String words(@Nullable String q) {
        if (q == null) return "";
        if (q.length() > LONGEST_WORDS) {
            throw new InvalidInput("q", "must have at most 200 characters", "最多 200 个字符");
        }
        return q.strip();
    }

    /** The value of an enum that a list is narrowed to; null where none is asked for. */
    public static <E extends Enum<E>> @Nullable E oneOf(String field, Class<E> type, @Nullable String value) {
        if (value == null) return null;
        for (var each : type.getEnumConstants()) if (each.name().equals(value)) return each;
        throw new InvalidInput(field, "must be one of " + Arrays.toString(type.getEnumConstants()), "不是可用的值");
    }

    /** @throws IdempotencyKeyRequired when there is none */
    public static String key(@Nullable String key) {
        if (key == null || key.isEmpty()) throw new IdempotencyKeyRequired();
        if (key.length() > LONGEST_KEY || !key.chars().allMatch(each -> each > ' ' && each < 127)) {
            throw new InvalidInput("Idempotency-Key", "must be 1 to 128 visible characters", "须为 1 到 128 个可见字符");
        }
        return key;
    }
}
