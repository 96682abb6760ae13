package yonghuang.orders.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.LotUnits;

class ParcelTests {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private final Parcel parcel = Parcel.toPick(
            "ningbo",
            List.of(
                    new ParcelLine(1, "TEA", 5, List.of(new LotUnits("L1", 3), new LotUnits("L2", 2)), List.of()),
                    new ParcelLine(2, "CHESTNUTS", 1, List.of(new LotUnits("L9", 1)), List.of())));

    private Parcel picked() {
        return parcel.pick("TEA", "L1", 3).pick("TEA", "L2", 2).pick("CHESTNUTS", "L9", 1);
    }

    @Test
    void pickingAPartLeavesItToPick() {
        var next = parcel.pick("TEA", "L1", 2);

        assertThat(next.status()).isEqualTo(ParcelStatus.TO_PICK);
        assertThat(next.lines().getFirst().picked()).isEqualTo(2);
    }

    @Test
    void theLastUnitMakesItPicked() {
        assertThat(picked().status()).isEqualTo(ParcelStatus.PICKED);
    }

    @Test
    void scansOfOneLotAddUp() {
        assertThat(parcel.pick("TEA", "L1", 1)
                        .pick("TEA", "L1", 2)
                        .lines()
                        .getFirst()
                        .picks())
                .containsExactly(new LotUnits("L1", 3));
    }

    @Test
    void aLotThatIsNotHeldIsRefusedNamingTheRightOnes() {
        assertThatExceptionOfType(WrongLot.class)
                .isThrownBy(() -> parcel.pick("TEA", "L9", 1))
                .satisfies(refusal -> assertThat(refusal.members()).isEqualTo(Map.of("lots", List.of("L1", "L2"))));
    }

    @Test
    void aLotPickedAlreadyIsNotNamedAsRight() {
        assertThatExceptionOfType(WrongLot.class)
                .isThrownBy(() -> parcel.pick("TEA", "L1", 3).pick("TEA", "LX", 1))
                .satisfies(refusal -> assertThat(refusal.members()).isEqualTo(Map.of("lots", List.of("L2"))));
    }

    @Test
    void moreThanALotHoldsIsRefused() {
        assertThatExceptionOfType(OverPick.class)
                .isThrownBy(() -> parcel.pick("TEA", "L1", 4))
                .satisfies(refusal -> assertThat(refusal.members()).isEqualTo(Map.of("left", 3)));
    }

    @Test
    void oneMoreAfterEverythingIsPickedIsTooMany() {
        assertThatExceptionOfType(OverPick.class).isThrownBy(() -> picked().pick("TEA", "L1", 1));
    }

    @Test
    void aSkuThatIsNotInItIsRefused() {
        assertThatExceptionOfType(NotInFulfilment.class).isThrownBy(() -> parcel.pick("PRAWNS", "L1", 1));
    }

    @Test
    void packingBeforeEverythingIsPickedIsOutOfTurn() {
        assertThatExceptionOfType(FulfilmentStep.class)
                .isThrownBy(() -> parcel.pick("TEA", "L1", 3).pack(1))
                .asInstanceOf(type(FulfilmentStep.class))
                .satisfies(refusal -> assertThat(refusal.members()).isEqualTo(Map.of("current", "TO_PICK")));
    }

    @Test
    void aPackedParcelIsNotPickedAgain() {
        assertThatExceptionOfType(FulfilmentStep.class)
                .isThrownBy(() -> picked().pack(2).pick("TEA", "L1", 1));
    }

    @Test
    void handingOverOwesTheStockUntilItHasGone() {
        var handedOver = picked().pack(2).handOver(new HandOver("顺丰", "SF1", NOW, "wang", false));

        assertThat(handedOver.owesStock()).isTrue();
        assertThat(handedOver.withStockGone().owesStock()).isFalse();
    }

    @Test
    void onlyWhatWasHandedOverIsDelivered() {
        assertThatExceptionOfType(FulfilmentStep.class)
                .isThrownBy(() -> picked().pack(1).deliver(NOW));
    }

    @Test
    void aCancelledParcelTakesNoStep() {
        assertThatExceptionOfType(FulfilmentStep.class)
                .isThrownBy(() -> parcel.cancel().pick("TEA", "L1", 1));
        assertThatExceptionOfType(FulfilmentStep.class)
                .isThrownBy(() -> picked().cancel().pack(1));
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
