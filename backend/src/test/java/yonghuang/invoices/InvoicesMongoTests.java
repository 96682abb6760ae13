package yonghuang.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.Money;
import yonghuang.shared.NotFound;
import yonghuang.testing.AtOnce;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

/** Asking, issuing and taking back over one store; orders and the issuer are played. */
class InvoicesMongoTests {
    private static final InvoiceWish MEI = InvoiceWish.of(InvoiceWish.Kind.PERSON, "王静", null, null);
    private static final InvoiceWish FIRM =
            InvoiceWish.of(InvoiceWish.Kind.COMPANY, "宁波食堂有限公司", "91350100M000100Y43", null);

    private final MongoTemplate mongo = TestStore.fresh();
    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T08:00:00Z"));
    private final Map<String, InvoicedOrders.Sold> orders = new ConcurrentHashMap<>();
    private final List<String> audited = new ArrayList<>();
    private Runnable whileIssuing = () -> {};
    private final Invoices invoices = copy();

    private Invoices copy() {
        AuditTrail audit = (actor, act, subject, before, after, why) -> audited.add(actor + " " + act);
        InvoiceIssuer issuer = new InvoiceIssuer() {
            @Override
            public Issued issue(Invoice invoice, Money over, InHand inHand) {
                whileIssuing.run();
                return new Issued(inHand.number(), inHand.document());
            }

            @Override
            public String reverse(Invoice invoice, InHand inHand) {
                return inHand.number();
            }
        };
        InvoicedOrders sold = id -> Optional.ofNullable(orders.get(id));
        return new Invoices(new StoredInvoices(mongo), sold, issuer, audit, clock);
    }

    private void sold(String order, long left, boolean over) {
        orders.put(order, new InvoicedOrders.Sold(order, "mei", Money.fen(left), over));
    }

    private Invoice issued(String order, long left) {
        sold(order, left, true);
        var asked = invoices.request("mei", order, MEI);
        return invoices.issue(asked.id(), "10000001", "fil_1", "office");
    }

    @Test
    void anInvoiceIsOverWhatTheOrderCostWhenItWasIssued() {
        sold("ord_1", 3990, false);
        var asked = invoices.request("mei", "ord_1", MEI);
        assertThat(invoices.amountOf(asked)).isEqualTo(Money.fen(3990));

        sold("ord_1", 3000, true);
        var issued = invoices.issue(asked.id(), "10000001", "fil_1", "office");
        sold("ord_1", 2000, true);

        assertThat(issued.amount()).isEqualTo(3000);
        assertThat(invoices.amountOf(invoices.find(issued.id()))).isEqualTo(Money.fen(3000));
    }

    @Test
    void nothingIsIssuedWhileGoodsMayStillBeCancelled() {
        sold("ord_1", 3990, false);
        var asked = invoices.request("mei", "ord_1", MEI);

        assertThatThrownBy(() -> invoices.issue(asked.id(), "10000001", "fil_1", "office"))
                .isInstanceOfSatisfying(
                        InvoiceNotPossible.class,
                        refusal -> assertThat(refusal.members())
                                .containsEntry("reason", InvoiceNotPossible.Reason.STILL_CANCELLABLE));
        assertThat(invoices.find(asked.id()).status()).isEqualTo(InvoiceStatus.REQUESTED);
    }

    @Test
    void whatIsNotPaidHasNoInvoice() {
        sold("ord_1", 0, false);

        assertThatThrownBy(() -> invoices.request("mei", "ord_1", MEI)).isInstanceOf(InvoiceNotPossible.class);
    }

    @Test
    void anotherAccountsOrderIsNotFound() {
        issued("ord_1", 3990);

        assertThatThrownBy(() -> invoices.request("lei", "ord_1", MEI)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> invoices.ofOrder("lei", "ord_1")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> invoices.askRed("lei", "ord_1", "mine")).isInstanceOf(NotFound.class);
    }

