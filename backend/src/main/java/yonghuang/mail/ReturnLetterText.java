package yonghuang.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.orders.Order;
import yonghuang.orders.RefundDue;
import yonghuang.orders.ReturnClaim;
import yonghuang.shared.Money;

/** Letters about what goes back; see {@link LetterText}. */
final class ReturnLetterText {
    private ReturnLetterText() {}

    /** @return null when the order no longer gives cause to the letter */
    static @Nullable Message write(Letter letter, Order order, String name, String to) {
        var claim = order.claims().stream()
                .filter(each -> each.id().equals(letter.subject()))
                .findFirst()
                .orElse(null);
        if (claim == null) return null;
        return switch (letter.kind()) {
            case RETURN_APPROVED -> approved(letter, order, claim, name, to);
            case RETURN_REFUSED -> refused(letter, order, claim, name, to);
            default -> refunded(letter, order, claim, name, to);
        };
    }

    private static Message approved(Letter letter, Order order, ReturnClaim claim, String name, String to) {
        var goods = goods(order, claim.lines());
        var zh = LetterText.greetingZh(name) + "订单 " + order.id() + " 的退货申请已同意：\n\n" + goods
                + "\n请将商品寄回，并在“我的订单”中填写快递公司和运单号。收到商品后 7 日内退款。\n";
        var en = LetterText.greetingEn(name) + "Your return of order " + order.id() + " is approved:\n\n" + goods
                + "\nPlease send the goods and give the carrier and tracking number under “My orders”. The money goes back within 7 days after the goods are here.\n";
        return message(letter, to, "退货申请已同意 · Return approved ", order, zh, en);
    }

    private static Message refused(Letter letter, Order order, ReturnClaim claim, String name, String to) {
        var answer = claim.answer();
        var reason = answer == null || answer.reason() == null ? "" : answer.reason();
        var zh = LetterText.greetingZh(name) + "订单 " + order.id() + " 的退货申请未获同意。\n原因：" + reason + "\n";
        var en = LetterText.greetingEn(name) + "Your return of order " + order.id() + " was refused.\nReason: " + reason
                + "\n";
        return message(letter, to, "退货申请未获同意 · Return refused ", order, zh, en);
    }

    private static Message refunded(Letter letter, Order order, ReturnClaim claim, String name, String to) {
        var sum = LetterText.yuan(order.refunds().stream()
                .filter(due -> due.id().equals(claim.refund()))
                .map(RefundDue::sum)
                .reduce(Money.ZERO, Money::plus));
        var zh = LetterText.greetingZh(name) + "订单 " + order.id() + " 的退货款 " + sum + " 将原路退回。\n";
        var en = LetterText.greetingEn(name) + sum + " for your return of order " + order.id()
                + " goes back the way it was paid.\n";
        return message(letter, to, "退货退款 · Return refunded ", order, zh, en);
    }

    private static Message message(Letter letter, String to, String subject, Order order, String zh, String en) {
        return new Message(letter.id(), to, subject + order.id(), LetterText.both(zh, en));
    }

    private static String goods(Order order, List<ReturnClaim.Units> lines) {
        var text = new StringBuilder();
        for (var each : lines) {
            var line = order.purchase().lines().get(each.line() - 1);
            text.append(line.title()).append(' ').append(line.spec());
            text.append(" × ").append(each.units()).append('\n');
        }
        return text.toString();
    }
}
