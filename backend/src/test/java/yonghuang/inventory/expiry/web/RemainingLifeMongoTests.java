package yonghuang.inventory.expiry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yonghuang.inventory.Shop.demand;
import static yonghuang.testing.AtOnce.atOnce;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.HoldOutcome;
import yonghuang.inventory.LotUnits;
import yonghuang.inventory.Shop;
import yonghuang.inventory.expiry.RemainingLifeChanged;
import yonghuang.inventory.expiry.RemainingLifeVersionRequired;
import yonghuang.inventory.expiry.web.RemainingLifeController.CategoryLife;
import yonghuang.inventory.expiry.web.RemainingLifeController.RemainingLifeAnswer;
import yonghuang.inventory.expiry.web.RemainingLifeRequest.ClassShare;
import yonghuang.inventory.expiry.web.RemainingLifeRequest.RetailShares;
import yonghuang.inventory.level.IncomingLot;
import yonghuang.shared.Caller;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.Role;

/** NOON is on 24 November 2026; SKU-0000 keeps for 180 days and needs 54 of them, the fresh SKU-0002 3 of 10. */
class RemainingLifeMongoTests {
    private static final String SKU = "SKU-0000";

    private final Shop shop = new Shop();
    private static final Caller OFFICE = new Caller("acc_o", Set.of(Role.OFFICE), Set.of(), Set.of());
    private final List<String> audited = Collections.synchronizedList(new ArrayList<>());
    private final RemainingLifeController controller = new RemainingLifeController(
            shop.life, shop.skus, (actor, act, subject, before, after, why) -> audited.add(before + " → " + after));

    @Test
    void lotWithLessThanThirtyPercentLeftIsSkippedAndTheFirstExpiredOfTheOthersTaken() {
        lot("NEAR", "2027-01-16");
        lot("LAST-DAY", "2027-01-17");
        lot("LATE", "2027-04-10");

        var outcome = shop.reservations.hold(List.of(demand("ord:1", SKU, "ningbo", 6)), shop.until());

        assertThat(((HoldOutcome.Held) outcome).parts().getFirst().lots())
                .containsExactly(new LotUnits("LAST-DAY", 5), new LotUnits("LATE", 1));
        assertThat(shop.availability.units(SKU)).isEqualTo(4);
        assertThat(shop.reservations.availableNow(SKU)).containsEntry("ningbo", 4);
    }

    @Test
    void lotGoesOffSaleByTheDayAloneInMemoryAsInTheRule() {
        lot("L1", "2027-01-18");
        long revision = shop.availability.revision();
        shop.clock.advance(Duration.ofHours(12)); // midnight in Shanghai: 54 days left
        assertThat(shop.availability.units(SKU)).isEqualTo(5);

        shop.clock.advance(Duration.ofHours(24));
        shop.follower.look();

        assertThat(shop.availability.units(SKU)).isZero();
        assertThat(shop.availability.revision()).isEqualTo(revision + 1);
        assertThat(shop.reservations.hold(List.of(demand("ord:1", SKU, "ningbo", 1)), shop.until()))
                .isInstanceOf(HoldOutcome.Short.class);
        assertThat(shop.level(SKU, "ningbo").available()).isEqualTo(5);
    }

    @Test
    void whatWasPromisedInTimeStaysPromised() {
        lot("L1", "2027-01-17");
        var demands = List.of(demand("ord:1", SKU, "ningbo", 3));
        shop.reservations.hold(demands, shop.until().plus(Duration.ofDays(9)));
        shop.clock.advance(Duration.ofDays(2));

        assertThat(shop.reservations.allocate(demands)).isInstanceOf(HoldOutcome.Held.class);
        assertThat(shop.reservations.lotsOffSale(List.of(SKU), "ningbo").get(SKU))
                .isEmpty();
    }

    @Test
    void freshGoodsAreSoldUntilThreeOfTenDaysAreLeft() {
        shop.withLot("SKU-0002", "ningbo", incoming("L1", "2026-11-27"));
        assertThat(shop.availability.units("SKU-0002")).isEqualTo(5);
        shop.clock.advance(Duration.ofHours(12));
        assertThat(shop.availability.units("SKU-0002")).isZero();
    }

