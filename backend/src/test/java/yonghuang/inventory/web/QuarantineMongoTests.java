package yonghuang.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yonghuang.testing.AtOnce.atOnce;

import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.Shop;
import yonghuang.inventory.level.IncomingLot;
import yonghuang.inventory.sweeps.ExpiringLotSweep;
import yonghuang.shared.Caller;
import yonghuang.shared.ConsistencyCheck.Difference;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.NotFound;
import yonghuang.shared.Role;

class QuarantineMongoTests {
    private static final Caller NINGBO = new Caller("acc_w", Set.of(Role.WAREHOUSE), Set.of("ningbo"), Set.of());
    private static final String SKU = "SKU-0000";

    private final Shop shop = new Shop().withStock(SKU, "ningbo", 10).withStock(SKU, "huanggang", 10);
    private final QuarantineController quarantine = new QuarantineController(shop.levels, shop.skus);

    @Test
    void setApartRestockedAndReturnedUnitsAddUp() {
        assertThat(setApart("k1", 6).quarantined()).isEqualTo(6);
        assertThat(restock("k2", 1).available()).isEqualTo(5);
        assertThat(giveBack("k3", 2).quarantined()).isEqualTo(3);

        assertThat(shop.availability.units(SKU)).isEqualTo(15);
        assertThat(differences()).isEmpty();
    }

    @Test
    void sameKeyTwentyTimesSetsApartOnce() {
        var answers = atOnce(20, each -> setApart("k1", 3));

        assertThat(answers).allMatch(answer -> answer.available() == 7 && answer.quarantined() == 3);
        assertThat(differences()).isEmpty();
    }

    @Test
    void ofTwentyWhoGiveBackTheSameUnitsTwoDo() {
        setApart("k", 7);

        var done = atOnce(20, each -> {
            try {
                return giveBack("r" + each, 3) != null;
            } catch (BelowQuarantined tooFew) {
                return false;
            }
        });

        assertThat(done).filteredOn(each -> each).hasSize(2);
        assertThat(shop.level(SKU, "ningbo").quarantined()).isEqualTo(1);
        assertThat(differences()).isEmpty();
    }

    @Test
    void whatTheDaySetsApartIsNoDifferenceBesideWhatPeopleDo() {
        shop.withLot(SKU, "ningbo", new IncomingLot("L2", 5, "2026-10-12", "2026-11-25", null, null, null));
        quarantine.quarantine(
                NINGBO, "ningbo", "k1", new QuarantineRequest(SKU, "L2", 2, "SPOILED", "mould on two bags"));
        shop.clock.advance(Duration.ofDays(1));
        new ExpiringLotSweep(shop.levels, shop.alerts).run();

        assertThat(shop.level(SKU, "ningbo").lot("L2").orElseThrow().quarantined())
                .isEqualTo(5);
        assertThat(differences()).isEmpty();
        assertThatThrownBy(() -> quarantine.restock(NINGBO, "ningbo", "k2", new HandlingRequest(SKU, "L2", 2, "good")))
                .isInstanceOf(LotNotForSale.class);
    }

    @Test
    void checkFindsARememberedActWithoutItsMovement() {
        setApart("k1", 3);
        shop.store
                .getCollection("stock_levels")
                .updateOne(new Document("_id", SKU + "@ningbo"), Updates.push("lots.0.fed", "RESTOCK:acc_w:k9"));

        assertThat(differences())
                .extracting(Difference::check)
                .containsExactly("every reference a lot remembers has one movement");
    }

    @Test
    void refusedRequestsChangeNothing() {
        assertThatThrownBy(() -> setApart("k1", 11)).isInstanceOf(BelowReserved.class);
        assertThatThrownBy(() -> setApart("k1", -1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> restock("k1", 1)).isInstanceOf(BelowQuarantined.class);
        assertThatThrownBy(() -> setApart(null, 1)).isInstanceOf(IdempotencyKeyRequired.class);
        assertThatThrownBy(() -> quarantine.quarantine(NINGBO, "ningbo", "k", request("L9", "DAMAGED")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> quarantine.quarantine(NINGBO, "ningbo", "k", request("L1", "BORED")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> quarantine.restock(NINGBO, "ningbo", "k", new HandlingRequest(SKU, "L1", 1, null)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> quarantine.quarantine(NINGBO, "huanggang", "k", request("L1", "DAMAGED")))
                .isInstanceOf(NotFound.class);

        assertThat(shop.level(SKU, "ningbo").version()).isEqualTo(1);
        assertThat(shop.level(SKU, "huanggang").version()).isEqualTo(1);
    }

    private static QuarantineRequest request(String lot, String reason) {
        return new QuarantineRequest(SKU, lot, 1, reason, null);
    }

    private StockAnswer setApart(@Nullable String key, int units) {
        return quarantine.quarantine(NINGBO, "ningbo", key, new QuarantineRequest(SKU, "L1", units, "DAMAGED", null));
    }

    private StockAnswer restock(String key, int units) {
        return quarantine.restock(NINGBO, "ningbo", key, new HandlingRequest(SKU, "L1", units, "checked, good"));
    }

    private StockAnswer giveBack(String key, int units) {
        return quarantine.giveBack(NINGBO, "ningbo", key, new HandlingRequest(SKU, "L1", units, "to the farm"));
    }

    private List<Difference> differences() {
        shop.copier.copyAll();
        return shop.check.run().differences();
    }
}
