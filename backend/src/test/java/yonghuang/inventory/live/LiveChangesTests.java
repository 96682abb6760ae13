package yonghuang.inventory.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yonghuang.inventory.Shop.demand;
import static yonghuang.testing.AtOnce.atOnce;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.FulfilmentChange;
import yonghuang.inventory.Shop;
import yonghuang.inventory.level.StockLevel;
import yonghuang.shared.Busy;
import yonghuang.testing.MutableClock;

class LiveChangesTests {
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final String SKU = "SKU-0000";

    private final LiveChanges changes =
            new LiveChanges(new MutableClock(Instant.parse("2026-11-24T04:00:00Z")), new ListenerLimits(2, 3, 50));

    @Test
    void aChangeReachesEveryoneWhoLooksAtItsWarehouseAndNobodyElse() throws Exception {
        var one = changes.listen("acc_1", "ningbo");
        var other = changes.listen("acc_2", "ningbo");
        var elsewhere = changes.listen("acc_3", "huanggang");

        changes.stored(level(SKU, 1));

        assertThat(one.take(AT_ONCE)).containsExactly(new LiveChange.Stock(SKU, "ningbo", 1, 0, 0, 0));
        assertThat(other.take(AT_ONCE)).hasSize(1);
        assertThat(elsewhere.take(AT_ONCE)).isEmpty();
    }

    @Test
    void anOlderFormIsNeverToldBehindANewerOneAndNoneTwice() throws Exception {
        var listener = changes.listen("acc_1", "ningbo");

        changes.stored(level(SKU, 5));
        assertThat(versions(listener)).containsExactly(5L);
        changes.stored(level(SKU, 5));
        changes.stored(level(SKU, 4));

        assertThat(versions(listener)).isEmpty();
    }

    @Test
    void ofManyWhoTellAtOnceTheNewestComesLast() throws Exception {
        var listener = changes.listen("acc_1", "ningbo");

        atOnce(40, each -> {
            changes.stored(level(SKU, each + 1));
            return each;
        });

        assertThat(versions(listener)).containsExactly(40L);
    }

    @Test
    void aThousandChangesOfOneThingWaitAsOne() throws Exception {
        var listener = changes.listen("acc_1", "ningbo");

        for (int version = 1; version <= 1000; version++) changes.stored(level(SKU, version));

        assertThat(listener.isClosed()).isFalse();
        assertThat(versions(listener)).containsExactly(1000L);
    }

    @Test
    void whoIsBehindWithTooManyThingsIsDroppedAndMakesRoom() throws Exception {
        var slow = changes.listen("acc_1", "ningbo");
        changes.listen("acc_1", "ningbo");

        IntStream.rangeClosed(1, 51).forEach(i -> changes.changed(fulfilment("f" + i, 1)));

        assertThat(slow.isClosed()).isTrue();
        assertThat(slow.take(AT_ONCE)).isEmpty();
        assertThat(changes.areWatched()).isFalse();
    }

    @Test
    void anAccountAndAllTogetherListenOnlySoOften() {
        changes.listen("acc_1", "ningbo");
        var second = changes.listen("acc_1", "huanggang");
        assertThatThrownBy(() -> changes.listen("acc_1", "ningbo")).isInstanceOf(TooManyListeners.class);

        changes.listen("acc_2", "ningbo");
        assertThatThrownBy(() -> changes.listen("acc_3", "ningbo")).isInstanceOf(TooManyListeners.class);
        second.close();

        assertThat(changes.listen("acc_3", "ningbo").isClosed()).isFalse();
    }

    @Test
    void whenTheShopStopsEveryoneIsToldAndNobodyBegins() throws Exception {
        var listener = changes.listen("acc_1", "ningbo");

        changes.stop();

        assertThat(listener.isClosed()).isTrue();
        assertThatThrownBy(() -> changes.listen("acc_1", "ningbo")).isInstanceOf(Busy.class);
    }

    @Test
    void whatAnotherProcessChangesIsToldByTheNextLook() throws Exception {
        var here = new Shop();
        var there = here.anotherProcess();
        var listener = here.live.listen("acc_1", "ningbo");

        there.withStock(SKU, "ningbo", 10);
        there.reservations.hold(List.of(demand("o:1", SKU, "ningbo", 3)), there.until());
        here.follower.look();
        here.follower.look();

        assertThat(listener.take(AT_ONCE)).containsExactly(new LiveChange.Stock(SKU, "ningbo", 2, 7, 3, 0));
    }

    @Test
    void ownChangesAreToldAtOnce() throws Exception {
        var shop = new Shop();
        var listener = shop.live.listen("acc_1", "ningbo");

        shop.withStock(SKU, "ningbo", 10);

        assertThat(listener.take(AT_ONCE)).containsExactly(new LiveChange.Stock(SKU, "ningbo", 1, 10, 0, 0));
    }

    private static List<Long> versions(Listener listener) throws InterruptedException {
        return listener.take(AT_ONCE).stream().map(LiveChange::version).toList();
    }

    private static StockLevel level(String sku, long version) {
        return StockLevel.empty(sku, "ningbo").atVersion(version);
    }

    private static FulfilmentChange fulfilment(String id, long version) {
        return new FulfilmentChange("ningbo", id, "ord", "PICKED", version);
    }
}
