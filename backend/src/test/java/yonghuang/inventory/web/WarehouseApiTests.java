package yonghuang.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yonghuang.inventory.Shop.demand;
import static yonghuang.testing.AtOnce.atOnce;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.Shop;
import yonghuang.inventory.Warehouse;
import yonghuang.inventory.ledger.LevelThen;
import yonghuang.inventory.ledger.LotHistory;
import yonghuang.inventory.level.IncomingLot;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.web.MovementController.MovementAnswer;
import yonghuang.inventory.web.StockController.StockItem;
import yonghuang.shared.Caller;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.NotFound;
import yonghuang.shared.Role;

class WarehouseApiTests {
    private static final Caller NINGBO = new Caller("acc_w", Set.of(Role.WAREHOUSE), Set.of("ningbo"), Set.of());
    private static final Caller OFFICE = new Caller("acc_o", Set.of(Role.OFFICE), Set.of(), Set.of());

    private final Shop shop = new Shop();
    private final StockController stock = new StockController(shop.levels, shop.stocked, shop.skus);
    private final AdjustmentController adjustments = new AdjustmentController(
            shop.levels, new LevelThen(shop.store, new LotHistory(shop.store)), shop.skus, 1000);
    private final MovementController movements = new MovementController(shop.ledger, shop.copier, shop.levels);
    private final ReceiptController receipts = new ReceiptController(shop.receipts, shop.levels);

    @Test
    void workersSeeTheirWarehousesAndTheOfficeAll() {
        assertThat(stock.warehouses(NINGBO).items()).extracting(Warehouse::id).containsExactly("ningbo");
        assertThat(stock.warehouses(OFFICE).items()).extracting(Warehouse::id).containsExactly("huanggang", "ningbo");
    }

