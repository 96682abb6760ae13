package yonghuang.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.orders.OrdersShop.TEA;
import static yonghuang.orders.OrdersShop.line;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import yonghuang.invoices.Invoice;
import yonghuang.invoices.InvoiceWish;
import yonghuang.orders.Order;

class InvoiceLettersMongoTests {
    private static final String NUMBER = "26332000000000000001";
    private static final String RED = "26332000000000000002";
    private static final InvoiceWish FIRM =
            InvoiceWish.of(InvoiceWish.Kind.COMPANY, "宁波食堂有限公司", "91350100M000100Y43", "books@canteen.example");

    private final PostRoom room = new PostRoom();
    private final Order order = sentOut();

    private Order sentOut() {
        var paid = room.shop.paid("shen", "k1", line(TEA, 2));
        room.shop.ship(paid, "ningbo");
        room.run();
        room.sent.clear();
        later();
        return paid;
    }

    private void later() {
        room.shop.clock.advance(Duration.ofMinutes(5));
    }

    private Invoice asked() {
        return room.invoices.request("shen", order.id(), FIRM);
    }

    private Invoice issued() {
        var asked = asked();
        later();
        return room.invoices.issue(asked.id(), NUMBER, "fil_1", "acc_office");
    }

    @Test
    void anInvoiceThatIsOnlyAskedForIsNotTold() {
        asked();

        room.run();

        assertThat(room.sent).isEmpty();
    }

    @Test
    void anIssuedInvoiceIsToldOnceWithItsNumberAndSum() {
        issued();

        room.run();
        later();
        room.run();

        assertThat(room.subjects()).containsExactly("发票已开具 · Invoice issued " + order.id());
        var total = order.purchase().total().amount();
        assertThat(room.sent.getFirst().text())
                .contains("发票号码 " + NUMBER, "¥%d.%02d".formatted(total / 100, total % 100), "number " + NUMBER);
    }

    @Test
    void itGoesToWhoOrderedAndNamesNeitherTitleNorTaxNumberNorFile() {
        issued();

        room.run();

        var letter = room.sent.getFirst();
        assertThat(letter.to()).isEqualTo("shen@shop.example");
        assertThat(letter.text()).doesNotContain("宁波食堂", "91350100M000100Y43", "fil_1", "books@canteen.example");
    }

    @Test
    void theRedLetterThatEndsItIsToldOnce() {
        var invoice = issued();
        room.run();
        room.sent.clear();
        later();
        room.invoices.askRed("shen", order.id(), "wrong name");
        room.invoices.agree(invoice.id(), "acc_office");
        room.run();
        assertThat(room.sent).isEmpty(); // asked and agreed: it still stands
        later();
        room.invoices.reverse(invoice.id(), RED, "acc_office");

        room.run();
        room.run();

        assertThat(room.subjects()).containsExactly("发票已冲红 · Invoice reversed " + order.id());
        assertThat(room.sent.getFirst().text())
                .contains("发票 " + NUMBER, "红字发票 " + RED, "reversed by red-letter invoice " + RED);
    }

    @Test
    void anInvoiceThatNeverStoodLongEnoughToBeToldIsToldBothTimes() {
        var invoice = issued();
        room.invoices.askRed("shen", order.id(), "wrong name");
        room.invoices.agree(invoice.id(), "acc_office");
        room.invoices.reverse(invoice.id(), RED, "acc_office");

        room.run();

        assertThat(room.sent)
                .extracting(Message::id)
                .containsExactlyInAnyOrder(invoice.id() + ":INVOICE_ISSUED", invoice.id() + ":INVOICE_REVERSED");
    }

    @Test
    void aCrashAfterSendingSendsTheSameLetterAgain() {
        var invoice = issued();
        room.invoiceFollower.run();
        room.trouble = new IllegalStateException("killed");
        try {
            room.letters.run();
        } catch (IllegalStateException killed) {
            // as if the process had ended
        }
        room.trouble = null;

        room.letters.run();
        room.letters.run();

        assertThat(room.sent).extracting(Message::id).containsExactly(invoice.id() + ":INVOICE_ISSUED");
    }
}
