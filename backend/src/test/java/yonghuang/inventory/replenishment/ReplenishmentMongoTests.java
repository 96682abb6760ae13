package yonghuang.inventory.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yonghuang.inventory.replenishment.Supply.SKU;
import static yonghuang.testing.AtOnce.atOnce;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.alerts.StockAlert;
import yonghuang.inventory.alerts.StockAlert.Kind;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.replenishment.SupplyRecord.SoldOn;

/** The clock of the first day says noon in Shanghai, 24 November 2026. */
class ReplenishmentMongoTests {
    private static final String LEVEL = SKU + "@ningbo";

    private final Supply supply = new Supply();

    @Test
    void shipmentsAreSummedByTheDayInShanghai() {
        supply.has(SKU, "ningbo", 100);
        supply.sells(SKU, "ningbo", 3);
        supply.shop.clock.advance(Duration.ofHours(11)); // 23:00
        supply.sells(SKU, "ningbo", 4);
        supply.shop.clock.advance(Duration.ofHours(2)); // 01:00, still the 24th in London
        supply.sells(SKU, "ningbo", 5);

        supply.sweeps();

        assertThat(record().days()).containsExactly(new SoldOn("2026-11-24", 7), new SoldOn("2026-11-25", 5));
    }

    @Test
    void howeverOftenAndByHoweverManyItIsSweptNothingIsCountedTwice() {
        supply.has(SKU, "ningbo", 100);
        supply.sells(SKU, "ningbo", 3);
        var other = supply.anotherProcess();

        for (int i = 0; i < 3; i++) {
            supply.shop.clock.advance(Duration.ofMinutes(2));
            atOnce(4, each -> {
                (each % 2 == 0 ? supply : other).sweep.run();
                return each;
            });
            supply.sells(SKU, "ningbo", 1);
        }
        supply.sweeps().sweeps();

        assertThat(record().days()).containsExactly(new SoldOn("2026-11-24", 6));
    }

    @Test
    void sumsReadBeforeSomebodyElseStoredAreNotAdded() {
        supply.has(SKU, "ningbo", 100);
        supply.sells(SKU, "ningbo", 3);
        var level = supply.shop.level(SKU, "ningbo");
        var blank = CountedLevel.blank(level);
        var early = supply.records.uncounted(blank, level);
        supply.sells(SKU, "ningbo", 4);
        var late = supply.records.uncounted(blank, supply.shop.level(SKU, "ningbo"));

        supply.records.store(blank, early, record -> record);
        supply.anotherProcess().records.store(blank, late, record -> record);

        assertThat(record().days()).containsExactly(new SoldOn("2026-11-24", 3));
        supply.sweeps();
        assertThat(record().days()).containsExactly(new SoldOn("2026-11-24", 7));
    }

    @Test
    void whatAnotherProcessShippedAndDidNotLiveToCopyIsCounted() {
        supply.has(SKU, "ningbo", 100).sweeps();
        supply.anotherProcess().sells(SKU, "ningbo", 3);

        supply.sweeps();

        assertThat(record().days()).containsExactly(new SoldOn("2026-11-24", 3));
    }

    @Test
    void thrownAwayTheSumsAreMadeAgainTheSame() {
        supply.has(SKU, "ningbo", 500).sellsDaily(SKU, "ningbo", 5, 10).sweeps();
        var before = record();

        supply.shop.store.dropCollection(SupplyRecord.class);
        var again = supply.anotherProcess().sweeps();

        var after = again.records.of(List.of(SKU)).get(LEVEL);
        assertThat(after.days()).isEqualTo(before.days()).hasSize(10);
        assertThat(after.counted()).isEqualTo(before.counted());
    }

    @Test
    void aSteadySellerIsSuggestedFromItsOrigin() {
        supply.has(SKU, "ningbo", 350)
                .has(SKU, "huanggang", 100)
                .sellsDaily(SKU, "ningbo", 10, 30)
                .sweeps();

        var row = supply.row(SKU, "ningbo");
        assertThat(row.ratePerDay()).isEqualTo(10);
        assertThat(row.reorderPoint()).isEqualTo(80);
        assertThat(row.daysOfCover()).isEqualTo(5);
        assertThat(row.forecast().error()).isEqualTo(new ForecastError(14, 0, 0.0, 0));
        var suggestion = Objects.requireNonNull(row.suggestion());
        assertThat(suggestion.units()).isEqualTo(100);
        assertThat(suggestion.mode()).isEqualTo(TransportMode.SEA_RAIL);
        assertThat(suggestion.sendBy()).isEqualTo(LocalDate.of(2026, 12, 24));
    }

