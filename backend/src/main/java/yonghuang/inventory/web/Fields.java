package yonghuang.inventory.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.Sentence;

/** Reads the members of a request and gathers all that is wrong with them. */
public final class Fields {
    public static final int MOST_UNITS = 1_000_000;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /** A lot's name stands in links and on labels. */
    private static final Pattern LOT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._:+-]{0,63}");

    private final List<FieldError> wrong = new ArrayList<>();

    public void wrong(String field, String en, String zh) {
        wrong.add(new FieldError(field, new Sentence(en, zh)));
    }

    public void refuseWrong() {
        if (!wrong.isEmpty()) throw new InvalidInput(wrong);
    }

    /** @return "" where it is wrong */
    public String text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            wrong(field, "is required", "必填");
            return "";
        }
        var read = optional(field, value, longest);
        return read == null ? "" : read;
    }

    @Nullable
    public String optional(String field, @Nullable String value, int longest) {
        if (value == null) return null;
        if (value.isBlank()) wrong(field, "must not be blank", "不能为空白");
        else if (value.length() > longest) {
            wrong(field, "must have at most " + longest + " characters", "最多 " + longest + " 个字符");
        } else if (value.chars().anyMatch(Character::isISOControl)) {
            wrong(field, "must not contain control characters", "不能包含控制字符");
        } else return value.strip();
        return null;
    }

    public String lot(String field, @Nullable String value) {
        if (value != null && LOT.matcher(value).matches()) return value;
        wrong(field, "must be 1 to 64 letters, digits or . _ : + -", "须为 1 到 64 个字母、数字或 . _ : + -");
        return "";
    }

    public int units(String field, @Nullable Integer value) {
        if (value != null && value >= 1 && value <= MOST_UNITS) return value;
        wrong(field, "must be from 1 to 1000000", "必须在 1 到 1000000 之间");
        return 1;
    }

    public int signedUnits(String field, @Nullable Integer value) {
        if (value != null && value != 0 && value >= -MOST_UNITS && value <= MOST_UNITS) return value;
        wrong(field, "must be from -1000000 to 1000000 and not 0", "必须在 -1000000 到 1000000 之间且不为 0");
        return 1;
    }

    public @Nullable LocalDate day(String field, @Nullable String value) {
        if (value == null) return null;
        try {
            if (DAY.matcher(value).matches()) {
                var day = LocalDate.parse(value);
                if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) return day;
            }
        } catch (DateTimeParseException noSuchDay) {
            // said below
        }
        wrong(field, "must be a day such as 2026-11-24", "必须是日期，例如 2026-11-24");
        return null;
    }
}
