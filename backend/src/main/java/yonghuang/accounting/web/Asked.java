package yonghuang.accounting.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.InvalidInput;

/** Reads what stands in an address or a request, or says what is wrong with it. */
final class Asked {
    private static final int MOST_ITEMS = 100;
    private static final int USUAL_ITEMS = 20;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern MONTH = Pattern.compile("2\\d{3}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("2\\d{3}-\\d{2}-\\d{2}");

    private Asked() {}

    static int limit(@Nullable Integer given) {
        if (given == null) return USUAL_ITEMS;
        if (given < 1 || given > MOST_ITEMS) throw new InvalidInput("limit", "must be 1 to 100", "须为 1 至 100");
        return given;
    }

    static YearMonth month(String field, @Nullable String given) {
        try {
            if (given != null && MONTH.matcher(given).matches()) return YearMonth.parse(given);
        } catch (DateTimeException noSuchMonth) {
            // said below
        }
        throw new InvalidInput(field, "must be a month such as 2026-11", "必须是月份，例如 2026-11");
    }

    /** The first instant of a day in Asia/Shanghai, some days later. */
    static @Nullable Instant day(String field, @Nullable String given, int later) {
        if (given == null) return null;
        try {
            if (DAY.matcher(given).matches())
                return LocalDate.parse(given).plusDays(later).atStartOfDay(ZONE).toInstant();
        } catch (DateTimeException noSuchDay) {
            // said below
        }
        throw new InvalidInput(field, "must be a day such as 2026-11-24", "必须是日期，例如 2026-11-24");
    }

    static <E extends Enum<E>> @Nullable E oneOf(String field, Class<E> type, @Nullable String given) {
        if (given == null) return null;
        for (var each : type.getEnumConstants()) if (each.name().equals(given)) return each;
        throw new InvalidInput(field, "must be one of " + Arrays.toString(type.getEnumConstants()), "不是可用的取值");
    }

    static String text(String field, @Nullable String given, int longest) {
        var read = optional(field, given, longest);
        if (read == null) throw new InvalidInput(field, "is required", "必填");
        return read;
    }

    static @Nullable String optional(String field, @Nullable String given, int longest) {
        if (given == null) return null;
        boolean odd = given.isBlank() || given.chars().anyMatch(Character::isISOControl);
        if (odd || given.strip().length() > longest) {
            throw new InvalidInput(field, "must have 1 to " + longest + " characters", "须为 1 至 " + longest + " 个字符");
        }
        return given.strip();
    }
}
