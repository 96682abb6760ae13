package yonghuang.inventory.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import yonghuang.inventory.Shop;

/** Whatever comes in whatever order and however often: a delivery counts each intake once and no unexplained unit. */
class DeliveryProperties {
    private static final int ANNOUNCED = 20;

    private record Try(int intake, int sku, int accepted, int rejected, int damaged, boolean explained, boolean end) {}

    @Property(tries = 500)
    void everyHistoryAddsUp(@ForAll("tries") List<Try> tries) {
        var delivery = delivery();
        Map<String, Intake> counted = new HashMap<>();
        Map<String, Intake> known = new HashMap<>();
        for (var each : tries) {
            var intake = known.computeIfAbsent("int_" + each.intake(), id -> intake(id, each));
            var before = delivery;
            var change = delivery.take(intake);
            if (change.document() != null) delivery = change.document();
            if (change.outcome() instanceof Delivery.Counted) counted.put(intake.id(), intake);
            else assertThat(delivery).isEqualTo(before);
            assertThat(delivery.take(intake).document())
                    .as("a repeat changes nothing")
                    .isNull();
            if (each.end()) delivery = end(delivery);
            mustAddUp(delivery, counted);
        }
    }

    @Property(tries = 500)
    void whatIsRefusedOnceIsRefusedForEver(@ForAll("tries") List<Try> tries) {
        var delivery = delivery();
        Map<String, Intake> refused = new HashMap<>();
        int number = 0;
        for (var each : tries) {
            var intake = intake("int_" + number++, each);
            var change = delivery.take(intake);
            if (change.document() != null) delivery = change.document();
            else refused.put(intake.id(), intake);
            if (each.end()) delivery = end(delivery);
            for (var no : refused.values()) {
                assertThat(delivery.take(no).outcome()).isNotInstanceOf(Delivery.Counted.class);
            }
        }
    }

    private static void mustAddUp(Delivery delivery, Map<String, Intake> counted) {
        assertThat(delivery.intakes())
                .extracting(Delivery.Taken::id)
                .containsExactlyInAnyOrderElementsOf(counted.keySet());
        for (var line : delivery.lines()) {
            var of = counted.values().stream()
                    .flatMap(intake -> intake.lines().stream())
                    .filter(each -> each.sku().equals(line.sku()))
                    .toList();
            assertThat(line.accepted())
                    .isEqualTo(of.stream().mapToInt(IntakeLine::accepted).sum());
            assertThat(line.rejected())
                    .isEqualTo(of.stream().mapToInt(IntakeLine::rejected).sum());
            assertThat(line.damaged())
                    .isEqualTo(of.stream().mapToInt(IntakeLine::damaged).sum());
            if (line.isExceeded()) assertThat(of).anyMatch(each -> each.reason() != null);
        }
    }

    private static Delivery end(Delivery delivery) {
        var how = new Delivery.Ending(delivery.intakes().isEmpty(), "r", Shop.NOON, "w");
        if (delivery.ending() != null) return delivery;
        var ended = delivery.end(how).document();
        return ended == null ? delivery : ended;
    }

    private static Intake intake(String id, Try each) {
        var line = IntakeFixture.aLine("SKU-" + each.sku(), "L" + each.intake(), each.accepted())
                .rejected(each.rejected())
                .damaged(each.damaged());
        var said = each.explained() ? line.because("more") : line;
        return new Intake(
                id,
                "ningbo",
                id,
                "dlv_1",
                Intake.Status.RECEIVING,
                each.toString(),
                List.of(said.line()),
                "w",
                Shop.NOON);
    }

    private static Delivery delivery() {
        return new Delivery(
                "dlv_1",
                "ningbo",
                "m-1",
                "YB",
                "f",
                null,
                DeliveryStatus.ANNOUNCED,
                List.of(DeliveryLine.announced("SKU-0", ANNOUNCED), DeliveryLine.announced("SKU-1", ANNOUNCED)),
                List.of(),
                null,
                null,
                Instant.EPOCH,
                "w",
                0);
    }

    @Provide
    Arbitrary<List<Try>> tries() {
        var units = Arbitraries.integers().between(0, 12);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 2),
                        units,
                        units,
                        units,
                        Arbitraries.of(true, false),
                        Arbitraries.frequency(net.jqwik.api.Tuple.of(9, false), net.jqwik.api.Tuple.of(1, true)))
                .as(Try::new)
                .list()
                .ofMaxSize(30);
    }
}
