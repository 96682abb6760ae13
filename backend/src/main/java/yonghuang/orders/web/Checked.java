package yonghuang.orders.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.Sentence;

/** Gathers what is wrong with a request, field by field, and refuses it once. */
final class Checked {
    private final List<FieldError> errors = new ArrayList<>();

    void wrong(String field, String en, String zh) {
        errors.add(new FieldError(field, new Sentence(en, zh)));
    }

    /** The text without blanks around it; empty, after noting the error, when it is missing, too long or has control characters. */
    String text(String field, @Nullable String text, int longest) {
        var stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) wrong(field, "must not be empty", "不能为空");
        else if (stripped.codePointCount(0, stripped.length()) > longest) {
            wrong(field, "must have at most " + longest + " characters", "最多 " + longest + " 个字");
        } else if (!stripped.codePoints().allMatch(Checked::isWritten)) {
            wrong(field, "must not contain control characters", "不能包含控制字符");
        } else return stripped;
        return "";
    }

    int units(String field, @Nullable Integer units, int fewest, int most) {
        if (units != null && units >= fewest && units <= most) return units;
        wrong(field, "must be a whole number from " + fewest + " to " + most, "必须是 " + fewest + " 至 " + most + " 的整数");
        return fewest;
    }

    /** @throws InvalidInput when anything was wrong */
    void done() {
        if (!errors.isEmpty()) throw new InvalidInput(errors);
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

    static int limit(int limit) {
        if (limit >= 1 && limit <= 100) return limit;
        throw new InvalidInput("limit", "must be a whole number from 1 to 100", "必须是 1 至 100 的整数");
    }
}
