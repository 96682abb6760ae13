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
        List<String> fed) {
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

    /** Enough life left to be sold; days as {@code 2026-11-24}, which compare like the days they name. */
    boolean livesUntil(String day) {
        return expiresOn == null || expiresOn.compareTo(day) >= 0;
    }

    public boolean hasExpired(String today) {
        return expiresOn != null && expiresOn.compareTo(today) <= 0;
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
                List.of());
    }

    /** @throws ArithmeticException when a bucket overflows */
    Lot after(MovementKind kind, int moved) {
        return with(
                Math.addExact(available, kind.available() * moved),
                Math.addExact(reserved, kind.reserved() * moved),
                Math.addExact(quarantined, kind.quarantined() * moved),
                fed);
    }

    Lot fedBy(String source) {
        var sources = new ArrayList<>(fed);
        sources.add(source);
        return with(available, reserved, quarantined, sources);
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
                fed);
    }

    private Lot with(int nextAvailable, int nextReserved, int nextQuarantined, List<String> nextFed) {
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
                nextFed);
    }
}
