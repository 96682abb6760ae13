package yonghuang.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yonghuang.invoices.Invoice;
import yonghuang.invoices.Invoices;
import yonghuang.invoices.WiredInvoices;
import yonghuang.orders.Order;
import yonghuang.orders.OrdersShop;
import yonghuang.shared.LetterWriter;
import yonghuang.shared.People;

/** The mail module on the orders of a real store, with a post that can be away or refuse. */
final class PostRoom implements Post {
    final OrdersShop shop = new OrdersShop().has(OrdersShop.TEA, 100, 100);
    final List<Message> sent = new ArrayList<>();
    final LetterBook book = new LetterBook(shop.mongo);
    final LetterFollower<Order> follower =
            new LetterFollower<>(new LetterSources.OfOrders(shop.orders), book, shop.mongo, shop.clock);
    final Invoices invoices = WiredInvoices.over(shop.mongo, shop.orders, shop.clock);
    final LetterFollower<Invoice> invoiceFollower =
            new LetterFollower<>(new LetterSources.OfInvoices(invoices), book, shop.mongo, shop.clock);
    final LetterPost letters;
    final List<LetterWriter> writers;

    @Nullable
    RuntimeException trouble;

    PostRoom(LetterWriter... writers) {
        this.writers = List.of(writers);
        People people = account -> account.equals("nobody")
                ? Optional.empty()
                : Optional.of(new People.Person("沈静", account + "@shop.example"));
        letters = new LetterPost(book, shop.orders, invoices, people, this.writers, this, shop.clock);
        follower.run(); // the first look only says from when on
        invoiceFollower.run();
    }

    @Override
    public void send(Message message) {
        if (trouble != null) throw trouble;
        sent.add(message);
    }

    void run() {
        follower.run();
        invoiceFollower.run();
        letters.run();
    }

    List<String> subjects() {
        return sent.stream().map(Message::subject).toList();
    }
}
