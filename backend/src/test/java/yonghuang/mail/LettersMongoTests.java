package yonghuang.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.orders.OrdersShop.CHESTNUTS;
import static yonghuang.orders.OrdersShop.TEA;
import static yonghuang.orders.OrdersShop.line;
import static yonghuang.orders.shortage.ShortageCause.NOT_FOUND;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LettersMongoTests {
    private final PostRoom room = new PostRoom();

    @Test
    void aPaidOrderIsConfirmedOnceToWhoOrderedIt() {
        var order = room.shop.paid("shen", "k1", line(TEA, 2));

        room.run();
        room.run();

        assertThat(room.subjects()).containsExactly("订单已付款 · Order paid " + order.id());
        var letter = room.sent.getFirst();
        assertThat(letter.to()).isEqualTo("shen@shop.example");
        assertThat(letter.text())
                .contains("沈静，您好！", "英山云雾茶 250 g × 2  ¥256.00", "Dear 沈静")
                .contains("合计：¥%d.%02d"
                        .formatted(
                                order.purchase().total().amount() / 100,
                                order.purchase().total().amount() % 100));
    }

    @Test
    void anUnpaidOrderIsNotTold() {
        room.shop.place("shen", "k1", line(TEA, 2));

        room.run();

        assertThat(room.sent).isEmpty();
    }

    @Test
    void eachParcelIsToldWhenTheCarrierHasIt() {
        var order = room.shop.paid("shen", "k1", line(TEA, 1));
        room.run();
        room.sent.clear();
        room.shop.clock.advance(Duration.ofMinutes(5));
        room.shop.ship(order, "ningbo");

        room.run();

        assertThat(room.subjects()).containsExactly("包裹已发出 · Parcel on its way " + order.id());
        assertThat(room.sent.getFirst().text()).contains("顺丰，运单号 SF1234567890", "英山云雾茶 250 g × 1");
    }

    @Test
    void aBuyerIsToldOnceThatUnitsCannotBeHad() {
        room.shop.has(CHESTNUTS, 2, 0);
        var order = room.shop.paid("shen", "k1", line(CHESTNUTS, 2));
        room.run();
        room.sent.clear();
        room.shop.clock.advance(Duration.ofMinutes(5));
        room.shop.shortages.open(
                order.id(), "ningbo", CHESTNUTS, "LOT-" + CHESTNUTS + "-ningbo", 1, NOT_FOUND, "f1", "wang");

        room.run();
        room.shop.clock.advance(Duration.ofMinutes(5));
        room.run();

        assertThat(room.subjects()).containsExactly("部分商品缺货，请选择 · Please choose " + order.id());
        assertThat(room.sent.getFirst().text()).contains("罗田板栗 2500 g × 1 暂时没有货");
    }

    @Test
    void aCancelledPaidOrderIsToldWithWhatGoesBack() {
        var order = room.shop.paid("shen", "k1", line(TEA, 1));
        room.run();
        room.sent.clear();
        room.shop.clock.advance(Duration.ofMinutes(5));
        room.shop.mine.cancel("shen", order.id());

        room.run();

        assertThat(room.subjects()).containsExactly("订单已取消 · Order cancelled " + order.id());
        var total = order.purchase().total().amount();
        assertThat(room.sent.getFirst().text()).contains("¥%d.%02d 将原路退回".formatted(total / 100, total % 100));
    }

    @Test
    void whatWasOwedWhileThePostWasAwayGoesOutWhenItIsBack() {
        room.shop.paid("shen", "k1", line(TEA, 1));
        room.trouble = new Post.PostAway(new IOException("connection refused"));
        room.run();

        room.trouble = null;
        room.run();

        assertThat(room.sent).hasSize(1);
    }

    @Test
    void aRefusedLetterWaitsAndStopsNoOther() {
        room.shop.paid("shen", "k1", line(TEA, 1));
        room.trouble = new Post.LetterRefused(new IOException("mailbox full"));
        room.run();
        room.trouble = null;
        room.run();
        assertThat(room.sent).isEmpty(); // its minute is not over

        room.shop.clock.advance(Duration.ofMinutes(1));
        room.run();

        assertThat(room.sent).hasSize(1);
    }

    @Test
    void aLetterRefusedForThreeDaysIsGivenUp() {
        room.shop.paid("shen", "k1", line(TEA, 1));
        room.trouble = new Post.LetterRefused(new IOException("no such mailbox"));
        room.run();
        room.shop.clock.advance(Duration.ofDays(3));
        room.run();

        var letter = room.shop.mongo.findAll(Letter.class).getFirst();
        assertThat(letter.state()).isEqualTo(Letter.State.GIVEN_UP);
        assertThat(letter.dueAt()).isNull();
    }

    @Test
    void anOrderWhoseAccountIsGoneGivesNoLetter() {
        room.shop.paid("nobody", "k1", line(TEA, 1));

        room.run();

        assertThat(room.shop.mongo.findAll(Letter.class).getFirst().state()).isEqualTo(Letter.State.GIVEN_UP);
    }

    @Test
    void aCrashAfterSendingSendsTheSameLetterAgain() {
        room.shop.paid("shen", "k1", line(TEA, 1));
        room.follower.run();
        room.trouble = new IllegalStateException("killed");
        try {
            room.letters.run();
        } catch (IllegalStateException killed) {
            // as if the process had ended
        }
        room.trouble = null;

        room.letters.run();
        room.letters.run();

        assertThat(room.sent).extracting(Message::id).hasSize(1);
    }

    @Test
    void moreOrdersThanFitOnePageAreAllTold() {
        for (int i = 0; i < 12; i++) room.shop.paid("buyer" + i, "k", line(TEA, 1)); // all in one millisecond

        room.run();

        assertThat(room.sent).extracting(Message::to).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void whatMovedBeforeTheFirstLookIsNotTold() {
        var late = new PostRoom();
        late.shop.paid("shen", "k1", line(TEA, 1));
        late.shop.mongo.remove(new org.springframework.data.mongodb.core.query.Query(), Followed.class);
        late.shop.clock.advance(Duration.ofDays(1));
        late.run();
        late.run();

        assertThat(late.sent).isEmpty();
    }
}
