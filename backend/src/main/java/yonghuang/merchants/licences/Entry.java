package yonghuang.merchants.licences;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import yonghuang.merchants.Licence;

/**
 * One licence of a merchant, and whether it was looked at.
 *
 * @param reason why it was refused
 * @param at when it came to what it is
 */
public record Entry(
        String id,
        Licence licence,
        Decision decision,
        @Nullable String reason,
        Instant at) {
    private static final int EXPIRING_DAYS = 60;

    /** What was decided about it. */
    public enum Decision {
        PROPOSED,
        ACCEPTED,
        REFUSED
    }

    /** What it is on a day. */
    public enum Status {
        PROPOSED,
        REFUSED,
        VALID,
        EXPIRING,
        EXPIRED
    }

    public Status status(LocalDate today) {
        return switch (decision) {
            case PROPOSED -> Status.PROPOSED;
            case REFUSED -> Status.REFUSED;
            case ACCEPTED -> accepted(today);
        };
    }

    private Status accepted(LocalDate today) {
        var left = daysLeft(today);
        if (left == null) return Status.VALID;
        if (left < 0) return Status.EXPIRED;
        return left <= EXPIRING_DAYS ? Status.EXPIRING : Status.VALID;
    }

    /** 0 on its last day, negative behind it; null where it has no end. */
    public @Nullable Long daysLeft(LocalDate today) {
        return licence.validUntil() == null ? null : ChronoUnit.DAYS.between(today, licence.validUntil());
    }

    LocalDate lastDay() {
        return licence.validUntil() == null ? LocalDate.MAX : licence.validUntil();
    }

    boolean allows(String productClass, LocalDate today) {
        return decision == Decision.ACCEPTED && licence.classes().contains(productClass) && licence.isInForceOn(today);
    }

    Entry decided(Decision as, @Nullable String why, Instant now) {
        return new Entry(id, licence, as, why, now);
    }
}
