package yonghuang.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static yonghuang.orders.OrdersShop.CHESTNUTS;
import static yonghuang.orders.OrdersShop.PRAWNS;
import static yonghuang.orders.OrdersShop.TEA;
import static yonghuang.orders.OrdersShop.line;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.ReturnedUnits.Outcome;
import yonghuang.orders.NotReturnable;
import yonghuang.orders.NotReturnable.Why;
import yonghuang.orders.OrdersShop;
import yonghuang.orders.PlaceOrder;
import yonghuang.orders.Returnable;
import yonghuang.returns.Returns.Counted;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.NotFound;
import yonghuang.shared.OwnRequest;
import yonghuang.testing.AtOnce;

class ReturnsMongoTests {
    private ReturnsShop at = new ReturnsShop();

    @AfterEach
    void everythingAddsUp() {
        at.mustAddUp();
    }

    private static void refused(Why why, Runnable act) {
        assertThatExceptionOfType(NotReturnable.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.members()).containsEntry("why", why.name()));
    }

    @Test
    void aReturnWithoutAReasonGoesFromTheWishToTheMoney() {
        var order = at.delivered(line(CHESTNUTS, 3));

        var one = at.ask(order, ReturnKind.NO_REASON, 1, 2);
        assertThat(one.status()).isEqualTo(ReturnStatus.REQUESTED);
        assertThat(at.approve(one).status()).isEqualTo(ReturnStatus.APPROVED);
        at.returns.send("shen", order.id(), one.id(), "顺丰", "SF1");
        var done = at.receive(one, 2, Outcome.RESTOCK);

        assertThat(done.status()).isEqualTo(ReturnStatus.REFUNDED);
        assertThat(at.paidBack(order)).isEqualTo(2 * 3990);
        assertThat(at.booked.values()).singleElement().satisfies(units -> {
            assertThat(units.units()).isEqualTo(2);
            assertThat(units.outcome()).isEqualTo(Outcome.RESTOCK);
        });
        assertThat(at.shop.now(order).returnedUnits(1)).isEqualTo(2);
    }

    @Test
    void onlyPhotosThatAReturnShowsAreKept() {
        var order = at.delivered(line(CHESTNUTS, 1));
        at.ask(order, "img_shown");

        assertThat(new ReturnPhotos(at.stored).usedAmong(List.of("img_shown", "img_never_sent")))
                .containsExactly("img_shown");
    }

    @Test
    void theSameWishAgainIsTheSameReturn() {
        var order = at.delivered(line(CHESTNUTS, 3));

        var first = at.ask(order, ReturnKind.QUALITY, 1, 2, "r");

        assertThat(at.ask(order, ReturnKind.QUALITY, 1, 2, "r").id()).isEqualTo(first.id());
        assertThat(at.returns.ofOrder("shen", order.id())).hasSize(1);
    }

    @Test
    void confirmedTeaIsExemptButNotFromQuality() {
        var wish = new PlaceOrder(
                List.of(line(TEA, 1)), OrdersShop.wish().address(), null, false, null, null, Set.of(TEA));
        var placed = at.shop.checkout.place("shen", "c", wish).order();
        at.shop.payments.pay(placed.id());
        var order = at.deliver(placed);

        assertThat(order.purchase().lines().getFirst().returnable()).isEqualTo(Returnable.CONFIRMED_EXEMPT);
        assertThat(order.purchase().lines().getFirst().openedConfirmedAt()).isEqualTo(order.placedAt());
        refused(Why.EXEMPT, () -> at.ask(order, ReturnKind.NO_REASON, 1, 1));
        assertThat(at.ask(order, ReturnKind.QUALITY, 1, 1).status()).isEqualTo(ReturnStatus.REQUESTED);
    }

    @Test
    void unconfirmedTeaMayGoBack() {
        var order = at.delivered(line(TEA, 1));

        assertThat(at.ask(order, ReturnKind.NO_REASON, 1, 1).status()).isEqualTo(ReturnStatus.REQUESTED);
        assertThat(order.returnableUntil(1)).hasToString("2026-12-01");
    }

    @Test
    void aConfirmationNobodyAskedForIsRefused() {
        var wish = new PlaceOrder(
                List.of(line(CHESTNUTS, 1)), OrdersShop.wish().address(), null, false, null, null, Set.of(CHESTNUTS));

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> at.shop.checkout.place("shen", "c", wish));
    }

    @Test
    void freshGoodsGoBackForQualityOnly() {
        var order = at.delivered(line(PRAWNS, 1));

        refused(Why.EXEMPT, () -> at.ask(order, ReturnKind.NO_REASON, 1, 1));
        assertThat(at.ask(order, ReturnKind.QUALITY, 1, 1).status()).isEqualTo(ReturnStatus.REQUESTED);
        assertThat(order.returnableUntil(1)).isNull();
    }

    @Test
    void theSeventhDayAfterItCameIsInTimeToItsEnd() {
        var order = at.delivered(line(CHESTNUTS, 3)); // on 24 November at 16:00 in Shanghai

        at.shop.clock.advance(Duration.ofDays(7).plusHours(8).minusSeconds(1));
        assertThat(at.ask(order, ReturnKind.NO_REASON, 1, 1).status()).isEqualTo(ReturnStatus.REQUESTED);
        at.shop.clock.advance(Duration.ofSeconds(1));

        refused(Why.TOO_LATE, () -> at.ask(order, ReturnKind.NO_REASON, 1, 1));
        assertThat(at.ask(order, ReturnKind.QUALITY, 1, 1).status()).isEqualTo(ReturnStatus.REQUESTED);
    }

    @Test
    void whatIsOwedByLawCannotBeRefused() {
        var one = at.ask(at.delivered(line(CHESTNUTS, 1)), ReturnKind.NO_REASON, 1, 1);

        assertThatExceptionOfType(ReturnOwed.class).isThrownBy(() -> at.returns.refuse(one.id(), "chen", "no"));
        assertThat(at.returns.get(one.id()).status()).isEqualTo(ReturnStatus.REQUESTED);
    }

    @Test
    void aRefusedReturnLeavesItsUnitsToBeAskedForAgain() {
        var order = at.delivered(line(CHESTNUTS, 1));
        var one = at.ask(order, ReturnKind.QUALITY, 1, 1);
        refused(Why.TOO_MANY, () -> at.ask(order, ReturnKind.QUALITY, 1, 1));

        assertThat(at.returns
                        .refuse(one.id(), "chen", "the photo shows other goods")
                        .status())
                .isEqualTo(ReturnStatus.REFUSED);

        assertThat(at.ask(order, ReturnKind.QUALITY, 1, 1).status()).isEqualTo(ReturnStatus.REQUESTED);
    }

    @Test
    void aWithdrawnReturnIsOver() {
        var order = at.delivered(line(CHESTNUTS, 1));
        var one = at.ask(order, ReturnKind.NO_REASON, 1, 1);

        at.returns.withdraw("shen", order.id(), one.id());

        assertThatExceptionOfType(ReturnDecided.class).isThrownBy(() -> at.approve(one));
        assertThat(at.ask(order, ReturnKind.NO_REASON, 1, 1).status()).isEqualTo(ReturnStatus.REQUESTED);
    }

    @Test
    void whatDidNotComeCannotGoBack() {
        var order = at.shop.paid("shen", "k", line(CHESTNUTS, 1));

        refused(Why.TOO_MANY, () -> at.ask(order, ReturnKind.QUALITY, 1, 1));
        assertThat(at.returns.ofOrder("shen", order.id())).isEmpty();
    }

    @Test
    void anotherLotIsNotAcceptedAndTheRightOneIsAfterwards() {
        var one = at.approve(at.ask(at.delivered(line(CHESTNUTS, 1)), ReturnKind.NO_REASON, 1, 1));

        refused(
                Why.OTHER_LOT,
                () -> at.returns.receive(one.id(), "wang", List.of(new Counted(1, "L9", 1, Outcome.RESTOCK, null))));

        assertThat(at.booked).isEmpty();
        assertThat(at.receive(one, 1, Outcome.RESTOCK).status()).isEqualTo(ReturnStatus.REFUNDED);
    }

    @Test
    void onlyWhatCameIsPaidBack() {
        var order = at.delivered(line(CHESTNUTS, 3));
        var one = at.approve(at.ask(order, ReturnKind.NO_REASON, 1, 3));

        at.receive(one, 2, Outcome.QUARANTINE);

        assertThat(at.paidBack(order)).isEqualTo(2 * 3990);
        assertThat(at.ask(order, ReturnKind.QUALITY, 1, 1).status()).isEqualTo(ReturnStatus.REQUESTED);
    }

    @Test
    void everythingBackForQualityGivesTheShippingBackToo() {
        var order = at.delivered(line(CHESTNUTS, 1));
        assertThat(order.purchase().shippingTotal().amount()).isPositive();

        at.returns.approve(at.ask(order, ReturnKind.QUALITY, 1, 1).id(), "chen", null, true);

        assertThat(at.paidBack(order)).isEqualTo(order.purchase().total().amount());
        assertThat(at.booked).isEmpty();
    }

    @Test
    void everythingBackWithoutAReasonLeavesTheShipping() {
        var order = at.delivered(line(CHESTNUTS, 1));

        at.receive(at.approve(at.ask(order, ReturnKind.NO_REASON, 1, 1)), 1, Outcome.RESTOCK);

        assertThat(at.paidBack(order)).isEqualTo(3990);
    }

    @Test
    void whatNeverArrivedIsPaidBackWithoutGoods() {
        var order = at.shop.paid("shen", "k", line(CHESTNUTS, 1));
        at.shop.ship(order, order.parcels().getFirst().warehouse());

        var done = at.approve(at.ask(order, ReturnKind.NOT_ARRIVED, 1, 1));

        assertThat(done.status()).isEqualTo(ReturnStatus.REFUNDED);
        assertThat(at.paidBack(order)).isEqualTo(order.purchase().total().amount());
    }

    @Test
    void aLargeRefundWaitsForAnotherPerson() {
        at = new ReturnsShop(5000);
        var order = at.delivered(line(CHESTNUTS, 2));
        var one = at.receive(at.approve(at.ask(order, ReturnKind.NO_REASON, 1, 2)), 2, Outcome.RESTOCK);
        assertThat(one.status()).isEqualTo(ReturnStatus.RECEIVED);
        assertThat(at.paidBack(order)).isZero();

        assertThatExceptionOfType(OwnRequest.class).isThrownBy(() -> at.returns.agree(one.id(), "chen"));
        assertThatExceptionOfType(OwnRequest.class).isThrownBy(() -> at.returns.agree(one.id(), "wang"));
        at.returns.disagree(one.id(), "he", "the lots look odd");
        assertThat(at.paidBack(order)).isZero();

        assertThat(at.returns.agree(one.id(), "lu").status()).isEqualTo(ReturnStatus.REFUNDED);
        assertThat(at.paidBack(order)).isEqualTo(2 * 3990);
    }

    @Test
    void afterFifteenDaysTheShopIsLate() {
        var one = at.ask(at.delivered(line(CHESTNUTS, 1)), ReturnKind.QUALITY, 1, 1);
        at.shop.clock.advance(Duration.ofDays(15));
        assertThat(at.returns.isLate(one)).isFalse();

        at.shop.clock.advance(Duration.ofDays(1));

        assertThat(at.returns.isLate(one)).isTrue();
        assertThat(at.returns.list(null, true, null, 20, null).items()).containsExactly(at.returns.get(one.id()));
        assertThat(at.returns.list(null, false, null, 20, null).items()).isEmpty();
    }

    @Test
    void anotherBuyerSeesNothing() {
        var order = at.delivered(line(CHESTNUTS, 1));
        var one = at.ask(order, ReturnKind.QUALITY, 1, 1);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> at.returns.withdraw("li", order.id(), one.id()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> at.returns.ofOrder("li", order.id()));
        assertThatExceptionOfType(OwnRequest.class).isThrownBy(() -> at.returns.refuse(one.id(), "shen", "x"));
    }

    @Test
    void theLastUnitIsClaimedByOneOfTwenty() {
        var order = at.delivered(line(CHESTNUTS, 1));

        var outcomes = AtOnce.atOnce(20, i -> {
            try {
                return at.ask(order, ReturnKind.QUALITY, 1, 1, "race" + i).id();
            } catch (NotReturnable late) {
                return "late";
            }
        });

        assertThat(outcomes).filteredOn("late"::equals).hasSize(19);
        assertThat(at.returns.ofOrder("shen", order.id())).hasSize(1);
    }

    @Test
    void receivedByTwentyAtOnceItIsBookedAndPaidOnce() {
        var order = at.delivered(line(CHESTNUTS, 2));
        var one = at.approve(at.ask(order, ReturnKind.NO_REASON, 1, 2));

        AtOnce.atOnce(20, i -> {
            try {
                return at.receive(one, 1 + i % 2, Outcome.RESTOCK).status().name();
            } catch (ReturnDecided late) {
                return "late";
            }
        });
        at.sweep();

        int units = at.returns.get(one.id()).accepted(1);
        assertThat(at.booked.values().stream().mapToInt(back -> back.units()).sum())
                .isEqualTo(units);
        assertThat(at.paidBack(order)).isEqualTo(units * 3990L);
    }
}
