package yonghuang.catalog.origin.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.Sentence;

/** Reads what the office enters and gathers all that is wrong with it. */
final class OriginFields {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ID = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?");

    private final List<FieldError> wrong = new ArrayList<>();

    void wrong(String field, String en, String zh) {
        wrong.add(new FieldError(field, new Sentence(en, zh)));
    }

    void refuseWrong() {
        if (!wrong.isEmpty()) throw new InvalidInput(wrong);
    }

    String id(String field, @Nullable String value) {
        if (value != null && ID.matcher(value).matches()) return value;
        wrong(field, "must be 1 to 64 small letters, digits or - between them", "须为 1 到 64 个小写字母、数字或中间的 -");
        return "";
    }

    /** @return "" where it is wrong */
    String text(String field, @Nullable String value, int longest) {
        if (value == null) wrong(field, "must be given", "必填");
        var read = optional(field, value, longest);
        return read == null ? "" : read;
    }

    @Nullable
    String optional(String field, @Nullable String value, int longest) {
        if (value == null) return null;
        if (value.isBlank()) wrong(field, "must not be blank", "不能为空白");
        else if (value.length() > longest) {
            wrong(field, "must have at most " + longest + " characters", "最多 " + longest + " 个字符");
        } else if (value.chars().anyMatch(Character::isISOControl)) {
            wrong(field, "must not contain control characters", "不能包含控制字符");
        } else return value.strip();
        return null;
    }

    /** @return "" where it is wrong */
    String day(String field, @Nullable String value) {
        if (value == null) wrong(field, "must be given", "必填");
        var read = optionalDay(field, value);
        return read == null ? "" : read;
    }

    @Nullable
    String optionalDay(String field, @Nullable String value) {
        if (value == null) return null;
        try {
            if (DAY.matcher(value).matches()) return LocalDate.parse(value).toString();
        } catch (DateTimeParseException noSuchDay) {
            // said below
        }
        wrong(field, "must be a day such as 2026-11-24", "必须是日期，例如 2026-11-24");
        return null;
    }

    /** A page's length. */
    static int limit(@Nullable Integer asked) {
        int limit = asked == null ? 20 : asked;
        if (limit >= 1 && limit <= 100) return limit;
        throw new InvalidInput("limit", "must be a whole number from 1 to 100", "必须是 1 到 100 的整数");
    }
}
