package yonghuang.inventory.trace.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static yonghuang.inventory.transfers.Moves.HERE;
import static yonghuang.inventory.transfers.Moves.THERE;
import static yonghuang.inventory.transfers.Moves.came;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import yonghuang.inventory.Demand;
import yonghuang.inventory.KnownAreas;
import yonghuang.inventory.Shop;
import yonghuang.inventory.SkuLot;
import yonghuang.inventory.level.IncomingLot;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.lots.LotFacts;
import yonghuang.inventory.lots.RecalledLots;
import yonghuang.inventory.trace.LotFamily;
import yonghuang.inventory.trace.LotFamily.Relative;
import yonghuang.inventory.trace.LotTravels;
import yonghuang.inventory.trace.LotTravels.Moved;
import yonghuang.inventory.trace.LotTravels.Received;
import yonghuang.inventory.trace.LotWay;
import yonghuang.inventory.trace.LotWay.Leg;
import yonghuang.inventory.trace.web.PublicTrace.Traced;
import yonghuang.inventory.transfers.Moves;
import yonghuang.inventory.transfers.Transfer;
import yonghuang.inventory.transfers.TransferLine;
import yonghuang.inventory.transfers.TransferMode;
import yonghuang.inventory.transfers.TransferPlan;
import yonghuang.shared.Caller;
import yonghuang.shared.NotFound;
import yonghuang.shared.Registrations.Registration;
import yonghuang.shared.Role;

class TraceMongoTests {
    private static final Caller NINGBO = new Caller("acc_w", Set.of(Role.WAREHOUSE), Set.of(THERE), Set.of());
    private static final String SKU = "SKU-0000";
    private static final Registration CHESTNUT =
            new KnownAreas().registration(KnownAreas.CHESTNUT).orElseThrow();

    private final Shop shop = new Shop();
    private final Moves moves = new Moves(shop);
    private final RecalledLots recalled = new RecalledLots(shop.store);
    private final LotController open = new LotController(
            shop.levels,
            shop.register,
            recalled,
            new LotWay(moves.history, moves.transfers),
            shop.skus,
            merchant -> Optional.of("大别山合作社").filter(name -> merchant.equals("m_1")),
            new KnownAreas());
    private final LotTraceController staff = new LotTraceController(
            shop.levels,
            shop.register,
            new LotFamily(shop.register),
            new LotTravels(moves.history, shop.copier, moves.transfers),
            shop.skus);

    @Test
    void receivedLotShowsWhatIsKnownAndNamesWhatIsNot() {
        stock(HERE, "L7", 30);

        assertThat(open.trace("L7"))
                .isEqualTo(new PublicTrace(
                        "L7",
                        List.of(new Traced(SKU, "罗田板栗 0")),
                        "2026-10-12",
                        "2027-04-10",
                        "罗田县",
                        null,
                        "C-1",
                        null,
                        null,
                        List.of(),
                        List.of(new Leg(HERE, "黄冈产地仓", MovementKind.RECEIPT, Shop.NOON, "2026-11-24", null, null)),
                        List.of("town", "registration", "merchant"),
                        null));
        assertThatThrownBy(() -> open.trace("L8")).isInstanceOf(NotFound.class);
    }

    @Test
    void aRecalledLotSaysSinceWhenAndWhatToDoUntilTheRecallIsWithdrawn() {
        stock(HERE, "L7", 30);
        stock(HERE, "L8", 30);
        recalled.add(new SkuLot(SKU, "L7"), "rcl_1", Shop.NOON);
        recalled.add(new SkuLot(SKU, "L7"), "rcl_2", Shop.NOON.plusSeconds(60));

        var told = open.trace("L7").recall();
        assertThat(told).isEqualTo(PublicRecall.of(Shop.NOON));
        assertThat(told.advice().en()).startsWith("Do not eat it");
        assertThat(told.advice().zh()).startsWith("请勿食用");
        assertThat(open.trace("L8").recall()).isNull();

        recalled.remove(new SkuLot(SKU, "L7"), "rcl_1", Shop.NOON.plusSeconds(120));
        assertThat(open.trace("L7").recall()).isEqualTo(PublicRecall.of(Shop.NOON));
        recalled.remove(new SkuLot(SKU, "L7"), "rcl_2", Shop.NOON.plusSeconds(120));
        assertThat(open.trace("L7").recall()).isNull();
    }

