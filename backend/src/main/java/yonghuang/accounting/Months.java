package yonghuang.accounting;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/** Months as the books count them: those of Asia/Shanghai. */
final class Months {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Months() {}

    static YearMonth of(Instant at) {
        return YearMonth.from(at.atZone(ZONE));
    }

    static String key(String merchant, YearMonth month) {
        return merchant + "|" + month;
    }
}
