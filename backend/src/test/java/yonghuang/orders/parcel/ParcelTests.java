package yonghuang.orders.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.LotUnits;

class ParcelTests {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Set<String> NONE = Set.of();
    private final Parcel parcel = Parcel.toPick(
            "ningbo",
            List.of(
                    ParcelLine.asOrdered(1, "TEA", 5, List.of(new LotUnits("L1", 3), new LotUnits("L2", 2))),
                    ParcelLine.asOrdered(2, "CHESTNUTS", 1, List.of(new LotUnits("L9", 1)))));

    private Parcel picked() {
        return parcel.pick("TEA", "L1", 3, NONE).pick("TEA", "L2", 2, NONE).pick("CHESTNUTS", "L9", 1, NONE);
    }

    @Test
    void pickingAPartLeavesItToPick() {
        var next = parcel.pick("TEA", "L1", 2, NONE);

        assertThat(next.status()).isEqualTo(ParcelStatus.TO_PICK);
        assertThat(next.lines().getFirst().picked()).isEqualTo(2);
    }

    @Test
    void theLastUnitMakesItPicked() {
        assertThat(picked().status()).isEqualTo(ParcelStatus.PICKED);
    }

    @Test
    void scansOfOneLotAddUp() {
        assertThat(parcel.pick("TEA", "L1", 1, NONE)
                        .pick("TEA", "L1", 2, NONE)
                        .lines()
                        .getFirst()
                        .picks())
                .containsExactly(new LotUnits("L1", 3));
    }

    @Test
    void aLotThatIsNotHeldIsRefusedNamingTheRightOnes() {
        assertThatExceptionOfType(WrongLot.class)
                .isThrownBy(() -> parcel.pick("TEA", "L9", 1, NONE))
                .satisfies(refusal -> assertThat(refusal.members()).isEqualTo(Map.of("lots", List.of("L1", "L2"))));
    }

    @Test
    void aLotPickedAlreadyIsNotNamedAsRight() {
        assertThatExceptionOfType(WrongLot.class)
                .isThrownBy(() -> parcel.pick("TEA", "L1", 3, NONE).pick("TEA", "LX", 1, NONE))
                .satisfies(refusal -> assertThat(refusal.members()).isEqualTo(Map.of("lots", List.of("L2"))));
    }

    @Test
    void aHeldLotThatMustNotLeaveIsRefusedNamingTheOtherOne() {
        assertThatExceptionOfType(LotNotSellable.class)
                .isThrownBy(() -> parcel.pick("TEA", "L1", 1, Set.of("L1")))
                .satisfies(refusal -> assertThat(refusal.members()).isEqualTo(Map.of("lots", List.of("L2"))));
    }

    @Test
    void whereEveryHeldLotMustNotLeaveNoneIsNamed() {
        assertThatExceptionOfType(LotNotSellable.class)
                .isThrownBy(() -> parcel.pick("TEA", "L1", 1, Set.of("L1", "L2")))
                .satisfies(refusal -> assertThat(refusal.members()).isEqualTo(Map.of("lots", List.of())));
    }

    @Test
    void anotherOrdersLotStaysWrongEvenWhenItMustNotLeave() {
        assertThatExceptionOfType(WrongLot.class)
                .isThrownBy(() -> parcel.pick("TEA", "LX", 1, Set.of("LX", "L1")))
                .satisfies(refusal -> assertThat(refusal.members()).isEqualTo(Map.of("lots", List.of("L2"))));
    }

    @Test
    void theWeightIsKeptUntilItIsDelivered() {
        var delivered = picked().pack(2, 5_300)
                .handOver(new HandOver("顺丰", "SF1", NOW, "wang", false), Map.of())
                .withStockGone()
                .deliver(NOW);

        assertThat(delivered.weightGrams()).isEqualTo(5_300);
    }

    @Test
    void moreThanALotHoldsIsRefused() {
        assertThatExceptionOfType(OverPick.class)
                .isThrownBy(() -> parcel.pick("TEA", "L1", 4, NONE))
                .satisfies(refusal -> assertThat(refusal.members()).isEqualTo(Map.of("left", 3)));
    }

    @Test
    void oneMoreAfterEverythingIsPickedIsTooMany() {
        assertThatExceptionOfType(OverPick.class).isThrownBy(() -> picked().pick("TEA", "L1", 1, NONE));
    }

    @Test
    void aSkuThatIsNotInItIsRefused() {
        assertThatExceptionOfType(NotInFulfilment.class).isThrownBy(() -> parcel.pick("PRAWNS", "L1", 1, NONE));
    }

    @Test
    void packingBeforeEverythingIsPickedIsOutOfTurn() {
        assertThatExceptionOfType(FulfilmentStep.class)
                .isThrownBy(() -> parcel.pick("TEA", "L1", 3, NONE).pack(1, null))
                .asInstanceOf(type(FulfilmentStep.class))
                .satisfies(refusal -> assertThat(refusal.members()).isEqualTo(Map.of("current", "TO_PICK")));
    }

    @Test
    void aPackedParcelIsNotPickedAgain() {
        assertThatExceptionOfType(FulfilmentStep.class)
                .isThrownBy(() -> picked().pack(2, null).pick("TEA", "L1", 1, NONE));
    }

    @Test
    void handingOverOwesTheStockUntilItHasGone() {
        var handedOver = picked().pack(2, null).handOver(new HandOver("顺丰", "SF1", NOW, "wang", false), Map.of());

        assertThat(handedOver.owesStock()).isTrue();
        assertThat(handedOver.withStockGone().owesStock()).isFalse();
    }

    @Test
    void onlyWhatWasHandedOverIsDelivered() {
        assertThatExceptionOfType(FulfilmentStep.class)
                .isThrownBy(() -> picked().pack(1, null).deliver(NOW));
    }

    @Test
    void aCancelledParcelTakesNoStep() {
        assertThatExceptionOfType(FulfilmentStep.class)
                .isThrownBy(() -> parcel.cancel().pick("TEA", "L1", 1, NONE));
        assertThatExceptionOfType(FulfilmentStep.class)
                .isThrownBy(() -> picked().cancel().pack(1, null));
    }

    @Test
    void theLastTwoHundredKeysAreRemembered() {
        var worked = IntStream.rangeClosed(1, 201)
                .mapToObj(String::valueOf)
                .reduce(parcel, Parcel::remembering, (a, b) -> b);

        assertThat(worked.keys()).hasSize(200).first().isEqualTo("2");
        assertThat(worked.knows("201")).isTrue();
    }
}
