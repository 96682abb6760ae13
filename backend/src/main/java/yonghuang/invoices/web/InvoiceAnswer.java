package yonghuang.invoices.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.invoices.Invoice;
import yonghuang.invoices.InvoiceStatus;
import yonghuang.invoices.InvoiceWish;
import yonghuang.shared.Money;

/**
 * An invoice as it is shown.
 *
 * @param amount fixed once issued; before that what the order's money comes to now
 * @param document where the issued file can be fetched; null before
 * @param redNumber of the red-letter invoice; null before it is reversed
 */
record InvoiceAnswer(
        String id,
        String order,
        InvoiceWish.Kind kind,
        String title,
        @Nullable String uscc,
        @Nullable String email,
        Money amount,
        InvoiceStatus status,
        @Nullable String number,
        @Nullable Instant issuedAt,
        @Nullable String document,
        @Nullable String redNumber,
        Instant requestedAt,
        List<InvoiceStep> history) {
    /** @param by account of whoever did it; {@code shop} where it follows from a refund */
    record InvoiceStep(
            InvoiceStatus status,
            Instant at,
            String by,
            @Nullable String reason) {}

    /** @param document address of the file for whoever asks */
    static InvoiceAnswer of(Invoice invoice, Money amount, String document) {
        var wish = invoice.wish();
        return new InvoiceAnswer(
                invoice.id(),
                invoice.order(),
                wish.kind(),
                wish.title(),
                wish.uscc() == null ? null : wish.uscc().code(),
                wish.email(),
                amount,
                invoice.status(),
                invoice.number(),
                invoice.issuedAt(),
                invoice.document() == null ? null : document,
                invoice.redNumber(),
                invoice.requestedAt(),
                invoice.history().stream()
                        .map(step -> new InvoiceStep(step.status(), step.at(), step.by(), step.reason()))
                        .toList());
    }
}
