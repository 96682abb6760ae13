package yonghuang.orders.waves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static yonghuang.orders.OrdersShop.CHESTNUTS;
import static yonghuang.orders.OrdersShop.TEA;
import static yonghuang.orders.OrdersShop.line;
import static yonghuang.testing.AtOnce.atOnce;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import yonghuang.orders.Fulfilments.LotOf;
import yonghuang.orders.IdempotencyKeyReused;
import yonghuang.orders.Order;
import yonghuang.orders.OrdersShop;
import yonghuang.orders.parcel.Parcel;
import yonghuang.orders.waves.WalkedWave.Pick;
import yonghuang.orders.waves.WalkedWave.Share;
import yonghuang.orders.waves.Waves.Start;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.NotFound;
import yonghuang.shared.Refusal;

class WavesMongoTests {
    private static final String LOT = "LOT-" + TEA + "-ningbo";
    private final OrdersShop shop = new OrdersShop().has(TEA, 50, 50).has(CHESTNUTS, 50, 50);

    private static Start start(String key) {
        return new Start("ningbo", key, "wang");
    }

    private static String id(Order order) {
        return order.id() + "-ningbo";
    }

    private Parcel parcel(Order order) {
        return shop.now(order).parcels().getFirst();
    }

    @Test
    void unitsOfOneLotAreWalkedToOnceForAllWhoWantThem() {
        var shen = shop.paid("shen", "k1", line(TEA, 2));
        var li = shop.paid("li", "k1", line(TEA, 3), line(CHESTNUTS, 1));

        var wave = shop.waves.of(start("w1"), List.of(id(shen), id(li)));

        assertThat(wave.fulfilments()).containsExactly(id(shen), id(li));
        assertThat(wave.picks())
                .containsExactly(
                        new Pick(
                                "A-01-2",
                                CHESTNUTS,
                                "罗田板栗",
                                "LOT-" + CHESTNUTS + "-ningbo",
                                List.of(new Share(id(li), 1, 0))),
                        new Pick(
                                "A-01-2",
                                TEA,
                                "英山云雾茶",
                                LOT,
                                List.of(new Share(id(shen), 2, 0), new Share(id(li), 3, 0))));
    }

    @Test
    void aWaveIsAsFarAsItsParcels() {
        var shen = shop.paid("shen", "k1", line(TEA, 2));
        var wave = shop.waves.of(start("w1"), List.of(id(shen)));

        shop.fulfilments.pick(shop.step(shen, "ningbo", "p1"), TEA, LOT, 1);
        assertThat(shop.waves
                        .show("ningbo", wave.wave().id())
                        .picks()
                        .getFirst()
                        .picked())
                .isEqualTo(1);
        assertThat(shop.waves.show("ningbo", wave.wave().id()).done()).isFalse();

        shop.fulfilments.pick(shop.step(shen, "ningbo", "p2"), TEA, LOT, 1);
        assertThat(shop.waves.show("ningbo", wave.wave().id()).done()).isTrue();
    }

    @Test
    void aShortPickAndACancelledOrderLeaveTheWalk() {
        var shen = shop.paid("shen", "k1", line(TEA, 2));
        var li = shop.paid("li", "k1", line(TEA, 3));
        var wave = shop.waves.of(start("w1"), List.of(id(shen), id(li)));

        shop.fulfilments.missing(shop.step(shen, "ningbo", "m"), new LotOf(TEA, LOT, 1, null));
        shop.mine.cancel("li", li.id());

        assertThat(shop.waves
                        .show("ningbo", wave.wave().id())
                        .picks()
                        .getFirst()
                        .units())
                .isEqualTo(1);
    }

