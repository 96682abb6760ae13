package yonghuang.inventory.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static yonghuang.inventory.transfers.Moves.HERE;
import static yonghuang.inventory.transfers.Moves.THERE;
import static yonghuang.inventory.transfers.Moves.came;
import static yonghuang.inventory.transfers.Moves.line;
import static yonghuang.inventory.transfers.Moves.lot;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.Shop;
import yonghuang.inventory.ledger.StockMovement;
import yonghuang.inventory.level.MovementKind;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.Money;

/** What comes, what does not, and what comes beside. */
class TransferArrivalMongoTests {
    private static final String SKU = "SKU-0000";

    private final Moves moves = new Moves(new Shop().withLot(SKU, HERE, lot("L1", 20, "2027-04-10")));

    @AfterEach
    void everythingAddsUp() {
        assertThat(moves.differences()).isEmpty();
    }

    @Test
    void lotKeepsItsIdentityOnItsWay() {
        moves.receive(sent(10), "R1", true, came(SKU, "L1", 10));

        var there = moves.there(SKU, "L1");
        var here = moves.here(SKU).lot("L1").orElseThrow();
        assertThat(there.available()).isEqualTo(10);
        assertThat(List.of(there.producedOn(), there.expiresOn(), there.county(), there.town(), there.certificate()))
                .isEqualTo(
                        List.of(here.producedOn(), here.expiresOn(), here.county(), here.town(), here.certificate()));
        assertThat(moves.inTransit(SKU)).isZero();
    }

    @Test
    void partsComeOneAfterTheOther() {
        var sent = sent(10);

        assertThat(moves.receive(sent, "R1", false, came(SKU, "L1", 4)).status())
                .isEqualTo(TransferStatus.IN_TRANSIT);
        assertThat(moves.inTransit(SKU)).isEqualTo(6);
        assertThat(moves.receive(sent, "R2", true, came(SKU, "L1", 6)).status()).isEqualTo(TransferStatus.RECEIVED);

        assertThat(moves.there(SKU).available()).isEqualTo(10);
        assertThat(moves.inTransit(SKU)).isZero();
    }

    @Test
    void repeatOfAPartAddsNothingAndOtherLinesOfItsReferenceAreRefused() {
        var sent = sent(10);
        moves.receive(sent, "R/1", false, came(SKU, "L1", 4));
        moves.receive(sent, "R/1/1", false, came(SKU, "L1", 1));

        moves.receive(sent, "R/1", false, came(SKU, "L1", 4));

        assertThat(moves.there(SKU).available()).isEqualTo(5);
        assertThatThrownBy(() -> moves.receive(sent, "R/1", false, came(SKU, "L1", 3)))
                .isInstanceOf(ArrivalReferenceReused.class);
    }

    @Test
    void damagedUnitsAreSetApartAsTheyCome() {
        moves.receive(sent(10), "R1", true, came(SKU, "L1", 7, 3, null));

        assertThat(moves.there(SKU).available()).isEqualTo(7);
        assertThat(moves.there(SKU).quarantined()).isEqualTo(3);
        assertThat(moves.there(SKU).version()).isEqualTo(1);
        assertThat(ledger())
                .extracting(StockMovement::kind, StockMovement::units, StockMovement::reason, StockMovement::note)
                .containsExactly(
                        tuple(MovementKind.TRANSFER_IN, 10, null, null),
                        tuple(MovementKind.QUARANTINE, 3, "DAMAGED", "wet"));
    }

    @Test
    void whatIsMissingIsWrittenOffWithCauseAndLeg() {
        var sent = sent(10);
        var report =
                new ArrivalReport("R1", List.of(came(SKU, "L1", 8)), true, "fell into the Yangtze", 0, Moves.RECEIVER);

        moves.transfers.receive(THERE, sent.id(), report);

        assertThat(moves.there(SKU).available()).isEqualTo(8);
        assertThat(moves.there(SKU).quarantined()).isZero();
        assertThat(moves.inTransit(SKU)).isZero();
        assertThat(ledger())
                .extracting(StockMovement::kind, StockMovement::units, StockMovement::note)
                .containsExactly(
                        tuple(MovementKind.TRANSFER_IN, 8, null),
                        tuple(MovementKind.TRANSFER_IN, 2, "fell into the Yangtze (ROAD 黄冈—宁波)"),
                        tuple(MovementKind.QUARANTINE, 2, "fell into the Yangtze (ROAD 黄冈—宁波)"),
                        tuple(MovementKind.WRITE_OFF, 2, "fell into the Yangtze (ROAD 黄冈—宁波)"));
    }

