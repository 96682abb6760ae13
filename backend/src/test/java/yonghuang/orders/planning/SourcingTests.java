package yonghuang.orders.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import yonghuang.orders.planning.Plan.Share;
import yonghuang.shared.Availability.InWarehouse;
import yonghuang.shared.WarehouseKind;

class SourcingTests {
    private static final String IN_NINGBO = "330203";

    private static List<InWarehouse> stock(int ningbo, int huanggang) {
        return List.of(
                new InWarehouse("ningbo", WarehouseKind.SALES, ningbo),
                new InWarehouse("huanggang", WarehouseKind.ORIGIN, huanggang));
    }

    private static Wanted dry(int line, String sku, int units) {
        return new Wanted(line, sku, units, false);
    }

    private static Wanted fresh(int line, String sku, int units) {
        return new Wanted(line, sku, units, true);
    }

    @Test
    void theSalesWarehouseSendsWhatBothHave() {
        var tea = dry(1, "TEA", 2);

        var plan = Sourcing.plan(List.of(tea), IN_NINGBO, sku -> stock(5, 5));

        assertThat(plan).isEqualTo(new Plan(List.of(new Share(tea, "ningbo", 2)), true));
    }

    @Test
    void originSendsWhatTheSalesWarehouseLacks() {
        var tea = dry(1, "TEA", 2);
        var plan = Sourcing.plan(List.of(tea), IN_NINGBO, sku -> stock(1, 5));

        assertThat(plan.shares()).containsExactly(new Share(tea, "huanggang", 2));
    }

    @Test
    void oneParcelFromFarBeatsTwo() {
        var lines = List.of(dry(1, "TEA", 1), dry(2, "CHESTNUTS", 1));

        var plan = Sourcing.plan(lines, IN_NINGBO, sku -> sku.equals("TEA") ? stock(5, 5) : stock(0, 5));

        assertThat(plan.warehouses()).containsExactly("huanggang");
    }

    @Test
    void fifteenUnitsAreTakenFromTenAndTen() {
        var tea = dry(1, "TEA", 15);

        var plan = Sourcing.plan(List.of(tea), IN_NINGBO, sku -> stock(10, 10));

        assertThat(plan)
                .isEqualTo(new Plan(List.of(new Share(tea, "ningbo", 10), new Share(tea, "huanggang", 5)), true));
    }

    @Test
    void freshGoodsTravelFromOriginEvenIfThatIsASecondParcel() {
        var lines = List.of(dry(1, "TEA", 1), fresh(2, "PRAWNS", 1));

        var plan = Sourcing.plan(lines, IN_NINGBO, sku -> sku.equals("TEA") ? stock(5, 0) : stock(5, 5));

        assertThat(plan.shares())
                .containsExactly(new Share(lines.get(0), "ningbo", 1), new Share(lines.get(1), "huanggang", 1));
    }

    @Test
    void whatOriginLacksOfFreshGoodsTheSalesWarehouseAdds() {
        var prawns = fresh(1, "PRAWNS", 5);

        var plan = Sourcing.plan(List.of(prawns), IN_NINGBO, sku -> stock(5, 3));

        assertThat(plan.shares())
                .containsExactlyInAnyOrder(new Share(prawns, "huanggang", 3), new Share(prawns, "ningbo", 2));
    }

    @Test
    void theNearerOfTwoSalesWarehousesComesFirst() {
        var places = List.of(
                new InWarehouse("hangzhou", WarehouseKind.SALES, 5), new InWarehouse("ningbo", WarehouseKind.SALES, 5));

        var plan = Sourcing.plan(List.of(dry(1, "TEA", 1)), IN_NINGBO, sku -> places);

        assertThat(plan.warehouses()).containsExactly("ningbo");
    }

    @Test
    void whatIsMissingEverywhereIsAskedOfTheFirstAndSaid() {
        var tea = dry(1, "TEA", 15);

        var plan = Sourcing.plan(List.of(tea), IN_NINGBO, sku -> stock(3, 2));

        assertThat(plan)
                .isEqualTo(new Plan(List.of(new Share(tea, "ningbo", 13), new Share(tea, "huanggang", 2)), false));
    }

