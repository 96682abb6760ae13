package yonghuang.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.orders.Order;
import yonghuang.orders.OrderLine;
import yonghuang.orders.OrderStatus;
import yonghuang.orders.RefundDue;
import yonghuang.orders.parcel.Parcel;
import yonghuang.orders.shortage.ShortageState;
import yonghuang.shared.LetterWriter;
import yonghuang.shared.Money;

/** Writes letters: Chinese first, English below, since a buyer's language is not known. */
final class LetterText {
    private LetterText() {}

    /** @return null when the order no longer gives cause to the letter */
    static @Nullable Message write(Letter letter, Order order, String name, String to) {
        return switch (letter.kind()) {
            case PAID -> paid(letter, order, name, to);
            case SHIPPED -> shipped(letter, order, name, to);
            case SHORT -> missing(letter, order, name, to);
            case CANCELLED -> cancelled(letter, order, name, to);
            case RETURN_APPROVED, RETURN_REFUSED, RETURN_REFUNDED -> ReturnLetterText.write(letter, order, name, to);
            case LATE_MONEY -> lateMoney(letter, order, name, to);
            case INVOICE_ISSUED, INVOICE_REVERSED, NOTICE ->
                throw new IllegalArgumentException(letter.kind() + " is not of an order alone");
        };
    }

    /** What another module tells. */
    static Message notice(Letter letter, LetterWriter.Words words, String name, String to) {
        var title = (words.title().zh() + " · " + words.title().en()).replaceAll("\\s+", " ");
        var zh = greetingZh(name) + words.text().zh() + "\n";
        var en = greetingEn(name) + words.text().en() + "\n";
        return new Message(letter.id(), to, title, both(zh, en));
    }

    private static Message paid(Letter letter, Order order, String name, String to) {
        var bought = order.purchase();
        var zh = greetingZh(name) + "订单 " + order.id() + " 已付款，我们开始备货。\n\n" + lines(bought.lines())
                + "\n运费：" + yuan(bought.shippingTotal())
                + discount("\n优惠：-", bought.discountTotal())
                + "\n合计：" + yuan(bought.total()) + "\n";
        var en = greetingEn(name) + "Order " + order.id() + " is paid and being prepared.\n\n" + lines(bought.lines())
                + "\nShipping: " + yuan(bought.shippingTotal())
                + discount("\nDiscount: -", bought.discountTotal())
                + "\nTotal: " + yuan(bought.total()) + "\n";
        return new Message(letter.id(), to, "订单已付款 · Order paid " + order.id(), both(zh, en));
    }

    private static @Nullable Message shipped(Letter letter, Order order, String name, String to) {
        var parcel = order.parcels().stream()
                .filter(each -> order.parcelId(each).equals(letter.subject()))
                .findFirst()
                .orElse(null);
        if (parcel == null || parcel.handOver() == null) return null;
        var by = parcel.handOver();
        var contents = contents(order, parcel);
        var zh = greetingZh(name) + "订单 " + order.id() + " 的包裹已交给 " + by.carrier() + "，运单号 " + by.trackingNumber()
                + "。\n\n" + contents;
        var en = greetingEn(name) + "A parcel of order " + order.id() + " is with " + by.carrier()
                + ", tracking number " + by.trackingNumber() + ".\n\n" + contents;
        return new Message(letter.id(), to, "包裹已发出 · Parcel on its way " + order.id(), both(zh, en));
    }

    private static @Nullable Message missing(Letter letter, Order order, String name, String to) {
        var asked = order.shortages().stream()
                .filter(each -> letter.subject().equals(order.id() + "-s" + each.number()))
                .filter(each -> each.state() == ShortageState.ASKED)
                .findFirst()
                .orElse(null);
        if (asked == null) return null;
        var line = order.purchase().lines().get(asked.line() - 1);
        var goods = line.title() + " " + line.spec() + " × " + asked.units();
        var zh = greetingZh(name) + "订单 " + order.id() + " 中的 " + goods + " 暂时没有货，抱歉。\n请在“我的订单”中选择等待到货，或退还这部分货款。\n";
        var en = greetingEn(name) + "We are sorry: of order " + order.id() + " we cannot find " + goods
                + ".\nPlease choose under “My orders” whether to wait for it or to get the money for it back.\n";
        return new Message(letter.id(), to, "部分商品缺货，请选择 · Please choose " + order.id(), both(zh, en));
    }

    private static Message cancelled(Letter letter, Order order, String name, String to) {
        var back = order.refunds().stream().map(RefundDue::sum).reduce(Money.ZERO, Money::plus);
        var zh = greetingZh(name) + "订单 " + order.id() + " 已取消，" + yuan(back) + " 将原路退回。\n";
        var en = greetingEn(name) + "Order " + order.id() + " is cancelled; " + yuan(back)
                + " goes back the way it was paid.\n";
        return new Message(letter.id(), to, "订单已取消 · Order cancelled " + order.id(), both(zh, en));
    }

    private static Message lateMoney(Letter letter, Order order, String name, String to) {
        var sum = yuan(order.purchase().total());
        boolean cancelled = order.status() == OrderStatus.CANCELLED;
        var zh = greetingZh(name) + "订单 " + order.id() + " 的付款 " + sum
                + (cancelled ? " 在订单取消后才到账" : " 在订单过期后才到账，商品已无法保留") + "。款项将自动原路退回，无需您操作。\n";
        var en = greetingEn(name) + "Your payment of " + sum + " for order " + order.id()
                + (cancelled
                        ? " came after the order had been cancelled."
                        : " came after the order had expired, and its goods could not be had again.")
                + " It goes back by itself the way it was paid.\n";
        return new Message(letter.id(), to, "迟到款项已退回 · Late payment returned " + order.id(), both(zh, en));
    }

    private static String lines(List<OrderLine> lines) {
        var text = new StringBuilder();
        for (var line : lines) {
            text.append(line.title()).append(' ').append(line.spec());
            text.append(" × ")
                    .append(line.units())
                    .append("  ")
                    .append(yuan(line.total()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String contents(Order order, Parcel parcel) {
        var text = new StringBuilder();
        for (var part : parcel.lines()) {
            var line = order.purchase().lines().get(part.line() - 1);
            text.append(line.title()).append(' ').append(line.spec());
            text.append(" × ").append(part.units()).append('\n');
        }
        return text.toString();
    }

    private static String discount(String label, Money sum) {
        return sum.amount() == 0 ? "" : label + yuan(sum);
    }

    static String yuan(Money sum) {
        return "¥%d.%02d".formatted(sum.amount() / 100, sum.amount() % 100);
    }

    static String greetingZh(String name) {
        return name + "，您好！\n\n";
    }

    static String greetingEn(String name) {
        return "Dear " + name + ",\n\n";
    }

    static String both(String zh, String en) {
        return zh + "\n— — —\n\n" + en + "\n甬黄优品 Yonghuang\n";
    }
}