    @Test
    void nothingCameAtAll() {
        var received = moves.receive(sent(10), "R1", true);

        assertThat(received.status()).isEqualTo(TransferStatus.RECEIVED);
        assertThat(moves.there(SKU).available() + moves.there(SKU).quarantined())
                .isZero();
        assertThat(moves.inTransit(SKU)).isZero();
    }

    @Test
    void surplusIsAnAdjustmentWithItsCause() {
        moves.receive(sent(10), "R1", true, came(SKU, "L1", 11, 1, "counted wrong at loading"));

        assertThat(moves.there(SKU).available()).isEqualTo(11);
        assertThat(moves.there(SKU).quarantined()).isEqualTo(1);
        assertThat(ledger())
                .extracting(StockMovement::kind, StockMovement::units)
                .containsExactly(
                        tuple(MovementKind.TRANSFER_IN, 10),
                        tuple(MovementKind.ADJUSTMENT, 2),
                        tuple(MovementKind.QUARANTINE, 1));
    }

    @Test
    void lotThatExpiredOnItsWayIsSetApart() {
        var sent = sent(10);
        moves.shop.clock.advance(Duration.ofDays(200));

        moves.receive(sent, "R1", true, came(SKU, "L1", 10));

        assertThat(moves.there(SKU).available()).isZero();
        assertThat(moves.there(SKU).quarantined()).isEqualTo(10);
    }

    @Test
    void wrongWarehouseIsToldTheRightOneAndNothingMoves() {
        var sent = sent(10);
        var report = new ArrivalReport("R1", List.of(came(SKU, "L1", 10)), true, null, null, "x");

        var refused =
                catchThrowableOfType(TransferElsewhere.class, () -> moves.transfers.receive(HERE, sent.id(), report));

        assertThat(refused.members()).containsEntry("warehouse", THERE);
        assertThat(moves.inTransit(SKU)).isEqualTo(10);
    }

    @Test
    void everyWrongLineIsNamedAndNothingMoves() {
        var sent = sent(10);

        assertThat(wrong(sent, true, null, came(SKU, "L9", 1))).contains("lines[0].lot", "shortageCause");
        assertThat(wrong(sent, false, null, came(SKU, "L1", 11))).containsExactly("lines[0].surplusCause");
        assertThat(wrong(sent, false, null, came(SKU, "L1", 0))).containsExactly("lines");
        assertThat(wrong(sent, false, null)).containsExactly("lines");
        assertThat(wrong(sent, false, null, came(SKU, "L1", 1), came(SKU, "L1", 2)))
                .containsExactly("lines[1].lot");
        assertThat(wrong(sent, true, 5, new ArrivalReport.Line(SKU, "L1", 1, 1, null, null, null, -1)))
                .containsExactlyInAnyOrder("lines[0].damageCause", "lines[0].leg", "shortageLeg", "shortageCause");
        assertThat(moves.inTransit(SKU)).isEqualTo(10);
        assertThat(moves.there(SKU).lots()).isEmpty();
    }

    @Test
    void draftAndReceivedOnesCannotBeReceived() {
        var draft = moves.draft("k2", line(SKU, 1));
        assertThatThrownBy(() -> moves.receive(draft, "R1", true)).isInstanceOf(TransferStep.class);
        var received = moves.receive(sent(10), "R1", true, came(SKU, "L1", 10));

        assertThatThrownBy(() -> moves.receive(received, "R2", false, came(SKU, "L1", 1)))
                .isInstanceOf(TransferStep.class);
    }

    @Test
    void sharesOfTheCostStayWithTheLots() {
        var received = moves.receive(sent(10), "R1", true, came(SKU, "L1", 10));

        assertThat(received.lines().getFirst().lots().getFirst().cost()).isEqualTo(Money.fen(1_000));
    }

    private Transfer sent(int units) {
        return moves.send(moves.draft("k1", line(SKU, units)));
    }

    private List<StockMovement> ledger() {
        return moves.history.of(moves.there(SKU), List.of("L1"), List.of(MovementKind.values()));
    }

    private List<String> wrong(
            Transfer sent,
            boolean complete,
            @org.jspecify.annotations.Nullable Integer leg,
            ArrivalReport.Line... lines) {
        var report = new ArrivalReport("R1", List.of(lines), complete, null, leg, "x");
        return catchThrowableOfType(InvalidInput.class, () -> moves.transfers.receive(THERE, sent.id(), report))
                .errors()
                .stream()
                .map(FieldError::field)
                .toList();
    }
}