    @Test
    void theFirstPaidThatAreInNoWaveAreTaken() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.add(id(shop.paid("shen", "k" + i, line(TEA, 1))));
            shop.clock.advance(Duration.ofSeconds(1));
        }
        shop.waves.of(start("w1"), List.of(ids.get(1)));

        assertThat(shop.waves.ofTheFirst(start("w2"), 3).fulfilments())
                .containsExactly(ids.get(0), ids.get(2), ids.get(3));
    }

    @Test
    void aRepeatAnswersTheSameWave() {
        var shen = shop.paid("shen", "k1", line(TEA, 2));
        shop.clock.advance(Duration.ofSeconds(1));
        shop.paid("li", "k1", line(TEA, 2));
        var first = shop.waves.ofTheFirst(start("w1"), 1);

        var again = shop.waves.ofTheFirst(start("w1"), 1);

        assertThat(again.wave().id()).isEqualTo(first.wave().id());
        assertThat(again.picks()).isEqualTo(first.picks());
        assertThat(first.fulfilments()).containsExactly(id(shen));
        assertThatExceptionOfType(IdempotencyKeyReused.class).isThrownBy(() -> shop.waves.ofTheFirst(start("w1"), 2));
    }

    @Test
    void aFulfilmentIsInOneWave() {
        var shen = shop.paid("shen", "k1", line(TEA, 2));
        var li = shop.paid("li", "k1", line(TEA, 2));
        shop.waves.of(start("w1"), List.of(id(shen)));

        assertThatExceptionOfType(InWave.class).isThrownBy(() -> shop.waves.of(start("w2"), List.of(id(li), id(shen))));
        assertThat(shop.waves.list("ningbo", 20, null).total()).isEqualTo(1);
        assertThat(shop.fulfilments.show("ningbo", id(li)).parcel().wave()).isNull();
    }

    @RepeatedTest(5)
    void twentyWavesAtOnceShareNoFulfilment() {
        for (int i = 0; i < 10; i++) shop.paid("shen", "k" + i, line(TEA, 1));
        var other = shop.anotherCopy();

        var answers = atOnce(20, i -> orNone(() -> (i % 2 == 0 ? shop : other).waves.ofTheFirst(start("w" + i), 3)));

        var all = new ArrayList<String>();
        answers.forEach(all::addAll);
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        assertThat(all.size()).isLessThanOrEqualTo(10).isPositive();
    }

    private static List<String> orNone(Supplier<WalkedWave> wave) {
        try {
            return wave.get().fulfilments();
        } catch (Refusal none) {
            return List.of();
        }
    }

    @Test
    void onlyWhatWaitsHereCanBePicked() {
        var shen = shop.paid("shen", "k1", line(TEA, 2));
        shop.pack(shen, "ningbo");

        for (var id : List.of(id(shen), "nothing", shen.id() + "-huanggang")) {
            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> shop.waves.of(start("w1"), List.of(id)));
        }
        assertThatExceptionOfType(NothingToPick.class).isThrownBy(() -> shop.waves.ofTheFirst(start("w1"), 3));
    }

    @Test
    void anotherWarehousesWaveIsNotThere() {
        var wave = shop.waves.of(start("w1"), List.of(id(shop.paid("shen", "k1", line(TEA, 2)))));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> shop.waves.show("huanggang", wave.wave().id()));
    }

    @Test
    void aDissolvedWaveGivesBackWhatIsOpenAndKeepsWhatIsPicked() {
        var shen = shop.paid("shen", "k1", line(TEA, 2));
        var li = shop.paid("li", "k1", line(TEA, 3));
        var wave = shop.waves.of(start("w1"), List.of(id(shen), id(li))).wave().id();
        shop.fulfilments.pick(shop.step(li, "ningbo", "p1"), TEA, LOT, 1);

        var gone = shop.waves.dissolve("ningbo", wave, "zhao");

        assertThat(gone.wave().dissolved()).isEqualTo(new Wave.Dissolved(shop.clock.instant(), "zhao"));
        assertThat(gone.fulfilments()).isEmpty();
        assertThat(parcel(li).wave()).isNull();
        assertThat(parcel(li).lines().getFirst().pickedFrom(LOT)).isEqualTo(1);
        assertThat(shop.waves.of(start("w2"), List.of(id(shen), id(li))).fulfilments())
                .containsExactly(id(shen), id(li));
    }

    @Test
    void whoDissolvedItFirstStaysAndARepeatChangesNothing() {
        var shen = shop.paid("shen", "k1", line(TEA, 2));
        var wave = shop.waves.of(start("w1"), List.of(id(shen))).wave().id();
        shop.waves.dissolve("ningbo", wave, "zhao");
        var next = shop.waves.of(start("w2"), List.of(id(shen))).wave().id();

        var again = shop.waves.dissolve("ningbo", wave, "qian");

        assertThat(again.wave().dissolved()).extracting(Wave.Dissolved::actor).isEqualTo("zhao");
        assertThat(parcel(shen).wave()).isEqualTo(next);
    }

    @Test
    void aRepeatOfTheStartDoesNotBringADissolvedWaveBack() {
        var shen = shop.paid("shen", "k1", line(TEA, 2));
        var wave = shop.waves.of(start("w1"), List.of(id(shen))).wave().id();
        shop.waves.dissolve("ningbo", wave, "zhao");

        assertThat(shop.waves.of(start("w1"), List.of(id(shen))).fulfilments()).isEmpty();
        assertThat(parcel(shen).wave()).isNull();
    }

    @Test
    void aWaveThatIsDoneIsLeftAsItIs() {
        var shen = shop.paid("shen", "k1", line(TEA, 2));
        var wave = shop.waves.of(start("w1"), List.of(id(shen))).wave().id();
        shop.fulfilments.pick(shop.step(shen, "ningbo", "p1"), TEA, LOT, 2);

        assertThat(shop.waves.dissolve("ningbo", wave, "zhao").wave().dissolved())
                .isNull();
        assertThat(shop.waves.show("ningbo", wave).fulfilments()).containsExactly(id(shen));
    }

    @Test
    void theWaveOfAnotherWarehouseIsNotThere() {
        var shen = shop.paid("shen", "k1", line(TEA, 2));
        var wave = shop.waves.of(start("w1"), List.of(id(shen))).wave().id();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> shop.waves.dissolve("huanggang", wave, "zhao"));
        assertThat(parcel(shen).wave()).isEqualTo(wave);
    }

    @RepeatedTest(5)
    void ofTwentyWhoDissolveAndStartAtOnceNoneLeavesAParcelInADissolvedWave() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 4; i++) ids.add(id(shop.paid("shen", "k" + i, line(TEA, 1))));
        var wave = shop.waves.of(start("w1"), ids).wave().id();

        atOnce(20, each -> {
            if (each % 2 == 0) return shop.waves.dissolve("ningbo", wave, "wang" + each);
            return shop.waves.of(start("w1"), ids);
        });
        shop.clock.advance(Duration.ofMinutes(2));
        shop.waves.due(shop.clock.instant(), 10).forEach(shop.waves::settle);

        assertThat(shop.waves.show("ningbo", wave).fulfilments()).isEmpty();
        assertThat(shop.waves.due(shop.clock.instant(), 10)).isEmpty();
        assertThat(shop.waves.of(start("w2"), ids).fulfilments()).containsExactlyElementsOf(ids);
    }

    @Test
    void whatAStoppedRequestLeftInADissolvedWaveIsTakenOutLater() {
        var shen = shop.paid("shen", "k1", line(TEA, 2));
        var wave = shop.waves.of(start("w1"), List.of(id(shen))).wave().id();
        shop.waves.dissolve("ningbo", wave, "zhao");
        shop.batches.join("ningbo", id(shen), wave); // by a start that was on its way

        assertThat(shop.waves.due(shop.clock.instant(), 10)).isEmpty();
        shop.clock.advance(Duration.ofMinutes(2));
        shop.waves.due(shop.clock.instant(), 10).forEach(shop.waves::settle);

        assertThat(parcel(shen).wave()).isNull();
    }
}
