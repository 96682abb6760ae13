package yonghuang.inventory.approvals.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static yonghuang.testing.AtOnce.atOnce;

import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Query;
import yonghuang.inventory.Shop;
import yonghuang.inventory.approvals.Approval.Status;
import yonghuang.inventory.approvals.ApprovalCheck;
import yonghuang.inventory.approvals.ApprovalDecided;
import yonghuang.inventory.approvals.Approvals;
import yonghuang.inventory.approvals.UnfinishedApprovalSweep;
import yonghuang.inventory.approvals.web.ApprovalController.ApproveRequest;
import yonghuang.inventory.approvals.web.ApprovalController.RefuseRequest;
import yonghuang.inventory.approvals.web.WriteOffRequest.DestructionSent;
import yonghuang.inventory.ledger.StockMovement;
import yonghuang.inventory.level.Handling;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.level.Quality;
import yonghuang.inventory.web.AdjustmentRequest;
import yonghuang.inventory.web.BelowQuarantined;
import yonghuang.inventory.web.BelowReserved;
import yonghuang.shared.Caller;
import yonghuang.shared.ConsistencyCheck.Difference;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.NotFound;
import yonghuang.shared.OwnRequest;
import yonghuang.shared.Refusal;
import yonghuang.shared.Role;

class ApprovalMongoTests {
    private static final Caller ASKER = worker("acc_1", "ningbo");
    private static final Caller SECOND = worker("acc_2", "ningbo");
    private static final Caller ELSEWHERE = worker("acc_3", "huanggang");
    private static final Caller OFFICE = new Caller("acc_o", Set.of(Role.OFFICE), Set.of(), Set.of());
    private static final Caller ADMIN = new Caller("acc_a", Set.of(Role.ADMIN), Set.of(), Set.of());
    private static final String SKU = "SKU-0000";
    private static final ApproveRequest YES = new ApproveRequest(null);
    private static final DestructionSent BURNT = new DestructionSent("burnt", "垃圾焚烧厂", "王伟");

    private final Shop shop = new Shop().withStock(SKU, "ningbo", 10);
    private final Approvals approvals = new Approvals(shop.store, shop.levels);
    private final AskingController asking = new AskingController(approvals, shop.levels, shop.skus);
    private final ApprovalController deciding = new ApprovalController(approvals, shop.skus);

    @Test
    void unitsMoveOnlyOnApprovalAndTheRecordOfDestructionStays() {
        quarantine("q", 6);

        var asked = writeOff("k1", 4);
        assertThat(asked.status()).isEqualTo(Status.AWAITING);
        assertThat(lot()).isEqualTo("available 4, quarantined 6");
        var approved = approve(SECOND, asked.id());

        assertThat(approved.status()).isEqualTo(Status.APPROVED);
        assertThat(approved.decidedBy()).isEqualTo("acc_2");
        assertThat(lot()).isEqualTo("available 4, quarantined 2");
        assertThat(deciding.one(OFFICE, "ningbo", asked.id()).destruction())
                .isEqualTo(new ApprovalAnswer.DestructionRecord("burnt", "垃圾焚烧厂", "王伟"));
        assertThat(differences()).isEmpty();
    }

    @Test
    void movementNamesTheApprovalAndWhoApproved() {
        quarantine("q", 6);
        var asked = writeOff("k1", 4);
        approve(OFFICE, asked.id());
        shop.copier.copyAll();

        var movement = shop.store.findOne(Query.query(where("kind").is(MovementKind.WRITE_OFF)), StockMovement.class);
        assertThat(movement.units()).isEqualTo(4);
        assertThat(movement.reference()).isEqualTo(asked.id());
        assertThat(movement.actor()).isEqualTo("acc_o");
        assertThat(movement.reason()).isEqualTo("SPOILED");
    }

    @Test
    void askerDoesNotDecide() {
        quarantine("q", 6);
        var asked = writeOff("k1", 4);

        assertThatThrownBy(() -> approve(ASKER, asked.id())).isInstanceOf(OwnRequest.class);
        assertThatThrownBy(() -> refuse(ASKER, asked.id())).isInstanceOf(OwnRequest.class);
        assertThat(status(asked.id())).isEqualTo(Status.AWAITING);
    }