    @Test
    void goodsWithoutAKnownShelfLifeAreSoldUntilTheDayBeforeTheyExpire() {
        shop.withLot("UNKNOWN", "ningbo", incoming("L1", "2026-11-25"));
        shop.withLot(SKU, "ningbo", incoming("KEEPS", null));

        assertThat(shop.availability.units("UNKNOWN")).isEqualTo(5);
        assertThat(shop.availability.units(SKU)).isEqualTo(5);
        shop.clock.advance(Duration.ofDays(1));
        assertThat(shop.availability.units("UNKNOWN")).isZero();
    }

    @Test
    void officeSetsTheShareOfAClassAndEveryProcessSellsByIt() {
        var other = shop.anotherProcess();
        lot("L1", "2026-12-10");
        assertThat(shop.availability.units(SKU)).isZero();

        var answer = replace("\"0\"", 30, new ClassShare("nuts", 5));
        other.follower.look();
        other.life.refresh();

        assertThat(answer.version()).isOne();
        assertThat(answer.retail().categories()).containsExactly(new CategoryLife("nuts", 5));
        assertThat(shop.availability.units(SKU)).isEqualTo(5);
        assertThat(other.availability.units(SKU)).isEqualTo(5);
        assertThat(shop.reservations.hold(List.of(demand("ord:1", SKU, "ningbo", 5)), shop.until()))
                .isInstanceOf(HoldOutcome.Held.class);
        assertThat(controller.read().getHeaders().getETag()).isEqualTo("\"1\"");
    }

    @Test
    void ofTwentyEditsOfOneVersionOneIsMade() {
        var done = atOnce(20, each -> {
            try {
                return replace("\"0\"", each).retail().percent();
            } catch (RemainingLifeChanged late) {
                return -1;
            }
        });

        assertThat(done).filteredOn(percent -> percent >= 0).hasSize(1);
        assertThat(shop.anotherProcess().life.refresh().version()).isOne();
    }

    @Test
    void editNamesItsVersionAndWhatIsWrong() {
        assertThatThrownBy(() -> replace(null, 30)).isInstanceOf(RemainingLifeVersionRequired.class);
        assertThatThrownBy(() -> replace("\"7\"", 30)).isInstanceOf(RemainingLifeChanged.class);
        assertThatThrownBy(() -> replace("0", 30)).isInstanceOf(RemainingLifeChanged.class);
        assertThat(wrong(new RemainingLifeRequest(null))).containsExactly("retail");
        assertThat(wrong(new RemainingLifeRequest(new RetailShares(91, null))))
                .containsExactly("retail.percent", "retail.categories");
        assertThat(wrong(new RemainingLifeRequest(new RetailShares(
                        30,
                        List.of(new ClassShare("cars", 1), new ClassShare("nuts", 1), new ClassShare("nuts", -1))))))
                .containsExactly(
                        "retail.categories[0].category",
                        "retail.categories[2].category",
                        "retail.categories[2].percent");
        assertThat(controller.read().getBody().version()).isZero();
    }

    private void lot(String name, String expiresOn) {
        shop.withLot(SKU, "ningbo", incoming(name, expiresOn));
    }

    private static IncomingLot incoming(String name, @Nullable String expiresOn) {
        return new IncomingLot(name, 5, "2026-10-12", expiresOn, null, null, null);
    }

    private RemainingLifeAnswer replace(@Nullable String version, int percent, ClassShare... categories) {
        var request = new RemainingLifeRequest(new RetailShares(percent, List.of(categories)));
        return controller.replace(OFFICE, request, version).getBody();
    }

    private List<String> wrong(RemainingLifeRequest request) {
        try {
            controller.replace(OFFICE, request, "\"0\"");
            return List.of();
        } catch (InvalidInput wrong) {
            return wrong.errors().stream().map(FieldError::field).toList();
        }
    }

    @Test
    void anEditIsInTheAuditTrailAndAnEditOfAnOldVersionIsNot() {
        replace("\"0\"", 40);
        assertThatThrownBy(() -> replace("\"0\"", 50)).isInstanceOf(RemainingLifeChanged.class);

        assertThat(audited).hasSize(1);
        assertThat(audited.getFirst()).contains("retail=30 %", "retail=40 %");
    }
}
