package yonghuang.mail;

import org.jspecify.annotations.Nullable;
import yonghuang.invoices.Invoice;
import yonghuang.shared.Money;

/**
 * Letters about invoices; see {@link LetterText}. They name number and sum and neither whom the invoice is made out to nor
 * its file: those stay behind the sign-in.
 */
final class InvoiceLetterText {
    private InvoiceLetterText() {}

    /** @return null when the invoice gives no cause to the letter */
    static @Nullable Message write(Letter letter, Invoice invoice, String name, String to) {
        if (invoice.number() == null || invoice.amount() == null) return null;
        var sum = LetterText.yuan(Money.fen(invoice.amount()));
        if (letter.kind() == Letter.Kind.INVOICE_ISSUED) return issued(letter, invoice, sum, name, to);
        return invoice.redNumber() == null ? null : reversed(letter, invoice, sum, invoice.redNumber(), name, to);
    }

    private static Message issued(Letter letter, Invoice invoice, String sum, String name, String to) {
        var zh = LetterText.greetingZh(name) + "订单 " + invoice.order() + " 的发票已开具，发票号码 " + invoice.number() + "，金额 "
                + sum + "。\n请在“我的订单”中下载。\n";
        var en = LetterText.greetingEn(name) + "The invoice of order " + invoice.order() + " is issued: number "
                + invoice.number() + ", over " + sum + ".\nYou can download it under “My orders”.\n";
        return message(letter, to, "发票已开具 · Invoice issued ", invoice, zh, en);
    }

    private static Message reversed(Letter letter, Invoice invoice, String sum, String red, String name, String to) {
        var zh = LetterText.greetingZh(name) + "订单 " + invoice.order() + " 的发票 " + invoice.number() + "（金额 " + sum
                + "）已由红字发票 " + red + " 冲红，原发票不再有效。\n如仍需发票，请在“我的订单”中重新申请。\n";
        var en =
                LetterText.greetingEn(name) + "Invoice " + invoice.number() + " of order " + invoice.order() + ", over "
                        + sum + ", was reversed by red-letter invoice " + red
                        + " and is no longer valid.\nYou can ask for another under “My orders” where you still need one.\n";
        return message(letter, to, "发票已冲红 · Invoice reversed ", invoice, zh, en);
    }

    private static Message message(Letter letter, String to, String subject, Invoice invoice, String zh, String en) {
        return new Message(letter.id(), to, subject + invoice.order(), LetterText.both(zh, en));
    }
}