    @Test
    void theSameWishIsOneInvoiceAndAnotherIsRefusedUntilItIsReversed() {
        var first = issued("ord_1", 3990);
        assertThat(invoices.request("mei", "ord_1", MEI).id()).isEqualTo(first.id());
        assertThatThrownBy(() -> invoices.request("mei", "ord_1", FIRM)).isInstanceOf(InvoiceNotPossible.class);

        invoices.askRed("mei", "ord_1", "wrong name");
        invoices.agree(first.id(), "office");
        invoices.reverse(first.id(), "10000002", "office");
        var second = invoices.request("mei", "ord_1", FIRM);

        assertThat(second.ordinal()).isEqualTo(2);
        assertThat(second.wish()).isEqualTo(FIRM);
        assertThat(invoices.find(first.id()).wish()).isEqualTo(MEI);
        assertThat(audited)
                .containsExactly("office invoice-issued", "office invoice-red-agreed", "office invoice-reversed");
    }

    @Test
    void twentyRequestsAtOnceAreOneInvoice() {
        sold("ord_1", 3990, false);
        var other = copy();

        var ids = AtOnce.atOnce(
                20,
                n -> (n % 2 == 0 ? invoices : other)
                        .request("mei", "ord_1", MEI)
                        .id());

        assertThat(ids).containsOnly("ord_1-i1");
        assertThat(invoices.list(null, 10, null).total()).isEqualTo(1);
    }

    @Test
    void twoPeopleWhoIssueAtOnceIssueOneInvoice() {
        sold("ord_1", 3990, true);
        var id = invoices.request("mei", "ord_1", MEI).id();

        var outcomes = AtOnce.atOnce(8, n -> {
            try {
                return invoices.issue(id, "1000000" + n, "fil_" + n, "office" + n)
                        .number();
            } catch (InvoiceNotMovable late) {
                return "refused";
            }
        });

        assertThat(outcomes).filteredOn(outcome -> !outcome.equals("refused")).hasSize(1);
        assertThat(outcomes).contains(invoices.find(id).number());
    }

    @Test
    void moneyThatGoesBackWhileItIsIssuedIsNoticed() {
        sold("ord_1", 3990, true);
        var id = invoices.request("mei", "ord_1", MEI).id();
        whileIssuing = () -> sold("ord_1", 990, true);

        var issued = invoices.issue(id, "10000001", "fil_1", "office");

        assertThat(issued.amount()).isEqualTo(3990);
        assertThat(issued.status()).isEqualTo(InvoiceStatus.RED_ASKED);
    }

    @Test
    void aRefundAsksForTheRedLetterByItself() {
        var issued = issued("ord_1", 3990);
        sold("ord_1", 990, true);

        invoices.afterRefund("ord_1");
        invoices.afterRefund("ord_1");
        invoices.afterRefund("ord_without_invoice");

        var asked = invoices.find(issued.id());
        assertThat(asked.status()).isEqualTo(InvoiceStatus.RED_ASKED);
        assertThat(asked.history()).hasSize(3);
    }

    @Test
    void theOfficeSeesThoseThatWaitLongestFirst() {
        for (var order : List.of("ord_c", "ord_a", "ord_b")) {
            sold(order, 100, false);
            invoices.request("mei", order, MEI);
            clock.advance(Duration.ofMinutes(1));
        }
        issued("ord_d", 100);

        var first = invoices.list(InvoiceStatus.REQUESTED, 2, null);
        var rest = invoices.list(InvoiceStatus.REQUESTED, 2, first.next());

        assertThat(first.items()).extracting(Invoice::order).containsExactly("ord_c", "ord_a");
        assertThat(rest.items()).extracting(Invoice::order).containsExactly("ord_b");
        assertThat(first.total()).isEqualTo(3);
        assertThat(rest.next()).isNull();
    }

    @Test
    void theFileOfAnIssuedInvoiceIsInUse() {
        issued("ord_1", 5_000);

        var use = new InvoiceDocuments(new StoredInvoices(mongo));

        assertThat(use.usedAmong(List.of("fil_1", "fil_2"))).containsExactly("fil_1");
    }
}
