package yonghuang.recalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static yonghuang.recalls.RecallShop.NUTS;
import static yonghuang.recalls.RecallShop.TEA;

import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.LotRecalls.Underway;
import yonghuang.inventory.Shop;
import yonghuang.inventory.SkuLot;
import yonghuang.inventory.receipts.ReceiptLine;
import yonghuang.inventory.transfers.ArrivalReport;
import yonghuang.inventory.transfers.Cancellation;
import yonghuang.inventory.transfers.Departure;
import yonghuang.inventory.transfers.LotNotSendable;
import yonghuang.orders.Order;
import yonghuang.orders.OrderStatus;
import yonghuang.recalls.RecallActs.Heard;
import yonghuang.recalls.RecallActs.Start;
import yonghuang.recalls.people.AffectedLine;
import yonghuang.recalls.people.AffectedLine.Response;
import yonghuang.recalls.people.AffectedLine.Stage;
import yonghuang.recalls.people.AffectedLines.Progress;
import yonghuang.shared.ConsistencyCheck.Difference;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.NotFound;

/** A recall from its start to its end, over real stock and orders. */
class RecallsMongoTests {
    private final RecallShop shop = new RecallShop();

    @Test
    void nothingOfTheLotCanBeSoldInAnyWarehouse() {
        shop.has(NUTS, "ningbo", "L1", 5).has(NUTS, "huanggang", "L1", 7).has(NUTS, "ningbo", "L2", 2);

        shop.recall("L1");

        assertThat(shop.stock.reservations.availableNow(NUTS))
                .containsEntry("ningbo", 2)
                .containsEntry("huanggang", 0);
        assertThat(quarantined("ningbo", "L1")).isEqualTo(5);
        assertThat(quarantined("huanggang", "L1")).isEqualTo(7);
    }

    @Test
    void theLotIsRecalledUnderEverySkuItIsKnownUnder() {
        shop.has(NUTS, "ningbo", "L1", 5).has(TEA, "ningbo", "L1", 5);

        assertThat(shop.recall("L1").lots()).containsExactly(new SkuLot(NUTS, "L1"), new SkuLot(TEA, "L1"));
    }

    @Test
    void onlyTheGivenSkuIsRecalled() {
        shop.has(NUTS, "ningbo", "L1", 5).has(TEA, "ningbo", "L1", 5);

        shop.acts.start(new Start("L1", TEA, "异味", "k", "acc_w"));

        assertThat(shop.stock.reservations.availableNow(NUTS)).containsEntry("ningbo", 5);
        assertThat(shop.stock.reservations.availableNow(TEA)).containsEntry("ningbo", 0);
    }

    @Test
    void lotsMadeOfItAndOfThoseAreRecalledToo() {
        shop.has(NUTS, "ningbo", "L1", 5).has(NUTS, "ningbo", "L1-A", 3).has(NUTS, "huanggang", "L1-A-1", 2);
        shop.made(NUTS, "L1-A", "L1").made(NUTS, "L1-A-1", "L1-A");

        var recall = shop.recall("L1");

        assertThat(recall.lots()).extracting(SkuLot::lot).containsExactly("L1", "L1-A", "L1-A-1");
        assertThat(shop.stock.reservations.availableNow(NUTS))
                .containsEntry("ningbo", 0)
                .containsEntry("huanggang", 0);
    }

    @Test
    void aLotMadeOfItLaterIsCaughtByTheSweep() {
        shop.has(NUTS, "ningbo", "L1", 5);
        var recall = shop.recall("L1");

        shop.has(NUTS, "ningbo", "L1-B", 4).made(NUTS, "L1-B", "L1");
        shop.sweepLater();

        assertThat(shop.recalls.get(recall.id()).lots()).contains(new SkuLot(NUTS, "L1-B"));
        assertThat(quarantined("ningbo", "L1-B")).isEqualTo(4);
        assertThat(differences()).isEmpty();
    }

    @Test
    void whatIsReceivedAfterTheRecallWasNeverForSale() {
        shop.has(NUTS, "ningbo", "L1", 5);
        shop.recall("L1");

        shop.has(NUTS, "huanggang", "L1", 9);

        assertThat(shop.stock.reservations.availableNow(NUTS)).containsEntry("huanggang", 0);
        assertThat(quarantined("huanggang", "L1")).isEqualTo(9);
        assertThat(differences()).isEmpty();
    }

