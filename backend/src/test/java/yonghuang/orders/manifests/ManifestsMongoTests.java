package yonghuang.orders.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static yonghuang.orders.OrdersShop.TEA;
import static yonghuang.orders.OrdersShop.line;
import static yonghuang.testing.AtOnce.atOnce;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import yonghuang.orders.Fulfilments.LotOf;
import yonghuang.orders.IdempotencyKeyReused;
import yonghuang.orders.Order;
import yonghuang.orders.OrderStatus;
import yonghuang.orders.OrdersShop;
import yonghuang.orders.manifests.Manifest.Item;
import yonghuang.orders.manifests.Manifests.HandOver;
import yonghuang.orders.parcel.FulfilmentStep;
import yonghuang.orders.parcel.LotNotSellable;
import yonghuang.orders.upkeep.OrderChecks;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.NotFound;
import yonghuang.shared.Refusal;

class ManifestsMongoTests {
    private final OrdersShop shop = new OrdersShop().has(TEA, 50, 50);

    private Order packed(String buyer) {
        var order = shop.paid(buyer, "k1", line(TEA, 2));
        shop.pack(order, "ningbo");
        return order;
    }

    private static HandOver of(String key, Order... orders) {
        var items = Arrays.stream(orders)
                .map(order -> new Item(order.id() + "-ningbo", "SF-" + order.account()))
                .toList();
        return new HandOver("ningbo", key, "wang", "顺丰", items);
    }

    private static List<String> gone(ListedManifest listed) {
        return listed.gone().stream()
                .map(gone -> gone.fulfilment().order().account() + " " + gone.trackingNumber())
                .toList();
    }

    @Test
    void allAreHandedOverTogether() {
        var shen = packed("shen");
        var li = packed("li");

        var listed = shop.manifests.handOver(of("m1", shen, li));

        assertThat(gone(listed)).containsExactly("shen SF-shen", "li SF-li");
        assertThat(listed.leftOut()).isEmpty();
        assertThat(shop.now(shen).status()).isEqualTo(OrderStatus.SHIPPED);
        assertThat(shop.stock.onHand(TEA, "ningbo")).isEqualTo(46);
        assertThat(shop.manifests.due(shop.clock.instant(), 10)).isEmpty();
    }

    @Test
    void aRepeatHandsNothingOverAgain() {
        var shen = packed("shen");
        var first = shop.manifests.handOver(of("m1", shen));

        assertThat(gone(shop.manifests.handOver(of("m1", shen)))).isEqualTo(gone(first));
        assertThat(shop.stock.onHand(TEA, "ningbo")).isEqualTo(48);
        assertThatExceptionOfType(IdempotencyKeyReused.class)
                .isThrownBy(() -> shop.manifests.handOver(of("m1", packed("li"))));
    }

    @Test
    void oneThatIsNotPackedStopsAll() {
        var shen = packed("shen");
        var unpacked = shop.paid("li", "k1", line(TEA, 2));

        assertThatExceptionOfType(FulfilmentStep.class)
                .isThrownBy(() -> shop.manifests.handOver(of("m1", shen, unpacked)));
        assertThat(shop.now(shen).status()).isEqualTo(OrderStatus.PAID);
        assertThat(shop.manifests.list("ningbo", 20, null).total()).isZero();
    }

    @Test
    void oneThatExpiredStopsAll() {
        var shen = packed("shen");
        shop.stock.expire(TEA, "ningbo");

        assertThatExceptionOfType(LotNotSellable.class).isThrownBy(() -> shop.manifests.handOver(of("m1", shen)));
    }

    @Test
    void whatIsNotHereIsNamed() {
        var shen = packed("shen");
        var items = List.of(new Item(shen.id() + "-ningbo", "SF1"), new Item(shen.id() + "-huanggang", "SF2"));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> shop.manifests.handOver(new HandOver("ningbo", "m1", "wang", "顺丰", items)))
                .satisfies(refusal ->
                        assertThat(refusal.errors().getFirst().field()).isEqualTo("items[1].fulfilment"));
    }

    @Test
    void aParcelOfAnotherManifestIsRefused() {
        var shen = packed("shen");
        shop.manifests.handOver(of("m1", shen));

        assertThatExceptionOfType(FulfilmentStep.class).isThrownBy(() -> shop.manifests.handOver(of("m2", shen)));
    }

    @RepeatedTest(5)
    void aParcelOfTwoManifestsAtOnceGoesWithOne() {
        var shen = packed("shen");
        var li = packed("li");
        var other = shop.anotherCopy();

        atOnce(2, i -> {
            try {
                return i == 0
                        ? shop.manifests.handOver(of("m1", shen, li))
                        : other.manifests.handOver(of("m2", li, shen));
            } catch (Refusal second) {
                return second;
            }
        });
        shop.sweep();

        var lists = shop.manifests.list("ningbo", 20, null).items();
        assertThat(lists.stream().flatMap(list -> gone(list).stream()))
                .containsExactlyInAnyOrder("shen SF-shen", "li SF-li");
        assertThat(shop.stock.onHand(TEA, "ningbo")).isEqualTo(46);
        assertThat(OrderChecks.differences(shop)).isEmpty();
    }

    @Test
    void whatWasOpenedAgainAfterItWasListedIsLeftOutAndTold() {
        var shen = packed("shen");
        var li = packed("li");
        shop.stopAfter(1); // the list is written, nothing is handed over yet
        try {
            shop.manifests.handOver(of("m1", shen, li));
        } catch (Error stopped) {
            // as intended
        }
        shop.goOn();
        shop.fulfilments.missing(shop.step(li, "ningbo", "m"), new LotOf(TEA, "LOT-" + TEA + "-ningbo", 1, null));

        shop.sweep();

        var listed = shop.manifests.list("ningbo", 20, null).items().getFirst();
        assertThat(gone(listed)).containsExactly("shen SF-shen");
        assertThat(listed.leftOut()).containsExactly(li.id() + "-ningbo");
    }

    @Test
    void anotherWarehousesManifestIsNotThere() {
        var listed = shop.manifests.handOver(of("m1", packed("shen")));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> shop.manifests.show("huanggang", listed.manifest().id()));
    }
}
