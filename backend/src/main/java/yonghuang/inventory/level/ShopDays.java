package yonghuang.inventory.level;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as the law counts them. */
public final class ShopDays {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ShopDays() {}

    public static LocalDate dayOf(Instant now) {
        return LocalDate.ofInstant(now, ZONE);
    }

    /** A lot that expires before this day is not sold now. */
    public static String earliestExpiry(Instant now, int minimumRemainingDays) {
        return dayOf(now).plusDays(minimumRemainingDays).toString();
    }
}