    @Test
    void aNewSkuUnderARecalledNumberIsOffSaleFromItsFirstUnit() {
        shop.has(NUTS, "ningbo", "L1", 5);
        shop.recall("L1");

        var line = new ReceiptLine(TEA, 4, "L1", "2026-10-12", null, null, null, null);
        shop.stock.receipts.receive("ningbo", "R-9", List.of(line), "acc_w");

        assertThat(shop.stock.reservations.availableNow(TEA)).containsEntry("ningbo", 0);
        assertThat(shop.stock.level(TEA, "ningbo").quarantined()).isEqualTo(4);
    }

    @Test
    void transfersThatHoldOrCarryItAreNamedNotSentAndArriveIntoQuarantine() {
        shop.has(NUTS, "huanggang", "L1", 9);
        var onItsWay = shop.draft(4, "t1");
        shop.transfers.send("huanggang", onItsWay.id(), departure());
        var draft = shop.draft(3, "t2");

        var recall = shop.recall("L1");

        assertThat(shop.lots.underWay(recall.lots()))
                .extracting(Underway::transfer, Underway::status, Underway::units)
                .containsExactlyInAnyOrder(tuple(onItsWay.id(), "IN_TRANSIT", 4), tuple(draft.id(), "DRAFT", 3));
        assertThatThrownBy(() -> shop.transfers.send("huanggang", draft.id(), departure()))
                .isInstanceOf(LotNotSendable.class);
        shop.transfers.cancel("huanggang", draft.id(), new Cancellation("recalled", "acc_w", Shop.NOON));
        shop.transfers.receive("ningbo", onItsWay.id(), arrived(4));
        assertThat(shop.stock.reservations.availableNow(NUTS))
                .containsEntry("ningbo", 0)
                .containsEntry("huanggang", 0);
        assertThat(quarantined("ningbo", "L1")).isEqualTo(4);
        assertThat(quarantined("huanggang", "L1")).isEqualTo(5);
        assertThat(differences()).isEmpty();
    }

    private static Departure departure() {
        return new Departure("顺丰", null, "2026-11-24", List.of(), "acc_w", Shop.NOON);
    }

    private static ArrivalReport arrived(int units) {
        var line = new ArrivalReport.Line(NUTS, "L1", units, 0, null, null, null, null);
        return new ArrivalReport("A1", List.of(line), true, null, null, "acc_w");
    }

    @Test
    void everyoneWhoGotSomeIsListedWithTheLotAndUnits() {
        shop.has(NUTS, "ningbo", "L1", 5).has(NUTS, "ningbo", "L2", 5);
        var mei = shop.shipped("mei", NUTS, 4);
        var lan = shop.shipped("lan", NUTS, 3); // one of L1, two of L2

        var people = shop.people(shop.recall("L1"));

        assertThat(people)
                .extracting(AffectedLine::order, AffectedLine::lot, AffectedLine::units, AffectedLine::stage)
                .containsExactlyInAnyOrder(
                        tuple(mei.id(), "L1", 4, Stage.SHIPPED), tuple(lan.id(), "L1", 1, Stage.SHIPPED));
        assertThat(differences()).isEmpty();
    }

    @Test
    void whoGotTheSameLotNumberOfAnotherSkuIsNotListed() {
        shop.has(NUTS, "ningbo", "L1", 5).has(TEA, "ningbo", "L1", 5);
        shop.shipped("mei", NUTS, 4);

        var recall = shop.acts.start(new Start("L1", TEA, "异味", "k", "acc_w"));

        assertThat(shop.people(recall)).isEmpty();
    }

    @Test
    void anUnpaidOrderWithoutAnotherLotEndsAndItsUnitsAreSetApart() {
        shop.has(NUTS, "ningbo", "L1", 5);
        var unpaid = shop.place("mei", "k1", NUTS, 3);

        shop.recall("L1");

        assertThat(shop.now(unpaid).status()).isEqualTo(OrderStatus.EXPIRED);
        assertThat(quarantined("ningbo", "L1")).isEqualTo(5);
        assertThat(differences()).isEmpty();
    }

