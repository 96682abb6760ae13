package yonghuang.inventory.repack.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yonghuang.inventory.Shop.demand;
import static yonghuang.testing.AtOnce.atOnce;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import yonghuang.inventory.Shop;
import yonghuang.inventory.ledger.StockMovement;
import yonghuang.inventory.level.IncomingLot;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.lots.LotFacts;
import yonghuang.inventory.lots.LotRegister;
import yonghuang.inventory.repack.LotNotRepackable;
import yonghuang.inventory.repack.LotTaken;
import yonghuang.inventory.repack.Repacks;
import yonghuang.inventory.repack.web.MergeRequest.MergePart;
import yonghuang.inventory.web.BelowReserved;
import yonghuang.inventory.web.StockAnswer;
import yonghuang.inventory.web.StockAnswer.LotStock;
import yonghuang.shared.Caller;
import yonghuang.shared.ConsistencyCheck.Difference;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.NotFound;
import yonghuang.shared.Refusal;
import yonghuang.shared.Role;

class RepackMongoTests {
    private static final Caller NINGBO = new Caller("acc_w", Set.of(Role.WAREHOUSE), Set.of("ningbo"), Set.of());
    private static final String SKU = "SKU-0000";

    private final Shop shop = new Shop()
            .withLot(SKU, "ningbo", new IncomingLot("L1", 10, "2026-10-12", "2027-04-10", "罗田县", "三里畈", "C-1"))
            .withLot(SKU, "ningbo", new IncomingLot("L2", 8, "2026-10-02", "2027-03-31", "罗田县", "河铺", "C-2"));
    private final LotRegister register = new LotRegister(shop.store);
    private final RepackController controller =
            new RepackController(new Repacks(shop.levels, register), shop.levels, shop.skus);

    @Test
    void splitKeepsCertificateAndDaysAndNamesItsParent() {
        register.record(facts("L1", "mer_1"));

        var answer = split("k1", "L1", "L1-A", 4);

        assertThat(answer.available()).isEqualTo(18);
        assertThat(lot(answer, "L1").available()).isEqualTo(6);
        assertThat(lot(answer, "L1-A"))
                .isEqualTo(new LotStock("L1-A", "2026-10-12", "2027-04-10", 4, 0, 0, "罗田县", "三里畈", "C-1"));
        var child = register.find(SKU, "L1-A").orElseThrow();
        assertThat(child.parents()).containsExactly(SKU + "|L1");
        assertThat(child.split()).isTrue();
        assertThat(child.merchant()).isEqualTo("mer_1");
        assertThat(child.certificate()).isEqualTo("C-1");
        assertThat(register.childrenOf(SKU, "L1")).extracting(LotFacts::lot).containsExactly("L1-A");
        assertThat(differences()).isEmpty();
    }

    @Test
    void mergeIsANewLotUnderANewCertificateThatExpiresWithTheFirst() {
        var answer = merge("k1", "M1", "C-9", new MergePart("L1", 10), new MergePart("L2", 3));

        assertThat(answer.available()).isEqualTo(18);
        assertThat(lot(answer, "L1").available()).isZero();
        assertThat(lot(answer, "M1"))
                .isEqualTo(new LotStock("M1", "2026-10-02", "2027-03-31", 13, 0, 0, "罗田县", null, "C-9"));
        var child = register.find(SKU, "M1").orElseThrow();
        assertThat(child.parents()).containsExactly(SKU + "|L1", SKU + "|L2");
        assertThat(child.split()).isFalse();
        assertThat(differences()).isEmpty();
    }

    @Test
    void movementsSayWhatWentOutAndIn() {
        merge("k1", "M1", "C-9", new MergePart("L1", 10), new MergePart("L2", 3));
        shop.copier.copyAll();

        var movements = shop.store.find(Query.query(Criteria.where("reference").is("k1")), StockMovement.class);

        assertThat(movements)
                .extracting(each -> each.kind() + " " + each.lot() + " " + each.units() + " " + each.reason())
                .containsExactlyInAnyOrder("REPACK_OUT L1 10 MERGE", "REPACK_OUT L2 3 MERGE", "REPACK_IN M1 13 MERGE");
        assertThat(movements).extracting(StockMovement::version).containsOnly(3L);
        assertThat(movements).extracting(StockMovement::actor).containsOnly("acc_w");
    }

    @Test
    void newLotIsPickedLikeAnyOther() {
        merge("k1", "M1", "C-9", new MergePart("L1", 10), new MergePart("L2", 8));
        shop.reservations.hold(List.of(demand("ord:1", SKU, "ningbo", 18)), shop.until());

        assertThat(shop.level(SKU, "ningbo").lot("M1").orElseThrow().reserved()).isEqualTo(18);
        assertThat(shop.availability.units(SKU)).isZero();
        assertThat(differences()).isEmpty();
    }

    @Test
    void sameKeyTwentyTimesSplitsOnce() {
        var answers = atOnce(20, each -> split("k1", "L1", "L1-A", 4));

        assertThat(answers).allMatch(answer -> lot(answer, "L1-A").available() == 4);
        assertThat(shop.level(SKU, "ningbo").lot("L1").orElseThrow().available())
                .isEqualTo(6);
        assertThat(differences()).isEmpty();
    }

    @Test
    void ofTwentyWhoWantTheSameNumberOneGetsIt() {
        var done = atOnce(20, each -> attempt(() -> split("k" + each, "L1", "L1-A", 4)));

        assertThat(done).filteredOn("done"::equals).hasSize(1);
        assertThat(done).filteredOn("lot-taken"::equals).hasSize(19);
        assertThat(shop.level(SKU, "ningbo").lot("L1").orElseThrow().available())
                .isEqualTo(6);
        assertThat(differences()).isEmpty();
    }

