package yonghuang.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.accounting.WiredBooks;
import yonghuang.orders.OrderStatus;
import yonghuang.shared.ConsistencyCheck;
import yonghuang.shared.Sweep;

/** Stopped at any write of buying, giving back and booking both: the books know all of it once, and balance. */
class BooksCrashTests {
    private record Shop(WholeShop shop, WiredBooks books) implements Program {
        @Override
        public List<Sweep> sweeps() {
            var all = new ArrayList<>(shop.sweeps());
            all.addAll(books.sweeps());
            return all;
        }

        @Override
        public List<ConsistencyCheck> checks() {
            var all = new ArrayList<>(shop.checks());
            all.add(books.check());
            return all;
        }

        void placed() {
            shop.receive();
            shop.place();
        }

        void payCancelAndBook() {
            shop.pay();
            books.sweep();
            shop.cancel();
            books.sweep();
        }

        void expire() {
            placed();
            shop.expire();
            shop.sellOut();
        }

        void payLateAndBook() {
            shop.pay();
            books.sweep();
        }

        long held() {
            return books.balance("PROVIDER");
        }
    }

    private final CrashHarness<Shop> harness = new CrashHarness<>(
            (mongo, clock) -> {
                var shop = new WholeShop(mongo, clock);
                return new Shop(shop, new WiredBooks(mongo, clock, shop.orders(), shop.moneyMoves(), null));
            },
            Duration.ofMinutes(11));

    @Test
    void whatWasPaidAndGivenBackIsInTheBooksWhereverItStopped() {
        var writes = harness.everyWrite(Shop::placed, Shop::payCancelAndBook, shop -> {
            boolean paid = shop.shop.status() == OrderStatus.PAID;
            long total = shop.shop.order().purchase().total().amount();
            assertThat(shop.held()).isEqualTo(paid ? total : 0);
            assertThat(shop.books.balance("BUYERS")).isZero();
            if (!paid) assertThat(shop.books.balance("COMMISSION")).isZero();
        });

        assertThat(writes).contains("insert journal_entries", "insert journal_sums", "insert books_followed");
    }

    @Test
    void lateMoneyThatCannotBuyLeavesTheBooksAsItCameWhereverItStopped() {
        harness.everyWrite(Shop::expire, Shop::payLateAndBook, shop -> {
            assertThat(shop.held()).isZero();
            assertThat(shop.books.balance("BUYERS")).isZero();
        });
    }
}
