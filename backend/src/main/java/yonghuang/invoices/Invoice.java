package yonghuang.invoices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;
import yonghuang.shared.Money;

/**
 * One invoice of an order; the next may follow once this is reversed. Life cycle: {@link InvoiceStatus}. The forms here
 * are pure; every move that was made before is answered as it was made.
 *
 * @param id of the order and {@code ordinal}, so that two requests at once are one
 * @param ordinal 1 for the order's first
 * @param amount fen it was issued over; null before
 * @param number on the invoice; null before it is issued
 * @param document id of the issued file
 * @param redNumber of the red-letter invoice; null before it is reversed
 * @param redFor what of the order's money was left when a red-letter was last asked for; so that a refusal stays one
 *     until more goes back
 * @param movedAt when its last step was taken, so that others can follow; follows from the history
 */
@Document("invoices")
public record Invoice(
        @Id String id,
        String order,
        String account,
        int ordinal,
        InvoiceWish wish,
        InvoiceStatus status,
        @Nullable Long amount,
        @Nullable String number,
        @Nullable Instant issuedAt,
        @Nullable String document,
        @Nullable String redNumber,
        @Nullable Long redFor,
        List<Step> history,
        Instant requestedAt,
        Instant movedAt,
        long version)
        implements Versioned<Invoice> {

    /** @param by account of whoever did it; {@code shop} where it follows from a refund */
    public record Step(
            InvoiceStatus status,
            Instant at,
            String by,
            @Nullable String reason) {}

    static final String BY_THE_SHOP = "shop";

    public Invoice {
        history = List.copyOf(history);
        movedAt = history.getLast().at();
    }

    static Invoice requested(String order, String account, int ordinal, InvoiceWish wish, Instant now) {
        return new Invoice(
                idOf(order, ordinal),
                order,
                account,
                ordinal,
                wish,
                InvoiceStatus.REQUESTED,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new Step(InvoiceStatus.REQUESTED, now, account, null)),
                now,
                now,
                1);
    }

    static String idOf(String order, int ordinal) {
        return order + "-i" + ordinal;
    }

    /**
     * Issued over what the order's money comes to now.
     *
     * @throws InvoiceNotMovable when it is issued already under another number or with another file
     */
    Invoice issued(Money money, InvoiceIssuer.Issued as, String by, Instant now) {
        if (number != null && number.equals(as.number()) && Objects.equals(document, as.document())) return this;
        checkMove(InvoiceStatus.ISSUED);
        return with(InvoiceStatus.ISSUED, money.amount(), as.number(), now, as.document(), null, null, by, null, now);
    }

    /**
     * It is to be taken back.
     *
     * @param left what is left of the order's money
     */
    Invoice redAsked(Money left, String by, @Nullable String reason, Instant now) {
        if (status == InvoiceStatus.RED_ASKED) return this;
        checkMove(InvoiceStatus.RED_ASKED);
        return with(InvoiceStatus.RED_ASKED, amount, number, issuedAt, document, null, left.amount(), by, reason, now);
    }

    /** Agreed, refused or withdrawn. */
    Invoice redDecided(InvoiceStatus next, String by, @Nullable String reason, Instant now) {
        return status == next ? this : moved(next, redNumber, by, reason, now);
    }

    /** @param red number of the red-letter invoice */
    Invoice reversed(String red, String by, Instant now) {
        if (red.equals(redNumber)) return this;
        return moved(InvoiceStatus.REVERSED, red, by, null, now);
    }

    private Invoice moved(InvoiceStatus next, @Nullable String red, String by, @Nullable String reason, Instant now) {
        checkMove(next);
        return with(next, amount, number, issuedAt, document, red, redFor, by, reason, now);
    }

    /**
     * Money went back: what is not issued lapses when nothing is left, what is issued over more than is left is to be taken
     * back. Asked once per sum that is left.
     */
    Invoice afterRefund(Money left, Instant now) {
        if (status == InvoiceStatus.REQUESTED)
            return left.amount() == 0 ? moved(InvoiceStatus.LAPSED, null, BY_THE_SHOP, null, now) : this;
        boolean tooMuch = amount != null && amount > left.amount();
        boolean asked = redFor != null && redFor == left.amount();
        return tooMuch && !asked && status.canBecome(InvoiceStatus.RED_ASKED)
                ? redAsked(left, BY_THE_SHOP, null, now)
                : this;
    }

    private void checkMove(InvoiceStatus next) {
        if (!status.canBecome(next)) throw new InvoiceNotMovable(status, next);
    }

    private Invoice with(
            InvoiceStatus next,
            @Nullable Long over,
            @Nullable String numbered,
            @Nullable Instant at,
            @Nullable String file,
            @Nullable String red,
            @Nullable Long askedFor,
            String by,
            @Nullable String reason,
            Instant now) {
        var steps = new ArrayList<>(history);
        steps.add(new Step(next, now, by, reason));
        return new Invoice(
                id,
                order,
                account,
                ordinal,
                wish,
                next,
                over,
                numbered,
                at,
                file,
                red,
                askedFor,
                steps,
                requestedAt,
                now,
                version);
    }

    @Override
    public Invoice atVersion(long next) {
        return new Invoice(
                id,
                order,
                account,
                ordinal,
                wish,
                status,
                amount,
                number,
                issuedAt,
                document,
                redNumber,
                redFor,
                history,
                requestedAt,
                movedAt,
                next);
    }
}
