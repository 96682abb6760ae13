package yonghuang.catalog.origin.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.Checked;

/** Reads what the office enters beside texts. */
final class OriginFields extends Checked {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ID = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?");

    String id(String field, @Nullable String value) {
        if (value != null && ID.matcher(value).matches()) return value;
        wrong(field, "must be 1 to 64 small letters, digits or - between them", "须为 1 到 64 个小写字母、数字或中间的 -");
        return "";
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
}
