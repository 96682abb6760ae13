package yonghuang.inventory.level;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units received together, in three buckets that never overlap; on hand is available plus reserved.
 *
 * @param producedOn day as {@code 2026-10-12}
 * @param expiresOn first day on which it is no longer sold, null when it keeps
 * @param quarantined units set apart: expired, damaged or recalled
 * @param receivedAt when units of it first came to this warehouse
 * @param fed references of what changed its units from outside, so that a repeat changes nothing
 * @param bin where it lies, as {@code A-01-2} (zone, rack, level); null at the dock. A lot lies in one bin.
 * @param recall the recall that took it off sale, null when there is none
 */
public record Lot(
        String lot,
        @Nullable String producedOn,
        @Nullable String expiresOn,
        int available,
        int reserved,
        int quarantined,
        @Nullable String county,
        @Nullable String town,
        @Nullable String certificate,
        Instant receivedAt,
        List<String> fed,
        @Nullable String bin,
        @Nullable String recall) {
    private static final Comparator<@Nullable String> KNOWN_FIRST = Comparator.nullsLast(Comparator.naturalOrder());

    /** First-expired first; what keeps comes last. */
    static final Comparator<Lot> FIRST_EXPIRED = Comparator.comparing(Lot::expiresOn, KNOWN_FIRST)
            .thenComparing(Lot::producedOn, KNOWN_FIRST)
            .thenComparing(Lot::lot);

    public Lot {
        if (available < 0 || reserved < 0 || quarantined < 0) {
            throw new IllegalStateException("negative units in lot " + lot);
        }
        fed = List.copyOf(fed);
    }

    /** Not recalled, and enough life left. */
    boolean isSellable(String earliestExpiry) {
        return recall == null && livesUntil(earliestExpiry);
    }

    /** Enough life left to be sold; days as {@code 2026-11-24}, which compare like the days they name. */
    boolean livesUntil(String day) {
        return expiresOn == null || expiresOn.compareTo(day) >= 0;
    }

    public boolean hasExpired(String today) {
        return expiresOn != null && expiresOn.compareTo(today) <= 0;
    }

    /** Expired or recalled: it must not leave the warehouse as sold goods. */
    public boolean isOffSale(String today) {
        return recall != null || hasExpired(today);
    }

    /** False for a lot that is known here only because it was recalled before any of it came. */
    public boolean hasBeenHere() {
        return !fed.isEmpty() || available > 0 || reserved > 0 || quarantined > 0;
    }

    /** A lot of which this warehouse has had nothing so far. */
    static Lot empty(IncomingLot incoming, Instant now) {
        return new Lot(
                incoming.lot(),
                incoming.producedOn(),
                incoming.expiresOn(),
                0,
                0,
                0,
                incoming.county(),
                incoming.town(),
                incoming.certificate(),
                now,
                List.of(),
                null,
                null);
    }

    /** Some of its units on their way to another warehouse, with all that is known of them here. */
    TravellingLot travelling(int units) {
        return new TravellingLot(lot, units, producedOn, expiresOn, county, town, certificate);
    }

    /** @throws ArithmeticException when a bucket overflows */
    Lot after(MovementKind kind, int moved) {
        return with(
                Math.addExact(available, kind.available() * moved),
                Math.addExact(reserved, kind.reserved() * moved),
                Math.addExact(quarantined, kind.quarantined() * moved),
                fed,
                bin,
                recall);
    }

    /** As it was before these units moved into its buckets. */
    Lot without(int moreAvailable, int moreReserved, int moreQuarantined) {
        return with(
                available - moreAvailable, reserved - moreReserved, quarantined - moreQuarantined, fed, bin, recall);
    }

    /** False for a lot of which nothing is here and that came after the instant. */
    boolean wasHereAt(Instant then) {
        return available > 0 || reserved > 0 || quarantined > 0 || receivedAt.isBefore(then);
    }

    Lot fedBy(String source) {
        var sources = new ArrayList<>(fed);
        sources.add(source);
        return with(available, reserved, quarantined, sources, bin, recall);
    }

    /** @param place null when it stands at the dock, not yet put away */
    Lot in(@Nullable String place) {
        return with(available, reserved, quarantined, fed, place, recall);
    }

    /** @param id of the recall that takes it off sale; null when a recall raised in error is withdrawn */
    Lot recalledBy(@Nullable String id) {
        return with(available, reserved, quarantined, fed, bin, id);
    }

    /** Facts that were unknown so far; a known one stays. */
    Lot knowing(IncomingLot incoming) {
        return new Lot(
                lot,
                producedOn,
                expiresOn,
                available,
                reserved,
                quarantined,
                county != null ? county : incoming.county(),
                town != null ? town : incoming.town(),
                certificate != null ? certificate : incoming.certificate(),
                receivedAt,
                fed,
                bin,
                recall);
    }

    private Lot with(
            int nextAvailable,
            int nextReserved,
            int nextQuarantined,
            List<String> nextFed,
            @Nullable String nextBin,
            @Nullable String nextRecall) {
        return new Lot(
                lot,
                producedOn,
                expiresOn,
                nextAvailable,
                nextReserved,
                nextQuarantined,
                county,
                town,
                certificate,
                receivedAt,
                nextFed,
                nextBin,
                nextRecall);
    }
}