    @Test
    void theListOfWhatToSendHasOnlyThat() {
        supply.has(SKU, "ningbo", 350)
                .has(SKU, "huanggang", 100)
                .has("SKU-0001", "ningbo", 5)
                .sellsDaily(SKU, "ningbo", 10, 30)
                .sweeps();

        var page = supply.replenishment.suggested("ningbo", Assumptions.SAMPLE, 20, null);
        assertThat(page.items()).extracting(SupplyRow::sku).containsExactly(SKU);
        assertThat(page.total()).isEqualTo(1);

        supply.has(SKU, "ningbo", 1000);
        assertThat(supply.replenishment
                        .suggested("ningbo", Assumptions.SAMPLE, 20, null)
                        .items())
                .isEmpty();
        supply.sweeps();
        assertThat(supply.replenishment
                        .suggested("ningbo", Assumptions.SAMPLE, 20, null)
                        .total())
                .isZero();
    }

    @Test
    void anOriginAndFreshGoodsAreSentNothing() {
        for (var sku : List.of(SKU, "SKU-0002")) {
            supply.has(sku, "ningbo", 500).has(sku, "huanggang", 500);
        }
        for (int day = 0; day < 30; day++) {
            supply.sells(SKU, "huanggang", 16);
            supply.sells("SKU-0002", "ningbo", 16);
            supply.shop.clock.advance(Duration.ofDays(1));
        }
        supply.sweeps();

        assertThat(supply.row(SKU, "huanggang").ratePerDay()).isEqualTo(16);
        assertThat(supply.row(SKU, "huanggang").suggestion()).isNull();
        assertThat(supply.row("SKU-0002", "ningbo").reorderPoint()).isEqualTo(128);
        assertThat(supply.row("SKU-0002", "ningbo").suggestion()).isNull();
    }

    @Test
    void whatLeftAndHasNotComeInIsInTransit() {
        supply.has(SKU, "ningbo", 350).has(SKU, "huanggang", 100);
        supply.transfers(MovementKind.TRANSFER_OUT, "huanggang", 30);
        supply.transfers(MovementKind.TRANSFER_IN, "ningbo", 12);
        supply.sweeps();

        assertThat(supply.row(SKU, "ningbo").inTransit()).isEqualTo(18);
        assertThat(supply.row(SKU, "huanggang").inTransit()).isZero();
    }

    @Test
    void aShortHistorySaysNothingAndIsNotAlerted() {
        supply.has(SKU, "ningbo", 131).sellsDaily(SKU, "ningbo", 10, 13).sweeps();

        var row = supply.row(SKU, "ningbo");
        assertThat(row.ratePerDay()).isNull();
        assertThat(row.forecast().days()).isEmpty();
        assertThat(row.suggestion()).isNull();
        assertThat(supply.alerts()).isEmpty();
    }

    @Test
    void beingLowAndBeingOutAreEachAlertedOncePerEpisode() {
        supply.has(SKU, "ningbo", 350)
                .sellsDaily(SKU, "ningbo", 10, 30)
                .sweeps()
                .sweeps();
        assertThat(supply.alerts()).extracting(StockAlert::kind).containsExactly(Kind.LOW_STOCK);

        supply.sells(SKU, "ningbo", 50);
        supply.sweeps().sweeps();
        assertThat(supply.alerts())
                .extracting(StockAlert::kind)
                .containsExactlyInAnyOrder(Kind.LOW_STOCK, Kind.STOCK_OUT);

        supply.has(SKU, "ningbo", 40).sweeps();
        supply.sells(SKU, "ningbo", 40);
        supply.sweeps();
        assertThat(supply.alerts())
                .filteredOn(alert -> alert.kind() == Kind.STOCK_OUT)
                .hasSize(2);
        assertThat(supply.alerts())
                .filteredOn(alert -> alert.kind() == Kind.LOW_STOCK)
                .hasSize(1);
    }

    @Test
    void anEditOfAnotherVersionIsRefusedAndARepeatFindsItDone() {
        var edit = edited(10);

        var first = supply.assumptions.replace(0, edit);
        assertThat(first.version()).isEqualTo(1);
        assertThat(supply.assumptions.replace(0, edit)).isEqualTo(first);
        assertThatThrownBy(() -> supply.assumptions.replace(0, edited(11))).isInstanceOf(AssumptionsChanged.class);

        assertThat(supply.assumptions.current().coverDays()).isEqualTo(10);
        assertThat(supply.assumptions.current().isSample()).isFalse();
    }

    @Test
    void ofTwentyEditsOfOneVersionOneIsMade() {
        var made = atOnce(20, each -> {
            try {
                return supply.assumptions.replace(0, edited(10 + each)).version() == 1;
            } catch (AssumptionsChanged somebodyWasFaster) {
                return false;
            }
        });

        assertThat(made).filteredOn(each -> each).hasSize(1);
    }

    private static Assumptions edited(int coverDays) {
        var sample = Assumptions.SAMPLE;
        return new Assumptions(
                sample.id(), 0, sample.modes(), 95, coverDays, 7, 56, 14, 80, 5, 4, "acc_o", null, "as agreed");
    }

    private SupplyRecord record() {
        return Objects.requireNonNull(supply.records.of(List.of(SKU)).get(LEVEL));
    }
}
