package yonghuang.inventory.offers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Change;
import yonghuang.documents.Versioned;
import yonghuang.shared.Fingerprints;
import yonghuang.shared.Money;
import yonghuang.shared.NotFound;

/**
 * One lot in one warehouse, sold apart because it is near its expiry. There is one document per warehouse, SKU and lot: it
 * is OPEN until a person or the sweep closes it, and may be opened again, which is another {@link #name()}: so a late
 * repeat about an earlier opening touches no later one.
 *
 * @param id follows from warehouse, SKU and lot
 * @param expiresOn first day on which it is no longer sold, as {@code 2026-12-24}
 * @param price of one unit, in fen below the usual one when it was opened
 * @param round counts the openings
 * @param closedBy account, or {@code shop} for the sweep
 * @param closeReason what the person said, or why the sweep did: EXPIRED, RECALLED, EMPTY
 */
@Document("near_expiry_offers")
public record NearExpiryOffer(
        @Id String id,
        long version,
        String warehouse,
        String sku,
        String lot,
        String expiresOn,
        Money price,
        @Nullable String note,
        State state,
        int round,
        String openedBy,
        Instant openedAt,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String closeReason)
        implements Versioned<NearExpiryOffer> {
    public enum State {
        OPEN,
        CLOSED
    }

    /** What a person offers. */
    public record Wish(
            String warehouse,
            String sku,
            String lot,
            String expiresOn,
            Money price,
            @Nullable String note) {
        public String id() {
            return "nxo_" + Fingerprints.of(String.join("|", warehouse, sku, lot), 24);
        }
    }

    private static final char ROUND = '-';

    /** Of this opening, as others name it. */
    public String name() {
        return id + ROUND + round;
    }

    /** @return id of the document that a {@link #name()} belongs to; some text that is no id when it is none */
    static String idOf(String name) {
        int end = name.lastIndexOf(ROUND);
        return end < 0 ? "" : name.substring(0, end);
    }

    @Override
    public NearExpiryOffer atVersion(long next) {
        return new NearExpiryOffer(
                id,
                next,
                warehouse,
                sku,
                lot,
                expiresOn,
                price,
                note,
                state,
                round,
                openedBy,
                openedAt,
                closedBy,
                closedAt,
                closeReason);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isOpenOn(LocalDate today) {
        return isOpen() && expiresOn.compareTo(today.toString()) > 0;
    }

    boolean says(Wish wish) {
        return price.equals(wish.price()) && Objects.equals(note, wish.note());
    }

    /**
     * Opens it, or opens it again; the same wish while it is open changes nothing.
     *
     * @throws OfferOpenAlready when it is open at another price or with another note
     */
    static Change<NearExpiryOffer, NearExpiryOffer> open(
            @Nullable NearExpiryOffer now, Wish wish, String actor, Instant at) {
        if (now != null && now.isOpen()) {
            if (!now.says(wish)) throw new OfferOpenAlready(now.name());
            return Change.unchanged(now);
        }
        var next = new NearExpiryOffer(
                wish.id(),
                now == null ? 0 : now.version(),
                wish.warehouse(),
                wish.sku(),
                wish.lot(),
                wish.expiresOn(),
                wish.price(),
                wish.note(),
                State.OPEN,
                now == null ? 1 : now.round() + 1,
                actor,
                at,
                null,
                null,
                null);
        return Change.changed(next, next);
    }

    /**
     * Closes this opening; who was first stays.
     *
     * @throws NotFound when there is no such opening any more
     */
    static Change<NearExpiryOffer, NearExpiryOffer> close(
            @Nullable NearExpiryOffer now, String name, String actor, String reason, Instant at) {
        if (now == null || !now.name().equals(name)) throw new NotFound();
        if (!now.isOpen()) return Change.unchanged(now);
        var next = new NearExpiryOffer(
                now.id,
                now.version,
                now.warehouse,
                now.sku,
                now.lot,
                now.expiresOn,
                now.price,
                now.note,
                State.CLOSED,
                now.round,
                now.openedBy,
                now.openedAt,
                actor,
                at,
                reason);
        return Change.changed(next, next);
    }
}
