package yonghuang.inventory.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yonghuang.testing.AtOnce.atOnce;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.Demand;
import yonghuang.inventory.HoldOutcome.Held;
import yonghuang.inventory.Shop;
import yonghuang.inventory.level.IncomingLot;
import yonghuang.inventory.level.Recalling;
import yonghuang.inventory.offers.NearExpiryOffer.State;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Money;
import yonghuang.shared.NotFound;

/** SKU-0000 costs 39.90 and needs 54 days: on 24 November 2026 a lot until Christmas Eve is near its expiry. */
class NearExpiryOffersMongoTests implements AuditTrail {
    private static final String SKU = "SKU-0000";

    private final List<String> audit = Collections.synchronizedList(new ArrayList<>());
    private final Shop shop = new Shop();
    private final OpenOffers offers = new OpenOffers(shop.store, shop.levels, shop.life, shop.skus, this);
    private final NearExpiryOfferSweep sweep = new NearExpiryOfferSweep(offers, new OfferedLots(shop.levels));

    @Override
    public void record(
            String actor,
            String act,
            String subject,
            @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after,
            @Nullable String why) {
        audit.add(actor + " " + act);
    }

    @Test
    void nearExpiryLotIsOfferedAndFound() {
        lot("L1", 5, "2026-12-24");

        var offer = open("L1", 1990);

        assertThat(offer.state()).isEqualTo(State.OPEN);
        assertThat(offer.openedBy()).isEqualTo("acc_w");
        assertThat(offers.find(offer.name()).orElseThrow().price()).isEqualTo(Money.fen(1990));
        assertThat(offers.find(offer.name()).orElseThrow().expiresOn()).isEqualTo("2026-12-24");
        assertThat(audit).containsExactly("acc_w near-expiry-offer-opened");
    }

    @Test
    void twentyEqualWishesAreOneOffer() {
        lot("L1", 5, "2026-12-24");

        var opened = atOnce(20, each -> open("L1", 1990).name());

        assertThat(opened).containsOnly(opened.getFirst());
        assertThat(offers.count("ningbo")).isEqualTo(1);
    }

    @Test
    void anotherPriceIsRefusedWhileItIsOpen() {
        lot("L1", 5, "2026-12-24");
        open("L1", 1990);

        assertThatThrownBy(() -> open("L1", 1980)).isInstanceOf(OfferOpenAlready.class);
        assertThat(offers.open(null, 10).getFirst().price()).isEqualTo(Money.fen(1990));
    }

    @Test
    void onlyWhatIsNearItsExpiryAndMayBeSoldIsOffered() {
        lot("FINE", 5, "2027-01-17");
        lot("OLD", 5, "2026-11-24");
        lot("KEEPS", 5, null);
        lot("RECALLED", 5, "2026-12-24");
        recall("RECALLED");

        for (var lot : List.of("FINE", "OLD", "KEEPS", "RECALLED")) {
            assertThatThrownBy(() -> open(lot, 1990)).as(lot).isInstanceOf(LotNotNearExpiry.class);
        }
        assertThat(offers.count("ningbo")).isZero();
        assertThat(audit).isEmpty();
    }

    @Test
    void wrongLotSkuOrPriceIsNamed() {
        lot("L1", 5, "2026-12-24");

        assertThat(field(() -> open("L9", 1990))).isEqualTo("lot");
        assertThat(field(() -> open("L1", 3990))).isEqualTo("price");
        assertThat(field(() -> offers.open("ningbo", "NONE", "L1", Money.fen(1), null, "acc_w")))
                .isEqualTo("sku");
        assertThat(field(() -> offers.open("huanggang", SKU, "L1", Money.fen(1), null, "acc_w")))
                .isEqualTo("lot");
    }

    @Test
    void closedOfferIsNotFoundAndWhoClosedItFirstStays() {
        lot("L1", 5, "2026-12-24");
        var offer = open("L1", 1990);

        offers.close("ningbo", offer.name(), "acc_li", "sold out soon");
        var again = offers.close("ningbo", offer.name(), "acc_wang", "late");

        assertThat(again.closedBy()).isEqualTo("acc_li");
        assertThat(again.closeReason()).isEqualTo("sold out soon");
        assertThat(offers.find(offer.name())).isEmpty();
        assertThat(audit).containsExactly("acc_w near-expiry-offer-opened", "acc_li near-expiry-offer-closed");
    }

    @Test
    void lateRepeatOfClosingDoesNotTouchTheNextOffer() {
        lot("L1", 5, "2026-12-24");
        var first = open("L1", 1990);
        offers.close("ningbo", first.name(), "acc_li", "dearer than next door");
        var second = open("L1", 1890);

        assertThatThrownBy(() -> offers.close("ningbo", first.name(), "acc_li", "dearer than next door"))
                .isInstanceOf(NotFound.class);

        assertThat(offers.find(first.name())).isEmpty();
        assertThat(offers.find(second.name()).orElseThrow().price()).isEqualTo(Money.fen(1890));
    }