    @Test
    void ofTwentyWhoSplitTenUnitsByThreesThreeDo() {
        var done = atOnce(20, each -> attempt(() -> split("k" + each, "L1", "L1-" + each, 3)));

        assertThat(done).filteredOn("done"::equals).hasSize(3);
        assertThat(done).filteredOn("below-reserved"::equals).hasSize(17);
        assertThat(shop.level(SKU, "ningbo").available()).isEqualTo(18);
        assertThat(differences()).isEmpty();
    }

    @Test
    void promisedUnitsAreNotRepacked() {
        shop.reservations.hold(List.of(demand("ord:1", SKU, "ningbo", 8)), shop.until());

        assertThatThrownBy(() -> split("k1", "L2", "L2-A", 1)).isInstanceOf(BelowReserved.class);
        assertThat(register.find(SKU, "L2-A")).isEmpty();
    }

    @Test
    void expiredLotsAreNotRepacked() {
        shop.withLot(SKU, "ningbo", new IncomingLot("OLD", 5, "2026-10-12", "2026-11-24", null, null, null));

        assertThatThrownBy(() -> split("k1", "OLD", "NEW", 1)).isInstanceOf(LotNotRepackable.class);
        assertThatThrownBy(() -> merge("k2", "NEW", "C-9", new MergePart("L1", 1), new MergePart("OLD", 1)))
                .isInstanceOf(LotNotRepackable.class);
        assertThat(shop.level(SKU, "ningbo").lot("NEW")).isEmpty();
    }

    @Test
    void numberOfAnotherLotIsTaken() {
        shop.withLot(SKU, "huanggang", new IncomingLot("H1", 5, "2026-10-12", "2027-04-10", null, null, null));
        register.record(facts("COMING", "mer_1"));

        assertThatThrownBy(() -> split("k1", "L1", "L2", 1)).isInstanceOf(LotTaken.class);
        assertThatThrownBy(() -> split("k2", "L1", "L1", 1)).isInstanceOf(LotTaken.class);
        assertThatThrownBy(() -> split("k3", "L1", "H1", 1)).isInstanceOf(LotTaken.class);
        assertThatThrownBy(() -> split("k4", "L1", "COMING", 1)).isInstanceOf(LotTaken.class);
        assertThat(shop.level(SKU, "ningbo").version()).isEqualTo(2);
    }

    @Test
    void nonsenseChangesNothing() {
        assertThat(wrong(new MergeRequest(null, "no lot!", null, List.of())))
                .containsExactly("sku", "lot", "certificate", "parts");
        assertThat(wrong(new MergeRequest(SKU, "M1", "C-9", List.of(new MergePart("L1", 1), new MergePart("L1", 0)))))
                .containsExactly("parts[1].lot", "parts[1].units");
        assertThat(wrong(new MergeRequest(SKU, "M1", "C-9", List.of(new MergePart("L1", 1), new MergePart("L9", 1)))))
                .containsExactly("parts[1].lot");
        assertThat(wrong(new MergeRequest(SKU, "M1", "C-2", List.of(new MergePart("L1", 1), new MergePart("L2", 1)))))
                .containsExactly("certificate");
        assertThatThrownBy(() -> split("k", "L9", "NEW", 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> split("k", "L1", "NEW", -1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> split("k", "L1", "NEW", 11)).isInstanceOf(BelowReserved.class);
        assertThatThrownBy(() -> split(null, "L1", "NEW", 1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> controller.split(NINGBO, "huanggang", "L1", "k", new SplitRequest(SKU, "NEW", 1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> controller.split(NINGBO, "ningbo", "L1", "k", new SplitRequest("NONE", "NEW", 1)))
                .isInstanceOf(NotFound.class);

        assertThat(shop.level(SKU, "ningbo").version()).isEqualTo(2);
        assertThat(register.find(SKU, "NEW")).isEmpty();
        assertThat(register.find(SKU, "M1")).isEmpty();
        assertThat(shop.store.count(
                        Query.query(Criteria.where("kind").is(MovementKind.REPACK_IN)), StockMovement.class))
                .isZero();
    }

    private StockAnswer split(@Nullable String key, String lot, String newLot, int units) {
        return controller.split(NINGBO, "ningbo", lot, key, new SplitRequest(SKU, newLot, units));
    }

    private StockAnswer merge(String key, String lot, String certificate, MergePart... parts) {
        return controller.merge(NINGBO, "ningbo", key, new MergeRequest(SKU, lot, certificate, List.of(parts)));
    }

    private static String attempt(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (Refusal refused) {
            return refused.type();
        }
    }

    private List<String> wrong(MergeRequest request) {
        try {
            controller.merge(NINGBO, "ningbo", "k", request);
            return List.of();
        } catch (InvalidInput wrong) {
            return wrong.errors().stream().map(FieldError::field).toList();
        }
    }

    private static LotStock lot(StockAnswer answer, String lot) {
        return answer.lots().stream()
                .filter(each -> each.lot().equals(lot))
                .findFirst()
                .orElseThrow();
    }

    private static LotFacts facts(String lot, String merchant) {
        return new LotFacts(
                LotFacts.id(SKU, lot),
                SKU,
                lot,
                null,
                null,
                merchant,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                false,
                Shop.NOON,
                0);
    }

    private List<Difference> differences() {
        shop.copier.copyAll();
        return shop.check.run().differences();
    }
}
