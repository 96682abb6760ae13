package yonghuang.accounting.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.Checked;
import yonghuang.shared.InvalidInput;

/** Reads what stands in an address or a request, or says what is wrong with it. */
final class Asked {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern MONTH = Pattern.compile("2\\d{3}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("2\\d{3}-\\d{2}-\\d{2}");

    private Asked() {}

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

    /** Null where nothing is said; blanks alone are refused. */
    static @Nullable String optional(String field, @Nullable String given, int longest) {
        return given == null ? null : Checked.textOf(field, given, longest);
    }
}
