package yonghuang.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days to return without a reason, as the law counts them: from the day after the goods came, in Shanghai (CPL art. 25). */
final class ReturnDays {
    private static final ZoneId LAWS_DAYS = ZoneId.of("Asia/Shanghai");
    private static final int DAYS = 7;

    private ReturnDays() {}

    static LocalDate lastDay(Instant delivered) {
        return delivered.atZone(LAWS_DAYS).toLocalDate().plusDays(DAYS);
    }

    /** The first instant that is too late. */
    static Instant end(Instant delivered) {
        return lastDay(delivered).plusDays(1).atStartOfDay(LAWS_DAYS).toInstant();
    }

    static boolean isOver(Instant delivered, Instant now) {
        return !now.isBefore(end(delivered));
    }
}