    @Test
    void anUnpaidOrderKeepsItsPromiseFromAnotherLot() {
        shop.has(NUTS, "ningbo", "L1", 3).has(NUTS, "ningbo", "L2", 5);
        var unpaid = shop.place("mei", "k1", NUTS, 3);

        shop.recall("L1");
        shop.pay(unpaid);

        var paid = shop.now(unpaid);
        assertThat(paid.status()).isEqualTo(OrderStatus.PAID);
        assertThat(lotsOf(paid)).containsExactly("L2");
        assertThat(differences()).isEmpty();
    }

    @Test
    void aPaidOrderLosesTheUnitsAndGetsOthersFromAnyWarehouse() {
        shop.has(NUTS, "ningbo", "L1", 3).has(NUTS, "huanggang", "L2", 5);
        var paid = shop.paid("mei", NUTS, 3);

        var recall = shop.recall("L1");

        assertThat(lotsOf(shop.now(paid))).containsExactly("L2");
        assertThat(quarantined("ningbo", "L1")).isEqualTo(3);
        var line = shop.people(recall).getFirst();
        assertThat(line.stage()).isEqualTo(Stage.TAKEN_OUT);
        assertThat(isReplaced(recall, line)).isTrue();
        assertThat(differences()).isEmpty();
    }

    @Test
    void aPackedOrderLosesTheUnitsAndIsShortWhereThereAreNoOthers() {
        shop.has(NUTS, "ningbo", "L1", 3);
        var packed = shop.paid("mei", NUTS, 3);
        shop.pack(packed);

        var recall = shop.recall("L1");

        assertThat(lotsOf(shop.now(packed))).isEmpty();
        assertThat(quarantined("ningbo", "L1")).isEqualTo(3);
        var line = shop.people(recall).getFirst();
        assertThat(line.stage()).isEqualTo(Stage.TAKEN_OUT);
        assertThat(isReplaced(recall, line)).isFalse();
        assertThat(shop.lines.progress(recall.id())).isEqualTo(new Progress(0, 0, 0));
        assertThat(differences()).isEmpty();
    }

    @Test
    void aSecondRecallOfTheLotNamesTheOpenOne() {
        shop.has(NUTS, "ningbo", "L1", 5);
        var first = shop.recall("L1");

        assertThatThrownBy(() -> shop.acts.start(new Start("L1", null, "again", "other", "acc_x")))
                .isInstanceOfSatisfying(
                        AlreadyRecalled.class,
                        refused -> assertThat(refused.members()).containsEntry("recall", first.id()));
        assertThatThrownBy(() -> shop.acts.start(new Start("L1", NUTS, "again", "other", "acc_x")))
                .isInstanceOf(AlreadyRecalled.class);
    }

    @Test
    void theSameKeyAnswersTheSameRecall() {
        shop.has(NUTS, "ningbo", "L1", 5);

        assertThat(shop.recall("L1").id()).isEqualTo(shop.recall("L1").id());
        assertThatThrownBy(() -> shop.acts.start(new Start("L1", null, "another reason", "k-L1", "acc_w")))
                .isInstanceOf(RecallKeyReused.class);
    }

    @Test
    void anUnknownLotIsRefusedByName() {
        shop.has(NUTS, "ningbo", "L1", 5);

        assertThatThrownBy(() -> shop.recall("L9"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.errors().getFirst().field()).isEqualTo("lot"));
        assertThatThrownBy(() -> shop.acts.start(new Start("L1", TEA, "r", "k", "acc_w")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.errors().getFirst().field()).isEqualTo("sku"));
    }

    @Test
    void answersAreKeptAndTheLatestCounts() {
        shop.has(NUTS, "ningbo", "L1", 5);
        var order = shop.shipped("mei", NUTS, 2);
        var recall = shop.recall("L1");

        hear(recall, order, Response.UNREACHABLE, "a1");
        hear(recall, order, Response.RETURNED, "a2");
        hear(recall, order, Response.RETURNED, "a2");

        var line = shop.people(recall).getFirst();
        assertThat(line.response()).isEqualTo(Response.RETURNED);
        assertThat(line.answers())
                .extracting(AffectedLine.Answer::response)
                .containsExactly(Response.UNREACHABLE, Response.RETURNED);
        assertThat(shop.lines.progress(recall.id())).isEqualTo(new Progress(1, 1, 0));
    }

