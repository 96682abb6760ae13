package yonghuang.accounting;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import yonghuang.orders.Order;
import yonghuang.payments.MoneyMoves.Moved;

/** The two followers that fill the books. */
@Configuration(proxyBeanMethods = false)
class BooksConfiguration {
    @Bean
    Follower<Order> ordersIntoTheBooks(OrderSource orders, Books books, MongoOperations mongo, Clock clock) {
        return new Follower<>(orders, books, mongo, clock);
    }

    @Bean
    Follower<Moved> moneyIntoTheBooks(MoneySource money, Books books, MongoOperations mongo, Clock clock) {
        return new Follower<>(money, books, mongo, clock);
    }
}
