package yonghuang.inventory.replenishment;

import java.time.LocalDate;
import yonghuang.shared.Money;

/**
 * Send so many units.
 *
 * @param mode the cheapest that still arrives in time, else the fastest
 * @param sendBy last day on which it arrives before the stock is gone; today where it is late already
 * @param cost freight of all units
 * @param costIfLate sales expected to be lost until arrival when it is sent {@link Assumptions#lateDays} after
 *     {@code sendBy}, at today's price
 */
public record Suggestion(
        String from, String to, int units, TransportMode mode, LocalDate sendBy, Money cost, Money costIfLate) {}