    @Test
    void someoneElsesWarehouseLooksLikeNone() {
        assertThatThrownBy(() -> stock.stockOf(NINGBO, "huanggang", "SKU-0000")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stock.stockOf(NINGBO, "nowhere", "SKU-0000")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> adjust(OFFICE, "k", "SKU-0000", "L1", 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void knownSkuNeverReceivedHasNothingAndAnUnknownOneIsNotFound() {
        assertThat(stock.stockOf(NINGBO, "ningbo", "SKU-0000"))
                .isEqualTo(new StockAnswer("SKU-0000", 0, 0, 0, List.of()));
        assertThatThrownBy(() -> stock.stockOf(NINGBO, "ningbo", "NONE")).isInstanceOf(NotFound.class);
    }

    @Test
    void pagesShowEverySkuOnce() {
        for (int i = 0; i < 7; i++) shop.withStock("SKU-000" + i, "ningbo", 5);

        var seen = new ArrayList<String>();
        var page = stock.stock(NINGBO, "ningbo", null, 3, null);
        page.items().forEach(item -> seen.add(item.sku()));
        while (page.next() != null) {
            page = stock.stock(NINGBO, "ningbo", null, 3, page.next());
            page.items().forEach(item -> seen.add(item.sku()));
        }

        assertThat(page.total()).isEqualTo(7);
        assertThat(seen)
                .containsExactly("SKU-0000", "SKU-0001", "SKU-0002", "SKU-0003", "SKU-0004", "SKU-0005", "SKU-0006");
    }

    @Test
    void theListCountsEveryLotAndGivesBackWhatLapsed() {
        shop.withStock("SKU-0001", "ningbo", 5)
                .withLot("SKU-0001", "ningbo", new IncomingLot("L2", 7, "2026-10-12", null, null, null, null));
        shop.reservations.hold(List.of(demand("o:1", "SKU-0001", "ningbo", 6)), shop.until());
        assertThat(stock.stock(NINGBO, "ningbo", "sku-0001", null, null).items())
                .containsExactly(new StockItem("SKU-0001", "罗田板栗 1", 6, 6, 0));

        shop.clock.advance(Shop.HOLD_FOR);

        assertThat(stock.stock(NINGBO, "ningbo", "sku-0001", null, null).items())
                .containsExactly(new StockItem("SKU-0001", "罗田板栗 1", 12, 0, 0));
    }

    @Test
    void aSkuIsListedFromItsFirstUnitOn() {
        shop.withStock("SKU-0001", "ningbo", 5);
        assertThat(stock.stock(NINGBO, "ningbo", null, null, null).total()).isEqualTo(1);

        shop.withStock("SKU-0002", "ningbo", 5);

        assertThat(stock.stock(NINGBO, "ningbo", null, null, null).total()).isEqualTo(2);
        assertThat(stock.stock(
                                new Caller("acc_o", Set.of(Role.OFFICE), Set.of(), Set.of()),
                                "huanggang",
                                null,
                                null,
                                null)
                        .total())
                .isZero();
    }

    @Test
    void stockIsFoundByPartsOfSkuAndTitle() {
        shop.withStock("SKU-0003", "ningbo", 5).withStock("SKU-0004", "ningbo", 5);

        assertThat(stock.stock(NINGBO, "ningbo", "sku-0003", null, null).items())
                .containsExactly(new StockItem("SKU-0003", "罗田板栗 3", 5, 0, 0));
        assertThat(stock.stock(NINGBO, "ningbo", "板栗", null, null).total()).isEqualTo(2);
    }

    @Test
    void junkInAListIsRefused() {
        assertThatThrownBy(() -> stock.stock(NINGBO, "ningbo", null, 0, null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> stock.stock(NINGBO, "ningbo", null, 101, null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> stock.stock(NINGBO, "ningbo", "x".repeat(201), 1, null))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> movements.movements(NINGBO, "ningbo", null, 1, "junk"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void adjustmentAddsAndTakesAway() {
        shop.withStock("SKU-0000", "ningbo", 10);

        assertThat(adjust(NINGBO, "k1", "SKU-0000", "L1", 5).available()).isEqualTo(15);
        assertThat(adjust(NINGBO, "k2", "SKU-0000", "L1", -15).available()).isZero();
        assertThat(of("SKU-0000"))
                .extracting(MovementAnswer::kind, MovementAnswer::units, MovementAnswer::reference)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple(MovementKind.ADJUSTMENT, -15, "k2"),
                        org.assertj.core.groups.Tuple.tuple(MovementKind.ADJUSTMENT, 5, "k1"));
    }

    @Test
    void sameKeyTwentyTimesAdjustsOnce() {
        shop.withStock("SKU-0000", "ningbo", 10);

        var answers = atOnce(20, each -> adjust(NINGBO, "k1", "SKU-0000", "L1", -3));

        assertThat(answers).allMatch(answer -> answer.available() == 7);
    }

    @Test
    void aRepeatIsAnsweredWithWhatWasThereThen() {
        shop.withStock("SKU-0000", "ningbo", 10);
        var first = adjust(NINGBO, "k1", "SKU-0000", "L1", -3);
        shop.copier.copyAll();
        shop.clock.advance(Duration.ofHours(2));
        shop.withLot("SKU-0000", "ningbo", new IncomingLot("L-LATER", 4, null, null, null, null, null));
        adjust(NINGBO, "k2", "SKU-0000", "L1", -2);

        var again = adjust(NINGBO, "k1", "SKU-0000", "L1", -3);

        assertThat(again).isEqualTo(first);
    }

    @Test
    void aRepeatIsAnsweredThoughTheSkuIsNoLongerSold() {
        shop.withStock("SKU-0000", "ningbo", 10);
        var first = adjust(NINGBO, "k1", "SKU-0000", "L1", -3);
        var nothingIsSold = new AdjustmentController(
                shop.levels, new LevelThen(shop.store, new LotHistory(shop.store)), Shop.someSkus(0), 1000);

        var again = nothingIsSold.adjust(
                NINGBO, "ningbo", "k1", new AdjustmentRequest("SKU-0000", "L1", -3, "STOCK_TAKE", null));

        assertThat(again).isEqualTo(first);
    }

    @Test
    void promisedUnitsCannotBeAdjustedAway() {
        shop.withStock("SKU-0000", "ningbo", 10);
        shop.reservations.hold(List.of(demand("ord_1:1", "SKU-0000", "ningbo", 8)), shop.until());

        assertThatThrownBy(() -> adjust(NINGBO, "k1", "SKU-0000", "L1", -3)).isInstanceOf(BelowReserved.class);
        assertThat(adjust(NINGBO, "k1", "SKU-0000", "L1", -2).reserved()).isEqualTo(8);
    }

    @Test
    void wrongAdjustmentsNameTheField() {
        shop.withStock("SKU-0000", "ningbo", 10);

        assertThat(wrong(() -> adjust(NINGBO, "k1", "SKU-0000", "L1", 0))).containsExactly("units");
        assertThat(wrong(() -> adjust(NINGBO, "k1", "SKU-0000", "L9", 1))).containsExactly("lot");
        assertThatThrownBy(() -> adjust(NINGBO, null, "SKU-0000", "L1", 1)).isInstanceOf(IdempotencyKeyRequired.class);
        assertThatThrownBy(() -> adjust(NINGBO, "k1", "NONE", "L1", 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void wrongReceiptsNameEveryField() {
        var lines = new ArrayList<ReceiptRequest.@Nullable Line>();
        lines.add(new ReceiptRequest.Line("SKU-0000", 0, "a/b", "2026-11-25", null, null, null, null));
        lines.add(new ReceiptRequest.Line("SKU-0000", 1_000_001, "L1", "2026-10-12", "2026-10-11", null, null, null));
        lines.add(null);

        assertThat(wrong(() -> receipts.receive(NINGBO, "ningbo", new ReceiptRequest("", lines))))
                .contains(
                        "reference",
                        "lines[0].units",
                        "lines[0].lot",
                        "lines[0].producedOn",
                        "lines[1].units",
                        "lines[1].expiresOn",
                        "lines[2].sku");
    }

    @Test
    void movementsOfEveryAnsweredChangeAreListedAtOnceAlsoByAnotherProcess() {
        shop.withStock("SKU-0000", "ningbo", 10);
        var other = shop.anotherProcess();
        other.reservations.hold(List.of(demand("ord_1:1", "SKU-0000", "ningbo", 8)), shop.until());

        assertThat(of("SKU-0000"))
                .extracting(MovementAnswer::id)
                .containsExactly("SKU-0000@ningbo#2", "SKU-0000@ningbo#1");
        assertThat(movements.movements(NINGBO, "ningbo", null, null, null).total())
                .isEqualTo(2);
    }

    @Test
    void lapsedHoldIsShownAsGivenBackBeforeTheSweep() {
        shop.withStock("SKU-0000", "ningbo", 10);
        shop.reservations.hold(List.of(demand("ord_1:1", "SKU-0000", "ningbo", 8)), shop.until());
        shop.clock.advance(Shop.HOLD_FOR.plus(Duration.ofMillis(1)));

        assertThat(stock.stockOf(NINGBO, "ningbo", "SKU-0000").available()).isEqualTo(10);
    }

    private StockAnswer adjust(Caller caller, @Nullable String key, String sku, String lot, int units) {
        return adjustments.adjust(caller, "ningbo", key, new AdjustmentRequest(sku, lot, units, "STOCK_TAKE", null));
    }

    private List<MovementAnswer> of(String sku) {
        return movements.movements(NINGBO, "ningbo", sku, null, null).items();
    }

    private static List<String> wrong(Runnable request) {
        var fields = new ArrayList<String>();
        assertThatThrownBy(request::run)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                refused.errors().stream().map(FieldError::field).forEach(fields::add));
        return fields;
    }
}
