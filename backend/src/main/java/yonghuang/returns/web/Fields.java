package yonghuang.returns.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.Sentence;

/** Gathers what is wrong with a request. */
final class Fields {
    static final String KEY = "Idempotency-Key";
    private static final Pattern KEY_FORM = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private final List<FieldError> errors = new ArrayList<>();

    void wrong(String field, String en, String zh) {
        errors.add(new FieldError(field, new Sentence(en, zh)));
    }

    /** Without blanks around it; empty, after noting the error, where it is missing, too long or has control characters. */
    String text(String field, @Nullable String text, int longest) {
        var stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) wrong(field, "must not be empty", "不能为空");
        else if (stripped.codePointCount(0, stripped.length()) > longest) {
            wrong(field, "must have at most " + longest + " characters", "最多 " + longest + " 个字");
        } else if (stripped.codePoints().anyMatch(Character::isISOControl)) {
            wrong(field, "must not contain control characters", "不能包含控制字符");
        } else return stripped;
        return "";
    }

    /** Null where there is none. */
    @Nullable
    String note(String field, @Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : text(field, text, longest);
    }

    int number(String field, @Nullable Integer number, int most) {
        if (number != null && number >= 1 && number <= most) return number;
        wrong(field, "must be a whole number from 1 to " + most, "必须是 1 至 " + most + " 的整数");
        return 1;
    }

    <E extends Enum<E>> @Nullable E one(String field, @Nullable String name, E[] all) {
        for (var each : all) if (each.name().equals(name)) return each;
        var names = String.join(", ", Arrays.stream(all).map(Enum::name).toList());
        wrong(field, "must be one of " + names, "必须是以下之一：" + names);
        return null;
    }

    void done() {
        if (!errors.isEmpty()) throw new InvalidInput(errors);
    }

    static int limit(int limit) {
        if (limit >= 1 && limit <= 100) return limit;
        throw new InvalidInput("limit", "must be a whole number from 1 to 100", "必须是 1 至 100 的整数");
    }

    /** Without a key each request is a wish of its own. */
    static String key(@Nullable String key) {
        if (key == null || key.isEmpty()) return UUID.randomUUID().toString();
        if (KEY_FORM.matcher(key).matches()) return key;
        throw new InvalidInput(KEY, "must be 1 to 128 visible ASCII characters", "必须是 1 至 128 个可见 ASCII 字符");
    }
}