    @Test
    void anotherWarehouseCannotCloseIt() {
        lot("L1", 5, "2026-12-24");
        var offer = open("L1", 1990);

        assertThatThrownBy(() -> offers.close("huanggang", offer.name(), "acc_h", "mine"))
                .isInstanceOf(NotFound.class);
        assertThat(offers.find("nxo_0")).isEmpty();
        assertThat(offers.find("")).isEmpty();
    }

    @Test
    void offerEndsWithItsLot() {
        lot("L1", 5, "2026-12-24");
        var offer = open("L1", 1990);
        shop.clock.advance(Duration.ofDays(30));

        assertThat(offers.find(offer.name())).isEmpty();
        assertThat(offers.open(null, 10)).isEmpty();
        sweep.run();
        sweep.run();

        assertThat(closed()).containsExactly("L1 EXPIRED shop");
    }

    @Test
    void sweepClosesWhatWasRecalledOrIsGoneAndKeepsWhatIsPromised() {
        lot("RECALLED", 5, "2026-12-24");
        lot("GONE", 5, "2026-12-24");
        lot("PROMISED", 5, "2026-12-24");
        List.of("RECALLED", "GONE", "PROMISED").forEach(lot -> open(lot, 1990));
        recall("RECALLED");
        hold("ord_1:1", "GONE", 5);
        shop.reservations.ship(List.of(new Demand("ord_1:1", SKU, "ningbo", 5, "GONE")), "acc_w");
        hold("ord_2:1", "PROMISED", 5);

        sweep.run();

        assertThat(closed()).containsExactlyInAnyOrder("RECALLED RECALLED shop", "GONE EMPTY shop");
        assertThat(offers.open(null, 10)).extracting(NearExpiryOffer::lot).containsExactly("PROMISED");
    }

    @Test
    void pagesHoldEachOpenOfferOnceFirstToExpireFirst() {
        for (int i = 0; i < 7; i++) {
            lot("L" + i, 5, "2026-12-" + (30 - i / 2));
            open("L" + i, 1990);
        }
        var seen = new ArrayList<NearExpiryOffer>();
        OpenOffers.Place after = null;
        for (int page = 0; page < 4; page++) {
            var found = offers.open(after, 2);
            seen.addAll(found);
            after = new OpenOffers.Place(
                    found.getLast().expiresOn(), found.getLast().id());
        }

        assertThat(seen)
                .extracting(NearExpiryOffer::lot)
                .doesNotHaveDuplicates()
                .hasSize(7);
        assertThat(seen).extracting(NearExpiryOffer::expiresOn).isSorted();
        assertThat(offers.countOpen()).isEqualTo(7);
    }

    @Test
    void lastUnitOfTheLotGoesToOneOfTwentyThoughOthersAreThere() {
        lot("L1", 1, "2026-12-24");
        lot("FINE", 50, "2027-04-10");

        var outcomes = atOnce(20, each -> hold("ord_" + each + ":1", "L1", 1));

        assertThat(outcomes).filteredOn(each -> each).hasSize(1);
        assertThat(shop.level(SKU, "ningbo").lot("L1").orElseThrow().reserved()).isEqualTo(1);
        assertThat(shop.level(SKU, "ningbo").lot("FINE").orElseThrow().reserved())
                .isZero();
    }

    @Test
    void unitsOfOneLotAreCountedThoughNobodyIsPromisedThem() {
        lot("L1", 5, "2026-12-24");
        hold("ord_1:1", "L1", 2);

        assertThat(shop.reservations.availableNow(SKU, "ningbo", "L1")).isEqualTo(3);
        assertThat(shop.reservations.availableNow(SKU).get("ningbo")).isZero();
        shop.clock.advance(Duration.ofMinutes(16));
        assertThat(shop.reservations.availableNow(SKU, "ningbo", "L1")).isEqualTo(5);
        shop.clock.advance(Duration.ofDays(30));
        assertThat(shop.reservations.availableNow(SKU, "ningbo", "L1")).isZero();
    }

    private NearExpiryOffer open(String lot, long fen) {
        return offers.open("ningbo", SKU, lot, Money.fen(fen), null, "acc_w");
    }

    private void lot(String name, int units, @Nullable String expiresOn) {
        shop.withLot(SKU, "ningbo", new IncomingLot(name, units, "2026-10-12", expiresOn, null, null, null));
    }

    private void recall(String lot) {
        var facts = Recalling.Facts.of(shop.level(SKU, "ningbo").lot(lot).orElseThrow());
        shop.levels.change(SKU, "ningbo", (level, now) -> Recalling.recall(level, facts, "rec_1", "acc_w", now));
    }

    private boolean hold(String reservation, String lot, int units) {
        var demand = new Demand(reservation, SKU, "ningbo", units, lot);
        return shop.reservations.hold(List.of(demand), shop.until()) instanceof Held;
    }

    private List<String> closed() {
        return offers.page("ningbo", null, 100).stream()
                .filter(offer -> !offer.isOpen())
                .map(offer -> offer.lot() + " " + offer.closeReason() + " " + offer.closedBy())
                .toList();
    }

    private static String field(Runnable act) {
        try {
            act.run();
            return "nothing";
        } catch (InvalidInput wrong) {
            return wrong.errors().getFirst().field();
        }
    }
}
