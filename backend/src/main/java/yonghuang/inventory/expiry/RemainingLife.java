package yonghuang.inventory.expiry;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The days a lot has left, and how many it must have to be sold as usual (R25, R27). Pure. */
public final class RemainingLife {
    /** What expires today or earlier is sold to nobody; of goods without a shelf life more is not known. */
    public static final int LEAST_DAYS = 1;

    private RemainingLife() {}

    /**
     * @param shelfLifeDays from production to expiry, null when not known or none
     * @param percent of the shelf life that must be left; rounded up to whole days
     */
    public static int minimumDays(@Nullable Integer shelfLifeDays, int percent) {
        if (shelfLifeDays == null) return LEAST_DAYS;
        return Math.max(LEAST_DAYS, Math.toIntExact(Math.ceilDiv((long) shelfLifeDays * percent, 100)));
    }

    /** @return days from today to the day of expiry, negative once that is past, null when it keeps */
    public static @Nullable Integer days(@Nullable String expiresOn, LocalDate today) {
        return expiresOn == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(today, LocalDate.parse(expiresOn)));
    }

    /** Not expired, but too short to be sold as usual. */
    public static boolean isNearExpiry(@Nullable String expiresOn, LocalDate today, int minimumDays) {
        var left = days(expiresOn, today);
        return left != null && left >= LEAST_DAYS && left < minimumDays;
    }
}