    record Case(List<Wanted> wanted, Map<String, List<InWarehouse>> stock) {
        long units(String sku) {
            return stock.get(sku).stream().mapToLong(InWarehouse::units).sum();
        }

        int units(String sku, String warehouse) {
            return stock.get(sku).stream()
                    .filter(place -> place.warehouse().equals(warehouse))
                    .findFirst()
                    .orElseThrow()
                    .units();
        }

        boolean isEnough() {
            return wanted.stream().allMatch(line -> units(line.sku()) >= line.units());
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        var level = Arbitraries.integers().between(0, 12).list().ofSize(4);
        var line = Combinators.combine(Arbitraries.integers().between(1, 20), Arbitraries.of(true, false), level)
                .as((units, fresh, levels) -> Map.entry(new Wanted(0, "", units, fresh), levels));
        return line.list().ofMinSize(1).ofMaxSize(5).map(entries -> {
            var wanted = new ArrayList<Wanted>();
            var stock = new HashMap<String, List<InWarehouse>>();
            for (int i = 0; i < entries.size(); i++) {
                var one = entries.get(i).getKey();
                wanted.add(new Wanted(i + 1, "SKU" + i, one.units(), one.fresh()));
                var levels = entries.get(i).getValue();
                stock.put(
                        "SKU" + i,
                        List.of(
                                new InWarehouse("ningbo", WarehouseKind.SALES, levels.get(0)),
                                new InWarehouse("hangzhou", WarehouseKind.SALES, levels.get(1)),
                                new InWarehouse("huanggang", WarehouseKind.ORIGIN, levels.get(2)),
                                new InWarehouse("macheng", WarehouseKind.ORIGIN, levels.get(3))));
            }
            return new Case(wanted, stock);
        });
    }

    @Property
    void exactlyWhatIsWantedIsPlanned(@ForAll("cases") Case one) {
        var plan = Sourcing.plan(one.wanted, IN_NINGBO, one.stock::get);

        for (var line : one.wanted) {
            assertThat(plan.shares().stream()
                            .filter(share -> share.wanted().equals(line))
                            .mapToInt(Share::units)
                            .sum())
                    .isEqualTo(line.units());
        }
    }

    @Property
    void aPlanCoversExactlyWhenTheStockIsEnoughAndThenNeverAsksForMoreThanThereIs(@ForAll("cases") Case one) {
        var plan = Sourcing.plan(one.wanted, IN_NINGBO, one.stock::get);

        assertThat(plan.covers()).isEqualTo(one.isEnough());
        if (!plan.covers()) return;
        assertThat(plan.shares())
                .allMatch(share -> share.units() <= one.units(share.wanted().sku(), share.warehouse()));
    }

    @Property
    void withoutFreshGoodsNoSmallerSetOfWarehousesWouldDo(@ForAll("cases") Case any) {
        var one = new Case(
                any.wanted.stream()
                        .map(line -> dry(line.line(), line.sku(), line.units()))
                        .toList(),
                any.stock);
        var plan = Sourcing.plan(one.wanted, IN_NINGBO, one.stock::get);

        if (plan.covers()) assertThat(plan.warehouses().size()).isEqualTo(fewest(one));
    }

    private static int fewest(Case one) {
        var places = List.of("ningbo", "hangzhou", "huanggang", "macheng");
        int fewest = places.size();
        for (int set = 1; set < 16; set++) {
            int chosen = set;
            boolean enough = one.wanted.stream().allMatch(line -> {
                int units = 0;
                for (int i = 0; i < 4; i++) if ((chosen & 1 << i) != 0) units += one.units(line.sku(), places.get(i));
                return units >= line.units();
            });
            if (enough) fewest = Math.min(fewest, Integer.bitCount(set));
        }
        return fewest;
    }
}
