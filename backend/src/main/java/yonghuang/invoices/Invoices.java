package yonghuang.invoices;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.invoices.InvoiceNotPossible.Reason;
import yonghuang.invoices.InvoicedOrders.Sold;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.Money;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;

/** Where buyers ask for invoices and the office issues and reverses them. Every call may be repeated. */
@Component
public class Invoices {
    private final StoredInvoices invoices;
    private final InvoicedOrders orders;
    private final InvoiceIssuer issuer;
    private final AuditTrail audit;
    private final Clock clock;

    Invoices(StoredInvoices invoices, InvoicedOrders orders, InvoiceIssuer issuer, AuditTrail audit, Clock clock) {
        this.invoices = invoices;
        this.orders = orders;
        this.issuer = issuer;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks for an invoice of an own order that is paid. The same wish again is the same invoice.
     *
     * @throws NotFound when the account has no such order
     * @throws InvoiceNotPossible when nothing was paid, or another invoice stands
     */
    public Invoice request(String account, String order, InvoiceWish wish) {
        var sold = own(account, order);
        if (sold.left().amount() == 0) throw new InvoiceNotPossible(Reason.NOT_PAID);
        var latest = invoices.latestOf(order);
        if (latest != null && latest.status() != InvoiceStatus.REVERSED) return same(latest, wish);
        int ordinal = latest == null ? 1 : latest.ordinal() + 1;
        return same(invoices.storeOnce(Invoice.requested(order, account, ordinal, wish, now())), wish);
    }

    private static Invoice same(Invoice stored, InvoiceWish wish) {
        if (!stored.wish().equals(wish)) throw new InvoiceNotPossible(Reason.ASKED_ALREADY);
        return stored;
    }

    /** @throws NotFound when the account has no such order, or never asked for an invoice of it */
    public Invoice ofOrder(String account, String order) {
        own(account, order);
        var latest = invoices.latestOf(order);
        if (latest == null) throw new NotFound();
        return latest;
    }

    /** The buyer wants it taken back, for instance because it is made out to the wrong name. */
    public Invoice askRed(String account, String order, String reason) {
        var sold = own(account, order);
        var latest = ofOrder(account, order);
        return invoices.change(latest.id(), invoice -> invoice.redAsked(sold.left(), account, reason, now()));
    }

    private Sold own(String account, String order) {
        var sold = orders.find(order).orElseThrow(NotFound::new);
        if (!sold.account().equals(account)) throw new NotFound();
        return sold;
    }

    /** Those that wait longest first. */
    public Page<Invoice> list(@Nullable InvoiceStatus status, int limit, @Nullable String after) {
        return invoices.list(status, limit, after);
    }

    /** @throws NotFound when there is none */
    public Invoice find(String id) {
        return invoices.find(id);
    }

    /** Those that are there, in no order. */
    public List<Invoice> findAll(Collection<String> ids) {
        return invoices.findAll(ids);
    }

    /** Those with a step later than this, the first moved first; to be closed. */
    public Stream<Invoice> movedSince(Instant then) {
        return invoices.movedSince(then);
    }

    /** What it is over: fixed once issued, before that what the order's money comes to now. */
    public Money amountOf(Invoice invoice) {
        return invoice.amount() == null ? left(invoice) : Money.fen(invoice.amount());
    }

    private Money left(Invoice invoice) {
        return orders.find(invoice.order()).map(Sold::left).orElse(Money.ZERO);
    }

    /**
     * It is issued over what the order's money comes to, once nothing of the order can be cancelled any more.
     *
     * @param number on the issued paper
     * @param document id of its file
     */
    public Invoice issue(String id, String number, String document, String by) {
        var invoice = invoices.find(id);
        var inHand = new InvoiceIssuer.InHand(number, document, by);
        if (invoice.status() != InvoiceStatus.REQUESTED) {
            invoice.issued(Money.ZERO, new InvoiceIssuer.Issued(number, document), by, now()); // refuses another one
            return followed(id);
        }
        var sold = orders.find(invoice.order()).orElseThrow(NotFound::new);
        if (!sold.over()) throw new InvoiceNotPossible(Reason.STILL_CANCELLABLE);
        if (sold.left().amount() == 0) throw new InvoiceNotPossible(Reason.NOT_PAID);
        note(by, "invoice-issued", invoice, number, null);
        var issued = issuer.issue(invoice, sold.left(), inHand);
        invoices.change(id, stored -> stored.issued(sold.left(), issued, by, now()));
        return followed(id); // money may have gone back while it was issued
    }

    /** Both sides agree that it is taken back. */
    public Invoice agree(String id, String by) {
        return decide(id, InvoiceStatus.RED_AGREED, by, null);
    }

    public Invoice refuse(String id, String by, String reason) {
        return decide(id, InvoiceStatus.RED_REFUSED, by, reason);
    }

    public Invoice withdraw(String id, String by) {
        return decide(id, InvoiceStatus.RED_WITHDRAWN, by, null);
    }

    private Invoice decide(String id, InvoiceStatus next, String by, @Nullable String reason) {
        return act(id, next, by, reason, invoice -> invoice.redDecided(next, by, reason, now()));
    }

    /** @param number of the red-letter invoice */
    public Invoice reverse(String id, String number, String by) {
        var invoice = invoices.find(id);
        if (number.equals(invoice.redNumber())) return invoice;
        if (!invoice.status().canBecome(InvoiceStatus.REVERSED))
            throw new InvoiceNotMovable(invoice.status(), InvoiceStatus.REVERSED);
        var red = issuer.reverse(invoice, new InvoiceIssuer.InHand(number, null, by));
        return act(id, InvoiceStatus.REVERSED, by, null, stored -> stored.reversed(red, by, now()));
    }

    private Invoice act(
            String id, InvoiceStatus next, String by, @Nullable String reason, UnaryOperator<Invoice> form) {
        var before = invoices.find(id);
        if (form.apply(before) == before) return before;
        note(by, "invoice-" + next.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), before, null, reason);
        return invoices.change(id, form);
    }

    private void note(String by, String act, Invoice before, @Nullable String number, @Nullable String reason) {
        var after = new LinkedHashMap<String, Object>();
        after.put("order", before.order());
        if (number != null) after.put("number", number);
        audit.record(by, act, before.id(), Map.of("status", before.status().name()), after, reason);
    }

    /** Money of the order went back: its invoice follows. */
    void afterRefund(String order) {
        var latest = invoices.latestOf(order);
        if (latest != null) followed(latest.id());
    }

    private Invoice followed(String id) {
        var left = left(invoices.find(id));
        return invoices.change(id, invoice -> invoice.afterRefund(left, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
