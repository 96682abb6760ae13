package yonghuang.recalls;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.recalls.RecallShop.NUTS;
import static yonghuang.testing.AtOnce.atOnce;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.orders.Order;
import yonghuang.recalls.RecallActs.Start;
import yonghuang.recalls.people.AffectedLine;
import yonghuang.recalls.people.AffectedLine.Stage;
import yonghuang.shared.Busy;
import yonghuang.shared.ConsistencyCheck.Difference;
import yonghuang.shared.Refusal;

/** A recall in the middle of selling, picking, handing over, receiving and splitting. */
class RecallRaceTests {
    private final RecallShop shop = new RecallShop();

    @Test
    void buyersAtTheSameMomentKeepNothingOfTheLot() {
        shop.has(NUTS, "ningbo", "L1", 40).has(NUTS, "ningbo", "L2", 5);

        atOnce(17, person -> person == 8 ? shop.recall("L1") : order(person, person % 2 == 0));
        shop.sweepLater();

        nothingIsPromisedOrForSale();
    }

    @Test
    void parcelsHandedOverAtTheSameMomentAreListedAndTheOthersKept() {
        shop.has(NUTS, "ningbo", "L1", 24);
        var packed = new ArrayList<Order>();
        for (int i = 0; i < 12; i++) {
            var order = shop.paid("buyer-" + i, NUTS, 2);
            shop.pack(order);
            packed.add(order);
        }

        atOnce(13, person -> person == 6 ? shop.recall("L1") : ship(packed.get(person > 6 ? person - 1 : person)));
        shop.sweepLater();

        var recall = shop.recall("L1");
        long gone = packed.stream()
                .filter(order -> shop.now(order).parcels().stream()
                        .anyMatch(parcel -> parcel.status().hasLeft()))
                .count();
        assertThat(listed(recall, Stage.SHIPPED)).isEqualTo(gone);
        assertThat(listed(recall, Stage.TAKEN_OUT)).isEqualTo(12 - gone);
        nothingIsPromisedOrForSale();
    }

    @Test
    void ordersPickedAtTheSameMomentLoseWhatWasPicked() {
        shop.has(NUTS, "ningbo", "L1", 12);
        var paid = new ArrayList<Order>();
        for (int i = 0; i < 6; i++) paid.add(shop.paid("buyer-" + i, NUTS, 2));

        atOnce(7, person -> person == 3 ? shop.recall("L1") : pack(paid.get(person > 3 ? person - 1 : person)));
        shop.sweepLater();

        assertThat(listed(shop.recall("L1"), Stage.TAKEN_OUT)).isEqualTo(6);
        nothingIsPromisedOrForSale();
    }

    @Test
    void whatIsReceivedAndSplitAtTheSameMomentIsOffSale() {
        shop.has(NUTS, "ningbo", "L1", 5);

        atOnce(9, person -> switch (person) {
            case 0 -> shop.recall("L1");
            case 1, 2, 3, 4 -> shop.made(NUTS, "L1-" + person, "L1").has(NUTS, "ningbo", "L1-" + person, 3);
            default -> shop.has(NUTS, "huanggang", "L1", 4);
        });
        shop.sweepLater();

        nothingIsPromisedOrForSale();
        assertThat(shop.recall("L1").lots()).hasSize(5);
    }

    @Test
    void manyWhoRecallTheLotAtOnceStartOneRecall() {
        shop.has(NUTS, "ningbo", "L1", 5);

        var answers = atOnce(8, person -> start("acc_" + person));

        assertThat(answers).filteredOn("started"::equals).hasSize(1);
        assertThat(answers).filteredOn("already-recalled"::equals).hasSize(7);
        assertThat(shop.recalls.list(null, 10, null).total()).isEqualTo(1);
    }

    private String start(String actor) {
        try {
            shop.acts.start(new Start("L1", null, "异味", "k", actor));
            return "started";
        } catch (Refusal refused) {
            return refused.type();
        }
    }

    private Object order(int person, boolean pays) {
        try {
            var order = shop.place("buyer-" + person, "k", NUTS, 2);
            if (pays) shop.pay(order);
            return order.id();
        } catch (Refusal soldOut) {
            return soldOut;
        }
    }

    private Object ship(Order order) {
        try {
            shop.ship(order);
            return order.id();
        } catch (Busy busy) {
            throw busy;
        } catch (Refusal recalled) {
            return recalled;
        }
    }

    private Object pack(Order order) {
        try {
            shop.pack(order);
            return order.id();
        } catch (Refusal recalled) {
            return recalled;
        }
    }

    private long listed(Recall recall, Stage stage) {
        return shop.people(recall).stream()
                .map(AffectedLine::stage)
                .filter(stage::equals)
                .count();
    }

    private void nothingIsPromisedOrForSale() {
        var recall = shop.recalls.list(null, 1, null).items().getFirst();
        for (var here : shop.lots.standing(recall.lots())) {
            assertThat(here.available()).as("%s", here).isZero();
            assertThat(here.held()).as("%s", here).isEmpty();
        }
        assertThat(differences()).isEmpty();
    }

    private List<Difference> differences() {
        shop.stock.copier.copyAll();
        return shop.checks().stream()
                .flatMap(check -> check.run().differences().stream())
                .toList();
    }
}
