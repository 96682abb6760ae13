package yonghuang.invoices;

import java.time.Clock;
import org.springframework.data.mongodb.core.MongoOperations;
import yonghuang.orders.Orders;
import yonghuang.shared.Money;

/** The module wired by hand over one store; whoever issues takes the number in hand and keeps no file. */
public final class WiredInvoices {
    private static final InvoiceIssuer BY_HAND = new InvoiceIssuer() {
        @Override
        public Issued issue(Invoice invoice, Money over, InHand inHand) {
            return new Issued(inHand.number(), inHand.document());
        }

        @Override
        public String reverse(Invoice invoice, InHand inHand) {
            return inHand.number();
        }
    };

    private WiredInvoices() {}

    public static Invoices over(MongoOperations mongo, Orders orders, Clock clock) {
        return new Invoices(
                new StoredInvoices(mongo),
                new InvoicedOrders.Stored(orders),
                BY_HAND,
                (actor, act, subject, before, after, why) -> {},
                clock);
    }
}
