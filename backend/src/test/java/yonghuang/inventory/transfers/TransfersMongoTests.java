package yonghuang.inventory.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static yonghuang.inventory.transfers.Moves.HERE;
import static yonghuang.inventory.transfers.Moves.THERE;
import static yonghuang.inventory.transfers.Moves.line;
import static yonghuang.inventory.transfers.Moves.lot;

import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yonghuang.inventory.Shop;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.transfers.LotNotSendable.Cause;
import yonghuang.inventory.transfers.LotNotSendable.Unsendable;
import yonghuang.shared.Money;
import yonghuang.shared.NotFound;

/** Drafting, cancelling and sending. */
class TransfersMongoTests {
    private static final String SKU = "SKU-0000";
    private static final String OTHER = "SKU-0001";

    private final Moves moves = new Moves(new Shop());

    @AfterEach
    void everythingAddsUp() {
        assertThat(moves.differences()).isEmpty();
    }

    @Test
    void draftHoldsTheFirstExpiredLotsWithoutAnEnd() {
        stock(SKU, "LATE", 10, "2027-04-10");
        stock(SKU, "SOON", 4, "2026-12-24");

        var drafted = moves.draft("k1", line(SKU, 6));

        assertThat(drafted.status()).isEqualTo(TransferStatus.DRAFT);
        assertThat(drafted.lines().getFirst().lots())
                .extracting(SentLot::lot, SentLot::units)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("SOON", 4), org.assertj.core.groups.Tuple.tuple("LATE", 2));
        assertThat(moves.here(SKU).holds()).singleElement().satisfies(hold -> {
            assertThat(hold.until()).isNull();
            assertThat(hold.reservation()).isEqualTo(drafted.id() + ":1");
        });
        assertThat(moves.here(SKU).available()).isEqualTo(8);
    }

    @Test
    void chosenLotIsHeldThoughAnotherExpiresFirst() {
        stock(SKU, "LATE", 10, "2027-04-10");
        stock(SKU, "SOON", 10, "2026-12-24");

        moves.draft("k1", new TransferLine(SKU, 6, "LATE"));

        assertThat(moves.here(SKU).lot("LATE").orElseThrow().reserved()).isEqualTo(6);
        assertThat(moves.here(SKU).lot("SOON").orElseThrow().reserved()).isZero();
    }

    @Test
    void everyShortLineIsNamedAndNothingStaysHeld() {
        stock(SKU, "L1", 10, "2027-04-10");
        stock(OTHER, "L1", 2, "2027-04-10");

        var refused = catchThrowableOfType(
                TransferShort.class, () -> moves.draft("k1", line(SKU, 6), line(OTHER, 3), line("SKU-0002", 1)));

        assertThat(refused.members().get("lines"))
                .isEqualTo(List.of(new ShortLine(OTHER, null, 3, 2), new ShortLine("SKU-0002", null, 1, 0)));
        assertThat(moves.here(SKU).available()).isEqualTo(10);
        assertThat(moves.here(SKU).holds()).isEmpty();
        assertThat(moves.transfers.page("from", HERE, null, null, 10)).isEmpty();
    }

    @Test
    void refusedDraftCanBeAskedForAgainWithItsKey() {
        stock(SKU, "L1", 2, "2027-04-10");
        assertThatThrownBy(() -> moves.draft("k1", line(SKU, 3))).isInstanceOf(TransferShort.class);
        stock(SKU, "L2", 5, "2027-04-10");

        assertThat(moves.draft("k1", line(SKU, 3)).status()).isEqualTo(TransferStatus.DRAFT);
    }

    @Test
    void repeatedDraftIsTheSameAndAnotherWithItsKeyIsRefused() {
        stock(SKU, "L1", 10, "2027-04-10");

        var first = moves.draft("k1", line(SKU, 3));

        assertThat(moves.draft("k1", line(SKU, 3))).isEqualTo(first);
        assertThatThrownBy(() -> moves.draft("k1", line(SKU, 4))).isInstanceOf(TransferKeyReused.class);
        assertThat(moves.here(SKU).reserved()).isEqualTo(3);
    }

    @Test
    void cancelledDraftGivesItsUnitsBackOnce() {
        stock(SKU, "L1", 10, "2027-04-10");
        var drafted = moves.draft("k1", line(SKU, 3));

        var cancelled = moves.cancel(drafted);

        assertThat(cancelled.status()).isEqualTo(TransferStatus.CANCELLED);
        assertThat(moves.cancel(drafted)).isEqualTo(cancelled);
        assertThat(moves.here(SKU).available()).isEqualTo(10);
        assertThat(moves.here(SKU).holds()).isEmpty();
        assertThatThrownBy(() -> moves.send(drafted)).isInstanceOf(TransferStep.class);
    }

    @Test
    void sentUnitsLeaveByTheSenderAndAreInTransit() {
        stock(SKU, "L1", 10, "2027-04-10");
        var drafted = moves.draft("k1", line(SKU, 6));

        var sent = moves.send(drafted);

        assertThat(sent.status()).isEqualTo(TransferStatus.IN_TRANSIT);
        assertThat(moves.here(SKU).available() + moves.here(SKU).reserved()).isEqualTo(4);
        assertThat(moves.inTransit(SKU)).isEqualTo(6);
        assertThat(moves.history.of(moves.here(SKU), List.of("L1"), List.of(MovementKind.TRANSFER_OUT)))
                .singleElement()
                .satisfies(out -> {
                    assertThat(out.actor()).isEqualTo(Moves.SENDER);
                    assertThat(out.reference()).isEqualTo(drafted.id());
                    assertThat(out.units()).isEqualTo(6);
                });
    }

    @Test
    void repeatedSendingLeavesOnceAndOtherWordsAreRefused() {
        stock(SKU, "L1", 10, "2027-04-10");
        var drafted = moves.draft("k1", line(SKU, 6));

        var sent = moves.send(drafted);

        assertThat(moves.send(drafted)).isEqualTo(sent);
        assertThatThrownBy(() -> moves.transfers.send(HERE, drafted.id(), moves.departure(2_000)))
                .isInstanceOf(TransferStep.class);
        assertThatThrownBy(() -> moves.cancel(drafted)).isInstanceOf(TransferStep.class);
        assertThat(moves.inTransit(SKU)).isEqualTo(6);
    }

    @Test
    void costOfAllLegsIsSharedByWeightToTheFen() {
        stock(SKU, "A", 1, "2027-01-10");
        stock(SKU, "B", 5, "2027-04-10");
        stock(OTHER, "C", 1, "2027-04-10");
        var drafted = moves.draft("k1", line(SKU, 2), line(OTHER, 1));

        var sent = moves.transfers.send(HERE, drafted.id(), moves.departure(70, 30));

        assertThat(sent.lines().stream().flatMap(line -> line.lots().stream()).map(SentLot::cost))
                .containsExactly(Money.fen(34), Money.fen(33), Money.fen(33));
    }

    @Test
    void expiredLotIsRefusedAtSendingByName() {
        stock(SKU, "SOON", 4, "2026-11-26");
        stock(SKU, "LATE", 4, "2027-04-10");
        var drafted = moves.draft("k1", line(SKU, 6));
        moves.shop.clock.advance(Duration.ofDays(2));

        var refused = catchThrowableOfType(LotNotSendable.class, () -> moves.send(drafted));

        assertThat(refused.members().get("lots")).isEqualTo(List.of(new Unsendable(SKU, "SOON", Cause.EXPIRED)));
        assertThat(refused.detail().en()).contains("SKU-0000 SOON");
        assertThat(moves.inTransit(SKU)).isZero();
        assertThat(moves.cancel(drafted).status()).isEqualTo(TransferStatus.CANCELLED);
    }

    @Test
    void recalledLotIsRefusedAtSendingByName() {
        stock(SKU, "L1", 4, "2027-04-10");
        var drafted = moves.draft("k1", line(SKU, 4));
        recall(SKU, "L1");

        var refused = catchThrowableOfType(LotNotSendable.class, () -> moves.send(drafted));

        assertThat(refused.members().get("lots")).isEqualTo(List.of(new Unsendable(SKU, "L1", Cause.RECALLED)));
        assertThat(moves.inTransit(SKU)).isZero();
    }

    @Test
    void otherWarehouseNeitherSendsNorCancelsAndAThirdSeesNothing() {
        stock(SKU, "L1", 4, "2027-04-10");
        var id = moves.draft("k1", line(SKU, 4)).id();

        assertThatThrownBy(() -> moves.transfers.send(THERE, id, moves.departure(1)))
                .isInstanceOf(TransferElsewhere.class);
        assertThatThrownBy(() -> moves.transfers.cancel(THERE, id, new Cancellation("no", "x", Shop.NOON)))
                .isInstanceOf(TransferElsewhere.class);
        assertThatThrownBy(() -> moves.transfers.find("nowhere", id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> moves.transfers.find(HERE, "trf_none")).isInstanceOf(NotFound.class);
        assertThat(moves.here(SKU).reserved()).isEqualTo(4);
    }

    @Test
    void pagesShowEveryTransferOfAnEndOnceNewestFirst() {
        stock(SKU, "L1", 10, "2027-04-10");
        var ids = new java.util.ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            moves.shop.clock.advance(Duration.ofMinutes(1));
            ids.add(moves.draft("k" + i, line(SKU, 1)).id());
        }

        var first = moves.transfers.page("to", THERE, null, null, 3);
        var last = first.getLast();
        var second = moves.transfers.page("to", THERE, null, new Transfers.Position(last.at(), last.id()), 3);

        assertThat(first).extracting(Transfer::id).containsExactly(ids.get(4), ids.get(3), ids.get(2));
        assertThat(second).extracting(Transfer::id).containsExactly(ids.get(1), ids.get(0));
        assertThat(moves.transfers.count("from", THERE, null)).isZero();
        assertThat(moves.transfers.count("to", THERE, TransferStatus.DRAFT)).isEqualTo(5);
    }

    private void stock(String sku, String lot, int units, String expiresOn) {
        moves.shop.withLot(sku, HERE, lot(lot, units, expiresOn));
    }

    /** As a recall leaves it: the lot is marked on its level. */
    private void recall(String sku, String lot) {
        moves.shop
                .store
                .getCollection("stock_levels")
                .updateOne(
                        new Document("_id", sku + "@" + HERE).append("lots.lot", lot),
                        new Document("$set", new Document("lots.0.recall", "rcl_1")));
    }
}
