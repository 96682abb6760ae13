package yonghuang.inventory.transfers;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.Money;

/**
 * That a transfer was sent, and how.
 *
 * @param departedOn day on which it left, as {@code 2026-11-24}
 * @param actor account of who sent it, the actor of the movements out
 * @param at when it was decided
 */
public record Departure(
        String carrier, @Nullable String waybill, String departedOn, List<TransferLeg> legs, String actor, Instant at) {
    public Departure {
        legs = List.copyOf(legs);
    }

    Money cost() {
        return legs.stream().map(TransferLeg::cost).reduce(Money.ZERO, Money::plus);
    }

    /** Whether both say the same; by whom and when it is said does not matter. */
    boolean saysTheSameAs(Departure other) {
        return carrier.equals(other.carrier)
                && Objects.equals(waybill, other.waybill)
                && departedOn.equals(other.departedOn)
                && legs.equals(other.legs);
    }
}