    @Test
    void aLotNumberRecalledUnderWhateverSkuSaysSo() {
        stock(HERE, "L7", 30);
        recalled.add(RecalledLots.everySku("L7"), "rcl_1", Shop.NOON);

        assertThat(open.trace("L7").recall()).isEqualTo(PublicRecall.of(Shop.NOON));
    }

    @Test
    void registeredFactsAreShownByTheirNames() {
        register("L7", List.of("SKU-0000|L1", "SKU-0000|L2"), "m_1", "luotian-banli");
        stock(HERE, "L7", 30);

        var trace = open.trace("L7");

        assertThat(trace.registration()).isEqualTo(CHESTNUT);
        assertThat(trace.merchant()).isEqualTo("大别山合作社");
        assertThat(trace.madeFrom()).containsExactly("L1", "L2");
        assertThat(trace.unknown()).containsExactly("town");
    }

    @Test
    void wayShowsEachLegOnceWithPlaceDayAndMode() {
        stock(HERE, "L7", 30);
        shop.clock.advance(Duration.ofDays(1));
        var sent = travel(10);
        shop.clock.advance(Duration.ofDays(3));
        moves.receive(sent, "R1", false, came(SKU, "L7", 4));
        shop.clock.advance(Duration.ofHours(1));
        moves.receive(sent, "R2", true, came(SKU, "L7", 3));

        assertThat(open.trace("L7").journey())
                .extracting(Leg::kind, Leg::place, Leg::day, Leg::to, Leg::mode)
                .containsExactly(
                        tuple(MovementKind.RECEIPT, "黄冈产地仓", "2026-11-24", null, null),
                        tuple(MovementKind.TRANSFER_OUT, "黄冈产地仓", "2026-11-25", "宁波销地仓", TransferMode.SEA_RAIL),
                        tuple(MovementKind.TRANSFER_IN, "宁波销地仓", "2026-11-28", null, TransferMode.SEA_RAIL));
    }

    @Test
    void lotThatNeverCameHasNoLegThere() {
        stock(HERE, "L7", 30);
        moves.receive(travel(10), "R1", true);

        assertThat(open.trace("L7").journey())
                .extracting(Leg::kind)
                .containsExactly(MovementKind.RECEIPT, MovementKind.TRANSFER_OUT);
    }

    @Test
    void publicTraceNamesNoPersonNoUnitsAndNoOrder() {
        stock(HERE, "L7", 12_347);
        moves.receive(travel(4_321), "REF-SECRET", true, came(SKU, "L7", 4_321));
        ship("ord_secret:1", THERE, 777);

        var json = JsonMapper.builder().build().writeValueAsString(open.trace("L7"));

        assertThat(json).doesNotContain("acc_", "trf_", "ord_", "SECRET", "12347", "4321", "777", "8026");
    }

    @Test
    void lotNumberOfTwoSkusClaimsOnlyWhatBothSay() {
        stock(HERE, "L7", 5);
        shop.withLot("SKU-0001", HERE, new IncomingLot("L7", 5, "2026-10-12", "2027-04-10", "英山县", null, "C-2"));

        var trace = open.trace("L7");

        assertThat(trace.products()).extracting(Traced::sku).containsExactly(SKU, "SKU-0001");
        assertThat(trace.producedOn()).isEqualTo("2026-10-12");
        assertThat(trace.county()).isNull();
        assertThat(trace.unknown()).contains("county", "certificate");
    }

