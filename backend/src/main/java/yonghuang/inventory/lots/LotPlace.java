package yonghuang.inventory.lots;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.expiry.RemainingLife;
import yonghuang.inventory.level.Lot;

/**
 * What is remembered of a lot that lies somewhere, small enough to be kept in memory for every lot.
 *
 * @param bin null at the dock
 * @param expires day of the epoch on which it is no longer sold; {@link #NEVER} when it keeps
 * @param units all of them: available, reserved and set apart
 */
record LotPlace(String lot, @Nullable String bin, int expires, int units, boolean quarantined, boolean recalled) {
    static final int NEVER = Integer.MAX_VALUE;

    static LotPlace of(Lot lot, @Nullable String bin) {
        var expiresOn = lot.expiresOn();
        return new LotPlace(
                lot.lot(),
                bin,
                expiresOn == null
                        ? NEVER
                        : Math.toIntExact(LocalDate.parse(expiresOn).toEpochDay()),
                Math.addExact(Math.addExact(lot.available(), lot.reserved()), lot.quarantined()),
                lot.quarantined() > 0,
                lot.recall() != null);
    }

    /** @param leastDays that a lot of the SKU must have left to be sold as usual */
    boolean is(LotState state, LocalDate today, int leastDays) {
        long left = expires - today.toEpochDay();
        return switch (state) {
            case NEAR_EXPIRY -> left >= RemainingLife.LEAST_DAYS && left < leastDays;
            case EXPIRED -> left < RemainingLife.LEAST_DAYS;
            case QUARANTINED -> quarantined;
            case RECALLED -> recalled;
        };
    }
}
