package yonghuang.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import yonghuang.invoices.Invoice;
import yonghuang.invoices.InvoiceStatus;
import yonghuang.orders.Order;
import yonghuang.orders.OrderStatus;
import yonghuang.orders.shortage.ShortageState;

/** Which letters an order or an invoice as it stands gives cause to; the same cause gives the same letter. */
final class LettersOwed {
    private LettersOwed() {}

    static List<Letter> of(Order order, Instant now) {
        var owed = new ArrayList<Letter>();
        if (order.moneyRefused()) owed.add(Letter.owed(order.id(), Letter.Kind.LATE_MONEY, order.id(), now));
        if (order.paidAt() == null) return owed;
        owed.add(Letter.owed(order.id(), Letter.Kind.PAID, order.id(), now));
        for (var parcel : order.parcels()) {
            if (!parcel.status().hasLeft()) continue;
            owed.add(Letter.owed(order.id(), Letter.Kind.SHIPPED, order.parcelId(parcel), now));
        }
        for (var shortage : order.shortages()) {
            if (shortage.state() != ShortageState.ASKED) continue;
            owed.add(Letter.owed(order.id(), Letter.Kind.SHORT, order.id() + "-s" + shortage.number(), now));
        }
        for (var claim : order.claims()) {
            var answer = claim.answer();
            if (answer != null) {
                var kind = answer.approved() ? Letter.Kind.RETURN_APPROVED : Letter.Kind.RETURN_REFUSED;
                owed.add(Letter.owed(order.id(), kind, claim.id(), now));
            }
            if (claim.isPaidBack()) {
                owed.add(Letter.owed(order.id(), Letter.Kind.RETURN_REFUNDED, claim.id(), now));
            }
        }
        if (order.status() == OrderStatus.CANCELLED) {
            owed.add(Letter.owed(order.id(), Letter.Kind.CANCELLED, order.id(), now));
        }
        return owed;
    }

    static List<Letter> of(Invoice invoice, Instant now) {
        if (invoice.number() == null) return List.of();
        var issued = Letter.owed(invoice.order(), Letter.Kind.INVOICE_ISSUED, invoice.id(), now);
        if (invoice.status() != InvoiceStatus.REVERSED) return List.of(issued);
        return List.of(issued, Letter.owed(invoice.order(), Letter.Kind.INVOICE_REVERSED, invoice.id(), now));
    }
}