    @Test
    void staffFollowALotBackwardsAndForwards() {
        register("OLD", List.of(), null, null);
        register("L7", List.of("SKU-0000|OLD"), "m_1", null);
        register("NEW", List.of("SKU-0000|L7"), null, null);
        register("NEWER", List.of("SKU-0000|NEW"), null, null);
        stock(HERE, "L7", 30);
        var sent = travel(10);
        moves.receive(sent, "R1", true, came(SKU, "L7", 9));
        ship("ord_1:1", THERE, 2);
        ship("ord_1:2", THERE, 1);
        ship("ord_2:1", HERE, 3);

        var item = staff.trace(NINGBO, THERE, "L7", null).items().getFirst();

        assertThat(item.backwards().ancestors()).containsExactly(new Relative(SKU, "OLD", 1));
        assertThat(item.backwards().receipts()).containsExactly(new Received(HERE, "R-L7", 30, Shop.NOON, "acc_w"));
        assertThat(item.forwards().descendants())
                .containsExactly(new Relative(SKU, "NEW", 1), new Relative(SKU, "NEWER", 2));
        assertThat(item.forwards().transfers())
                .singleElement()
                .satisfies(travel -> assertThat(travel.id()).isEqualTo(sent.id()));
        assertThat(item.forwards().orders()).containsExactlyInAnyOrder("ord_1", "ord_2");
        assertThat(item.movements())
                .contains(
                        new Moved(HERE, MovementKind.TRANSFER_OUT, 1, 10),
                        new Moved(THERE, MovementKind.SHIPMENT, 2, 3),
                        new Moved(THERE, MovementKind.WRITE_OFF, 1, 1));
        assertThat(item.complete()).isTrue();
        assertThat(item.merchant()).isEqualTo("m_1");
    }

    @Test
    void warehouseThatNeverHadTheLotDoesNotKnowIt() {
        stock(HERE, "L7", 30);

        assertThatThrownBy(() -> staff.trace(NINGBO, THERE, "L7", null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> staff.trace(NINGBO, HERE, "L7", null)).isInstanceOf(NotFound.class);
    }

    @Test
    void moreOrdersThanAreShownAreSaid() {
        stock(HERE, "L7", 600);
        for (int i = 0; i < 501; i++) ship("ord_" + i + ":1", HERE, 1);
        var office = new Caller("acc_o", Set.of(Role.OFFICE), Set.of(), Set.of());

        var item = staff.trace(office, HERE, "L7", SKU).items().getFirst();

        assertThat(item.forwards().orders()).hasSize(500);
        assertThat(item.complete()).isFalse();
        assertThat(item.movements()).contains(new Moved(HERE, MovementKind.SHIPMENT, 501, 501));
    }

    private void stock(String warehouse, String lot, int units) {
        shop.withLot(SKU, warehouse, new IncomingLot(lot, units, "2026-10-12", "2027-04-10", "罗田县", null, "C-1"));
    }

    private Transfer travel(int units) {
        var plan = new TransferPlan(TransferMode.SEA_RAIL, null, null, null, null, null);
        var line = new TransferLine(SKU, units, null);
        return moves.send(moves.transfers.draft(HERE, THERE, plan, List.of(line), "acc_planner", "k1"));
    }

    private void ship(String reservation, String warehouse, int units) {
        var demand = List.of(new Demand(reservation, SKU, warehouse, units));
        shop.reservations.allocate(demand);
        shop.reservations.ship(demand, "acc_w");
    }

    private void register(String lot, List<String> parents, @Nullable String merchant, @Nullable String gi) {
        shop.register.record(new LotFacts(
                LotFacts.id(SKU, lot),
                SKU,
                lot,
                "2026-10-12",
                "2027-04-10",
                merchant,
                null,
                "罗田县",
                null,
                "C-1",
                gi,
                null,
                parents,
                false,
                Shop.NOON,
                0));
    }
}
