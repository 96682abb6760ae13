package yonghuang.inventory.receiving;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.level.IncomingLot;
import yonghuang.inventory.lots.LotFacts;
import yonghuang.inventory.receipts.Arrival.Arriving;
import yonghuang.inventory.receipts.ReceiptLine;

/**
 * One lot in an intake: what it is, and how much of what came was good.
 *
 * @param accepted units for sale
 * @param rejected units that went back at the door and were never ours
 * @param damaged units that stay, set apart
 * @param bin where they are put at once, null: at the dock
 * @param reason why more came than was announced
 */
public record IntakeLine(
        LotFacts facts,
        int accepted,
        int rejected,
        @Nullable String rejectedCause,
        int damaged,
        @Nullable String bin,
        @Nullable String reason) {
    public String sku() {
        return facts.sku();
    }

    /** Units that stay. */
    public int kept() {
        return Math.addExact(accepted, damaged);
    }

    /** @throws ArithmeticException when a sum does not fit an int */
    IntakeLine plus(IntakeLine more) {
        return with(
                facts,
                Math.addExact(accepted, more.accepted),
                Math.addExact(rejected, more.rejected),
                Math.addExact(damaged, more.damaged));
    }

    /** All but the units. */
    boolean agreesWith(IntakeLine other) {
        return with(facts, 0, 0, 0).equals(other.with(other.facts, 0, 0, 0));
    }

    IntakeLine filledIn(@Nullable String expiry, @Nullable String merchant, Instant at) {
        return with(facts.filledIn(expiry, merchant, at), accepted, rejected, damaged);
    }

    /** As a receipt would have it. */
    ReceiptLine goods() {
        return new ReceiptLine(
                facts.sku(),
                kept(),
                facts.lot(),
                Objects.requireNonNull(facts.producedOn()),
                facts.expiresOn(),
                facts.county(),
                facts.town(),
                facts.certificate());
    }

    Arriving arriving() {
        var units = new IncomingLot(
                facts.lot(),
                kept(),
                facts.producedOn(),
                facts.expiresOn(),
                facts.county(),
                facts.town(),
                facts.certificate(),
                damaged,
                bin);
        return new Arriving(facts, units);
    }

    private IntakeLine with(LotFacts what, int good, int back, int broken) {
        return new IntakeLine(what, good, back, rejectedCause, broken, bin, reason);
    }
}
