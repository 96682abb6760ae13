package yonghuang.inventory.transfers;

import java.time.Instant;
import java.util.List;

/**
 * A part of a transfer that came, under a reference of its own, as it is booked.
 *
 * @param asked what was sent, so that a repeat is known from another one of the same reference
 * @param complete nothing more will come
 * @param booked true once every level has it
 */
public record Arrival(
        String reference,
        String asked,
        List<ArrivedLot> lots,
        boolean complete,
        boolean booked,
        String actor,
        Instant at) {
    public Arrival {
        lots = List.copyOf(lots);
    }

    Arrival done() {
        return new Arrival(reference, asked, lots, complete, true, actor, at);
    }
}
