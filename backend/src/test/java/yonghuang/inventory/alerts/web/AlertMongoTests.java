package yonghuang.inventory.alerts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static yonghuang.inventory.Shop.demand;
import static yonghuang.testing.AtOnce.atOnce;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.Shop;
import yonghuang.inventory.alerts.StockAlert.Kind;
import yonghuang.inventory.alerts.web.AlertController.StockAlertAnswer;
import yonghuang.inventory.level.Holding;
import yonghuang.inventory.level.IncomingLot;
import yonghuang.inventory.sweeps.ExpiringLotSweep;
import yonghuang.shared.Caller;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.NotFound;
import yonghuang.shared.Role;

class AlertMongoTests {
    private static final Caller NINGBO = worker("acc_1", "ningbo");
    private static final Caller COLLEAGUE = worker("acc_2", "ningbo");
    private static final Caller HUANGGANG = worker("acc_3", "huanggang");
    private static final Caller OFFICE = new Caller("acc_o", Set.of(Role.OFFICE), Set.of(), Set.of());

    private final Shop shop = new Shop();
    private final AlertController controller = new AlertController(shop.alerts);

    @Test
    void expiredLotAlertsOncePerWarehouseHoweverOftenTheSweepRuns() {
        expiring("SKU-0000", "ningbo");
        expiring("SKU-0000", "huanggang");
        shop.clock.advance(Duration.ofDays(1));

        for (int i = 0; i < 5; i++) {
            new ExpiringLotSweep(shop.levels, shop.alerts).run(); // each as after a restart
            shop.clock.advance(Duration.ofHours(30));
        }

        assertThat(list(NINGBO, "ningbo", true))
                .extracting(StockAlertAnswer::id, StockAlertAnswer::kind, StockAlertAnswer::subject)
                .containsExactly(tuple("EXPIRED:ningbo:SKU-0000|L1", Kind.EXPIRED, "2026-11-25"));
        assertThat(list(HUANGGANG, "huanggang", true)).hasSize(1);
    }

    @Test
    void unitsThatComeBackFromAPromiseAreSetApartWithoutASecondAlert() {
        expiring("SKU-0000", "ningbo");
        var promise = List.of(demand("ord:1", "SKU-0000", "ningbo", 3));
        shop.withLot("SKU-0000", "ningbo", lot("L2", "2027-04-10"));
        shop.levels.change(
                "SKU-0000",
                "ningbo",
                (level, now) -> Holding.hold(level, promise, now.plus(Duration.ofDays(9)), 0, now));
        shop.clock.advance(Duration.ofDays(1));
        var sweep = new ExpiringLotSweep(shop.levels, shop.alerts);

        sweep.run();
        assertThat(quarantined()).isEqualTo(2);
        shop.reservations.release(promise);
        shop.clock.advance(Duration.ofMinutes(2));
        sweep.run();

        assertThat(quarantined()).isEqualTo(5);
        assertThat(list(NINGBO, "ningbo", null)).hasSize(1);
    }

    @Test
    void manySweepsAtOnceAlertOnce() {
        expiring("SKU-0000", "ningbo");
        shop.clock.advance(Duration.ofDays(1));

        atOnce(20, each -> {
            new ExpiringLotSweep(shop.anotherProcess().levels, shop.alerts).run();
            return true;
        });

        assertThat(list(NINGBO, "ningbo", null)).hasSize(1);
        assertThat(quarantined()).isEqualTo(5);
    }

    @Test
    void whoSawItFirstStaysAndItIsNotRaisedAgain() {
        shop.alerts.raise(Kind.DELIVERY, "ningbo", "dlv_1", null, null, "dlv_1");
        var id = list(NINGBO, "ningbo", true).getFirst().id();

        var seenAt = controller.see(NINGBO, "ningbo", id).seenAt();
        shop.clock.advance(Duration.ofHours(1));
        var again = controller.see(COLLEAGUE, "ningbo", id);
        shop.alerts.raise(Kind.DELIVERY, "ningbo", "dlv_1", null, null, "dlv_1");

        assertThat(again.seenBy()).isEqualTo("acc_1");
        assertThat(again.seenAt()).isEqualTo(seenAt).isEqualTo(Shop.NOON);
        assertThat(list(NINGBO, "ningbo", true)).isEmpty();
        assertThat(list(NINGBO, "ningbo", false)).hasSize(1);
    }

    @Test
    void ofTwentyWhoSeeItAtOnceOneIsNamedToAll() {
        shop.alerts.raise(Kind.RECALL, "ningbo", "rcl_1", null, null, "rcl_1");
        var id = list(NINGBO, "ningbo", true).getFirst().id();

        var answers = atOnce(
                20,
                each -> controller
                        .see(worker("acc_" + each, "ningbo"), "ningbo", id)
                        .seenBy());

        assertThat(Set.copyOf(answers)).hasSize(1);
    }

    @Test
    void alertsArePagedByKindNewestFirst() {
        for (int i = 0; i < 5; i++) {
            shop.clock.advance(Duration.ofMinutes(1));
            shop.alerts.raise(Kind.LOW_STOCK, "ningbo", "SKU-000" + i, "SKU-000" + i, null, "3");
            shop.alerts.raise(Kind.STOCK_OUT, "ningbo", "SKU-000" + i, "SKU-000" + i, null, "0");
        }

        var seen = new ArrayList<String>();
        var page = controller.list(OFFICE, "ningbo", null, "LOW_STOCK", 2, null);
        assertThat(page.total()).isEqualTo(5);
        for (; ; page = controller.list(OFFICE, "ningbo", null, "LOW_STOCK", 2, page.next())) {
            page.items().forEach(item -> seen.add(item.sku()));
            if (page.next() == null) break;
        }

        assertThat(seen).containsExactly("SKU-0004", "SKU-0003", "SKU-0002", "SKU-0001", "SKU-0000");
    }

    @Test
    void otherWarehousesAndNonsenseAreRefused() {
        shop.alerts.raise(Kind.RECALL, "ningbo", "rcl_1", null, null, "rcl_1");
        var id = list(NINGBO, "ningbo", true).getFirst().id();

        assertThatThrownBy(() -> controller.see(HUANGGANG, "ningbo", id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> controller.see(HUANGGANG, "huanggang", id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> controller.see(OFFICE, "ningbo", id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> controller.see(NINGBO, "ningbo", "none")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> list(HUANGGANG, "ningbo", null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> controller.list(NINGBO, "ningbo", null, "FIRE", null, null))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> controller.list(NINGBO, "ningbo", null, null, null, "junk"))
                .isInstanceOf(InvalidInput.class);
        assertThat(list(NINGBO, "ningbo", true)).hasSize(1);
    }

    private static Caller worker(String account, String warehouse) {
        return new Caller(account, Set.of(Role.WAREHOUSE), Set.of(warehouse), Set.of());
    }

    private static IncomingLot lot(String name, String expiresOn) {
        return new IncomingLot(name, 5, "2026-10-12", expiresOn, null, null, null);
    }

    private void expiring(String sku, String warehouse) {
        shop.withLot(sku, warehouse, lot("L1", "2026-11-25"));
    }

    private int quarantined() {
        return shop.level("SKU-0000", "ningbo").quarantined();
    }

    private List<StockAlertAnswer> list(Caller caller, String warehouse, Boolean open) {
        return controller.list(caller, warehouse, open, null, null, null).items();
    }
}
