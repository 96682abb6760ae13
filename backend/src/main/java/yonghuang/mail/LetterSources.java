package yonghuang.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import yonghuang.invoices.Invoice;
import yonghuang.invoices.Invoices;
import yonghuang.orders.Order;
import yonghuang.orders.Orders;

/** What is looked through for letters: orders and the invoices of them. */
@Configuration(proxyBeanMethods = false)
class LetterSources {
    record OfOrders(Orders orders) implements LetterSource<Order> {
        @Override
        public String name() {
            return "orders";
        }

        @Override
        public Stream<Order> movedSince(Instant then) {
            return orders.movedSince(then);
        }

        @Override
        public @Nullable Instant movedAt(Order order) {
            return order.movedAt();
        }

        @Override
        public List<Letter> owed(Order order, Instant now) {
            return LettersOwed.of(order, now);
        }
    }

    record OfInvoices(Invoices invoices) implements LetterSource<Invoice> {
        @Override
        public String name() {
            return "invoices";
        }

        @Override
        public Stream<Invoice> movedSince(Instant then) {
            return invoices.movedSince(then);
        }

        @Override
        public Instant movedAt(Invoice invoice) {
            return invoice.movedAt();
        }

        @Override
        public List<Letter> owed(Invoice invoice, Instant now) {
            return LettersOwed.of(invoice, now);
        }
    }

    @Bean
    LetterFollower<Order> lettersOfOrders(Orders orders, LetterBook book, MongoOperations mongo, Clock clock) {
        return new LetterFollower<>(new OfOrders(orders), book, mongo, clock);
    }

    @Bean
    LetterFollower<Invoice> lettersOfInvoices(Invoices invoices, LetterBook book, MongoOperations mongo, Clock clock) {
        return new LetterFollower<>(new OfInvoices(invoices), book, mongo, clock);
    }
}
