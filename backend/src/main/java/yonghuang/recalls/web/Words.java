package yonghuang.recalls.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.Sentence;

/** Gathers what is wrong with a request about a recall, field by field, and refuses it once. */
final class Words {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_TEXT = 500;
    private final List<FieldError> wrong = new ArrayList<>();

    void wrong(String field, String en, String zh) {
        wrong.add(new FieldError(field, new Sentence(en, zh)));
    }

    /** The name of a lot, a SKU, an order; empty, after noting the error, when it is none. */
    String name(String field, @Nullable String value) {
        return read(field, value, LONGEST_NAME);
    }

    @Nullable
    String optionalName(String field, @Nullable String value) {
        return value == null ? null : read(field, value, LONGEST_NAME);
    }

    String text(String field, @Nullable String value) {
        return read(field, value, LONGEST_TEXT);
    }

    @Nullable
    String optionalText(String field, @Nullable String value) {
        return value == null ? null : read(field, value, LONGEST_TEXT);
    }

    void done() {
        if (!wrong.isEmpty()) throw new InvalidInput(wrong);
    }

    private String read(String field, @Nullable String value, int longest) {
        var stripped = value == null ? "" : value.strip();
        if (stripped.isEmpty()) wrong(field, "must not be empty", "不能为空");
        else if (stripped.codePointCount(0, stripped.length()) > longest) {
            wrong(field, "must have at most " + longest + " characters", "最多 " + longest + " 个字");
        } else if (!stripped.codePoints().allMatch(Words::isWritten)) {
            wrong(field, "must not contain control characters", "不能包含控制字符");
        } else return stripped;
        return "";
    }

    /** No control character, no line break, no half of a character, nothing that turns the writing direction. */
    private static boolean isWritten(int point) {
        boolean turns = point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
        return !turns
                && switch (Character.getType(point)) {
                    case Character.CONTROL,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SURROGATE -> false;
                    default -> true;
                };
    }

    /** @throws KeyRequired when there is none */
    static String key(@Nullable String key) {
        if (key == null || key.isEmpty()) throw new KeyRequired();
        if (KEY.matcher(key).matches()) return key;
        throw new InvalidInput(
                "Idempotency-Key", "must be 1 to 128 visible ASCII characters", "必须是 1 至 128 个可见 ASCII 字符");
    }

    static int limit(int limit) {
        if (limit >= 1 && limit <= 100) return limit;
        throw new InvalidInput("limit", "must be a whole number from 1 to 100", "必须是 1 至 100 的整数");
    }
}
