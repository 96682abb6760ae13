package yonghuang.orders.shortage;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Units of one lot that were promised to an order and do not leave; part of the order's document.
 *
 * @param number from 1 within the order
 * @param line number of the order line
 * @param instead the promise they were taken from, as {@link yonghuang.orders.parcel.ParcelLine} names it
 * @param parcel the parcel they were taken from, as {@code ningbo-2}
 * @param reference names the finding; one reference opens shortages once
 * @param actor account that found out
 * @param note what that person said, null for nothing
 * @param attempt counts the times other units were looked for, so that a late step of an earlier try touches no later one
 * @param found in {@code FOUND} what is held, not yet for good
 * @param tryAt when to try again in {@code WAITING}; kept while others are held, null when the buyer never chose to wait
 */
public record Shortage(
        int number,
        int line,
        @Nullable String instead,
        String sku,
        String lot,
        String warehouse,
        String parcel,
        int units,
        ShortageCause cause,
        String reference,
        String actor,
        @Nullable String note,
        Instant at,
        ShortageState state,
        int attempt,
        List<Found> found,
        @Nullable Instant tryAt) {
    public Shortage {
        if (units <= 0) throw new IllegalArgumentException("units must be positive, were " + units);
        found = List.copyOf(found);
    }

    /** Name of the promise of other units, told by the try that holds them. */
    public String promise() {
        return "s" + number + "." + attempt;
    }

    /** Given up by the buyer, not short: back to the lot, and the money is owed already. */
    public boolean isCancelled() {
        return cause == ShortageCause.CANCELLED;
    }

    /** The buyer is still owed these units. */
    public boolean owesUnits() {
        return !isCancelled() && state.owesUnits();
    }

    /** The buyer waits and it is time to try again. */
    public boolean isDue(Instant now) {
        return state == ShortageState.WAITING && tryAt != null && !now.isBefore(tryAt);
    }

    /** @param promise of the line, as it names it */
    public boolean isFrom(String name, int order, @Nullable String promise) {
        return parcel.equals(name) && line == order && Objects.equals(instead, promise);
    }

    /** The units are set apart; others may be looked for. */
    public Shortage seeking() {
        return next(ShortageState.SEEKING, attempt, List.of(), tryAt);
    }

    /** What was held lapsed before it was for good. */
    public Shortage seekingAgain() {
        return next(ShortageState.SEEKING, attempt + 1, List.of(), tryAt);
    }

    public Shortage found(List<Found> held) {
        return next(ShortageState.FOUND, attempt, held, tryAt);
    }

    /** Nothing is there; who waits already goes on waiting, everybody else is asked. */
    public Shortage notFound(Instant again) {
        return tryAt == null
                ? next(ShortageState.ASKED, attempt, List.of(), null)
                : next(ShortageState.WAITING, attempt, List.of(), again);
    }

    public Shortage waiting(Instant from) {
        return next(ShortageState.WAITING, attempt, List.of(), from);
    }

    public Shortage ended(ShortageState end) {
        return next(end, attempt, List.of(), null);
    }

    private Shortage next(ShortageState nextState, int tries, List<Found> held, @Nullable Instant again) {
        return new Shortage(
                number, line, instead, sku, lot, warehouse, parcel, units, cause, reference, actor, note, at, nextState,
                tries, held, again);
    }
}