    @Test
    void neitherOtherWarehousesNorAdministratorsDecide() {
        quarantine("q", 6);
        var asked = writeOff("k1", 4);

        assertThatThrownBy(() -> approve(ELSEWHERE, asked.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> approve(ADMIN, asked.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> deciding.approve(ELSEWHERE, "huanggang", asked.id(), YES))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> deciding.one(ELSEWHERE, "huanggang", asked.id()))
                .isInstanceOf(NotFound.class);
        assertThat(status(asked.id())).isEqualTo(Status.AWAITING);
    }

    @Test
    void refusedUnitsStayAndTheRefusalStands() {
        quarantine("q", 6);
        var asked = writeOff("k1", 4);

        assertThat(refuse(SECOND, asked.id()).status()).isEqualTo(Status.REFUSED);
        assertThat(refuse(SECOND, asked.id()).decisionNote()).isEqualTo("still good");
        assertThatThrownBy(() -> approve(OFFICE, asked.id())).isInstanceOf(ApprovalDecided.class);

        assertThat(lot()).isEqualTo("available 4, quarantined 6");
        assertThat(differences()).isEmpty();
    }

    @Test
    void unitsGoneMeanwhileMoveNothingAndTheApprovalSaysSo() {
        quarantine("q", 6);
        var asked = writeOff("k1", 4);
        handle(MovementKind.RESTOCK, "r", 3);

        assertThatThrownBy(() -> approve(SECOND, asked.id())).isInstanceOf(BelowQuarantined.class);
        handle(MovementKind.QUARANTINE, "q2", 3);

        assertThat(status(asked.id())).isEqualTo(Status.IMPOSSIBLE);
        assertThatThrownBy(() -> approve(SECOND, asked.id())).isInstanceOf(ApprovalDecided.class);
        assertThat(lot()).isEqualTo("available 4, quarantined 6");
        assertThat(differences()).isEmpty();
    }

    @Test
    void approvedTwentyTimesAtOnceMovesOnce() {
        quarantine("q", 6);
        var asked = writeOff("k1", 2);

        var answers = atOnce(20, each -> approve(SECOND, asked.id()));

        assertThat(answers).allMatch(answer -> answer.status() == Status.APPROVED);
        assertThat(lot()).isEqualTo("available 4, quarantined 4");
        assertThat(differences()).isEmpty();
    }

    @Test
    void ofTwentyWhoDecideAtOnceOneWinsAndTheOthersSeeTheOutcome() {
        quarantine("q", 6);
        var asked = writeOff("k1", 2);
        var others = new Shop[] {shop, shop.anotherProcess()};

        var outcomes = atOnce(20, each -> {
            var there = new ApprovalController(new Approvals(shop.store, others[each % 2].levels), shop.skus);
            var by = worker("boss_" + each, "ningbo");
            try {
                var answer = each % 3 == 0
                        ? there.refuse(by, "ningbo", asked.id(), new RefuseRequest("no"))
                        : there.approve(by, "ningbo", asked.id(), YES);
                return Objects.requireNonNull(answer.decidedBy());
            } catch (ApprovalDecided late) {
                return "late: " + late.members().get("decidedBy");
            }
        });

        var winner = deciding.one(OFFICE, "ningbo", asked.id());
        assertThat(outcomes).filteredOn(each -> each.equals(winner.decidedBy())).hasSize(1);
        assertThat(outcomes)
                .filteredOn(each -> each.equals("late: " + winner.decidedBy()))
                .hasSize(19);
        boolean refused = winner.status() == Status.REFUSED;
        assertThat(lot()).isEqualTo("available 4, quarantined " + (refused ? 6 : 4));
        assertThat(differences()).isEmpty();
    }

    @Test
    void ofTwentyApprovalsOfTheSameUnitsThreeMove() {
        quarantine("q", 6);
        var asked = new ArrayList<String>();
        for (int i = 0; i < 20; i++) asked.add(writeOff("k" + i, 2).id());

        atOnce(20, each -> {
            try {
                return approve(SECOND, asked.get(each)).status();
            } catch (BelowQuarantined gone) {
                return Status.IMPOSSIBLE;
            }
        });

        var statuses = asked.stream().map(this::status).toList();
        assertThat(statuses).filteredOn(Status.APPROVED::equals).hasSize(3);
        assertThat(statuses).filteredOn(Status.IMPOSSIBLE::equals).hasSize(17);
        assertThat(lot()).isEqualTo("available 4, quarantined 0");
        assertThat(differences()).isEmpty();
    }

    @Test
    void sameKeyTwentyTimesAsksOnce() {
        quarantine("q", 6);

        var answers = atOnce(20, each -> writeOff("k1", 2));

        assertThat(answers)
                .extracting(ApprovalAnswer::id)
                .containsOnly(answers.getFirst().id());
        assertThat(deciding.list(ASKER, "ningbo", null, null, null).total()).isEqualTo(1);
    }

    @Test
    void largeAdjustmentIsMadeOnceApproved() {
        var asked = adjustment("k1", -7);

        assertThat(lot()).isEqualTo("available 10, quarantined 0");
        assertThat(approve(SECOND, asked.id()).units()).isEqualTo(-7);

        assertThat(lot()).isEqualTo("available 3, quarantined 0");
        assertThat(differences()).isEmpty();
    }

    @Test
    void adjustmentOfUnitsPromisedMeanwhileIsImpossible() {
        var asked = adjustment("k1", -7);
        shop.reservations.hold(List.of(Shop.demand("ord:1", SKU, "ningbo", 5)), shop.until());

        assertThatThrownBy(() -> approve(SECOND, asked.id())).isInstanceOf(BelowReserved.class);
        assertThat(status(asked.id())).isEqualTo(Status.IMPOSSIBLE);
    }

    @Test
    void listIsNarrowedByStatusAndPaged() {
        quarantine("q", 6);
        var refused = writeOff("k0", 1).id();
        refuse(SECOND, refused);
        for (int i = 1; i <= 5; i++) writeOff("k" + i, 1);

        var seen = new ArrayList<String>();
        var page = deciding.list(ASKER, "ningbo", "AWAITING", 2, null);
        assertThat(page.total()).isEqualTo(5);
        for (; ; page = deciding.list(ASKER, "ningbo", "AWAITING", 2, page.next())) {
            page.items().forEach(item -> seen.add(item.id()));
            if (page.next() == null) break;
        }

        assertThat(seen).doesNotHaveDuplicates().hasSize(5).doesNotContain(refused);
        assertThat(deciding.list(ASKER, "ningbo", "REFUSED", null, null).items())
                .extracting(ApprovalAnswer::id)
                .containsExactly(refused);
        assertThatThrownBy(() -> deciding.list(ASKER, "ningbo", "LOST", null, null))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void expiredSpoiledAndRecalledGoodsNeedARecordOfDestruction() {
        quarantine("q", 6);
        for (var reason : List.of("EXPIRED", "SPOILED", "RECALLED")) {
            assertThat(wrong(new WriteOffRequest(SKU, "L1", 1, reason, null, null)))
                    .containsExactly("destruction");
        }
        var noWitness = new DestructionSent("burnt", "here", " ");
        assertThat(wrong(new WriteOffRequest(SKU, "L1", 1, "EXPIRED", null, noWitness)))
                .containsExactly("destruction.witness");

        var lost = asking.writeOff(ASKER, "ningbo", "k", new WriteOffRequest(SKU, "L1", 1, "LOST", null, null));
        assertThat(lost.destruction()).isNull();
    }

    @Test
    void nonsenseAsksForNothing() {
        quarantine("q", 6);
        assertThat(wrong(new WriteOffRequest(null, null, 0, "BORED", null, null)))
                .containsExactly("sku", "lot", "units", "reason");
        assertThat(wrong(new WriteOffRequest(SKU, "L9", 1, "LOST", null, null))).containsExactly("lot");
        assertThatThrownBy(() ->
                        asking.writeOff(ASKER, "ningbo", "k", new WriteOffRequest("NONE", "L1", 1, "LOST", null, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> writeOff("k", 7)).isInstanceOf(BelowQuarantined.class);
        assertThatThrownBy(() -> adjustment("k", -5)).isInstanceOf(BelowReserved.class);
        assertThatThrownBy(() -> writeOff(null, 1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> asking.writeOff(OFFICE, "ningbo", "k", request(1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        deciding.refuse(SECOND, "ningbo", writeOff("k1", 1).id(), new RefuseRequest(null)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> approve(SECOND, "apr_none")).isInstanceOf(NotFound.class);

        assertThat(lot()).isEqualTo("available 4, quarantined 6");
    }

    @Test
    void checkFindsAnApprovalWhoseUnitsDidNotMove() {
        quarantine("q", 6);
        var asked = writeOff("k1", 2);
        shop.store.getCollection("stock_approvals").updateOne(new Document(), Updates.set("status", "APPROVED"));

        assertThat(differences()).extracting(Difference::subject).containsExactly(asked.id());
    }

    @Test
    void sweepLeavesAFreshDecisionToItsRequest() {
        quarantine("q", 6);
        var asked = writeOff("k1", 2);
        shop.store
                .getCollection("stock_approvals")
                .updateOne(
                        new Document(),
                        Updates.combine(
                                Updates.set("status", "APPROVING"),
                                Updates.set("decidedBy", "acc_2"),
                                Updates.set("decidedAt", java.util.Date.from(shop.levels.now()))));
        var sweep = new UnfinishedApprovalSweep(approvals);

        sweep.run();
        assertThat(status(asked.id())).isEqualTo(Status.APPROVING);
        shop.clock.advance(java.time.Duration.ofMinutes(2));
        sweep.run();
        assertThat(status(asked.id())).isEqualTo(Status.APPROVED);
        assertThat(lot()).isEqualTo("available 4, quarantined 4");
    }

    private static Caller worker(String account, String warehouse) {
        return new Caller(account, Set.of(Role.WAREHOUSE), Set.of(warehouse), Set.of());
    }

    private static WriteOffRequest request(int units) {
        return new WriteOffRequest(SKU, "L1", units, "SPOILED", "mould", BURNT);
    }

    private ApprovalAnswer writeOff(@Nullable String key, int units) {
        return asking.writeOff(ASKER, "ningbo", key, request(units));
    }

    private ApprovalAnswer adjustment(String key, int units) {
        return asking.adjustment(
                ASKER, "ningbo", key, new AdjustmentRequest(SKU, "L1", units, "STOCK_TAKE", "counted"));
    }

    private ApprovalAnswer approve(Caller by, String id) {
        return deciding.approve(by, "ningbo", id, YES);
    }

    private ApprovalAnswer refuse(Caller by, String id) {
        return deciding.refuse(by, "ningbo", id, new RefuseRequest("still good"));
    }

    private Status status(String id) {
        return deciding.one(OFFICE, "ningbo", id).status();
    }

    private List<String> wrong(WriteOffRequest request) {
        try {
            asking.writeOff(ASKER, "ningbo", "k", request);
            return List.of();
        } catch (InvalidInput wrong) {
            return wrong.errors().stream().map(FieldError::field).toList();
        } catch (Refusal other) {
            return List.of(other.type());
        }
    }

    private void quarantine(String key, int units) {
        handle(MovementKind.QUARANTINE, key, units);
    }

    private void handle(MovementKind kind, String key, int units) {
        var handling = new Handling(kind, "L1", units, kind + ":" + key, key, "acc_1", "OTHER", null);
        assertThat(shop.levels.<Quality.Outcome>change(
                        SKU, "ningbo", (level, now) -> Quality.handle(level, handling, now)))
                .isEqualTo(new Quality.Handled());
    }

    private String lot() {
        var lot = shop.level(SKU, "ningbo").lot("L1").orElseThrow();
        return "available " + lot.available() + ", quarantined " + lot.quarantined();
    }

    private List<Difference> differences() {
        shop.copier.copyAll();
        var all = new ArrayList<>(shop.check.run().differences());
        all.addAll(new ApprovalCheck(shop.store, shop.levels).run().differences());
        return all;
    }
}