    @Test
    void anAnswerOfSomebodyWhoGotNothingIsNotFound() {
        shop.has(NUTS, "ningbo", "L1", 5).has(TEA, "ningbo", "T1", 5);
        var other = shop.shipped("mei", TEA, 2);
        var recall = shop.recall("L1");

        assertThatThrownBy(() -> hear(recall, other, Response.RETURNED, "a1")).isInstanceOf(NotFound.class);
    }

    @Test
    void aRecallIsClosedOnceAllHaveAnsweredOrWithAReason() {
        shop.has(NUTS, "ningbo", "L1", 5);
        var order = shop.shipped("mei", NUTS, 2);
        var recall = shop.recall("L1");

        assertThatThrownBy(() -> shop.acts.close(recall.id(), "done", null, "acc_o"))
                .isInstanceOfSatisfying(
                        RecallUnanswered.class,
                        refused -> assertThat(refused.members()).containsEntry("unanswered", 1L));
        hear(recall, order, Response.CONSUMED, "a1");

        assertThat(shop.acts.close(recall.id(), "done", null, "acc_o").status()).isEqualTo(RecallStatus.CLOSED);
        assertThat(quarantined("ningbo", "L1")).isEqualTo(3);
        assertThat(shop.stock.reservations.availableNow(NUTS)).containsEntry("ningbo", 0);
    }

    @Test
    void afterAWithdrawalAPersonMayRestockAndSell() {
        shop.has(NUTS, "ningbo", "L1", 5);
        var recall = shop.recall("L1");

        shop.acts.withdraw(recall.id(), "wrong lot typed", "acc_o");

        assertThat(quarantined("ningbo", "L1")).isEqualTo(5);
        assertThat(shop.stock.level(NUTS, "ningbo").lot("L1").orElseThrow().recall())
                .isNull();
        assertThat(shop.stock.level(NUTS, "huanggang").lot("L1").orElseThrow().recall())
                .isNull();
        assertThat(differences()).isEmpty();
        assertThat(shop.recalls.openOf("L1", null)).isNull();
    }

    @Test
    void aLotUnderTwoRecallsStaysOffSaleWhenOneIsWithdrawn() {
        shop.has(NUTS, "ningbo", "L1", 5).has(NUTS, "ningbo", "L1-A", 5).made(NUTS, "L1-A", "L1");
        var ofChild = shop.recall("L1-A");
        var ofParent = shop.recall("L1");

        shop.acts.withdraw(ofChild.id(), "the whole lot is", "acc_o");

        assertThat(shop.stock.level(NUTS, "ningbo").lot("L1-A").orElseThrow().recall())
                .isEqualTo(ofParent.id());
        assertThat(differences()).isEmpty();
    }

    @Test
    void thePreviewSaysWhatWouldHappenAndDoesNothing() {
        shop.has(NUTS, "ningbo", "L1", 9);
        shop.shipped("mei", NUTS, 2);
        shop.place("lan", "k1", NUTS, 3);

        var would = shop.forecast.of("L1", null);

        assertThat(would.heldOrders()).isEqualTo(1);
        assertThat(would.shippedOrders()).isEqualTo(1);
        assertThat(would.open()).isNull();
        assertThat(would.stock()).hasSize(1);
        assertThat(would.stock().getFirst().available()).isEqualTo(4);
        assertThat(would.stock().getFirst().reserved()).isEqualTo(3);
        assertThat(shop.stock.reservations.availableNow(NUTS)).containsEntry("ningbo", 4);
    }

    private boolean isReplaced(Recall recall, AffectedLine line) {
        var buyers = shop.orders.buyers(List.of(line.found()), recall.id());
        return buyers.get(line.order()).replaced().contains(line.found());
    }

    private int quarantined(String warehouse, String lot) {
        return shop.stock.level(NUTS, warehouse).lot(lot).orElseThrow().quarantined();
    }

    private void hear(Recall recall, Order order, Response response, String key) {
        shop.acts.hear(recall.id(), new Heard(order.id(), 1, response, null, key, "acc_w"), line -> true);
    }

    private static List<String> lotsOf(Order order) {
        return order.parcels().stream()
                .flatMap(parcel -> parcel.lines().stream())
                .flatMap(line -> line.parts().stream())
                .map(part -> part.lot())
                .toList();
    }

    private List<Difference> differences() {
        shop.stock.copier.copyAll();
        return shop.checks().stream()
                .flatMap(check -> check.run().differences().stream())
                .toList();
    }
}
