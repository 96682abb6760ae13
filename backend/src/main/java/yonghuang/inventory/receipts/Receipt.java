package yonghuang.inventory.receipts;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Goods that came into a warehouse under one reference. Written as RECEIVING before the first unit is counted, RECEIVED
 * once every line has reached its level; in between, a repeat or the sweep goes on where it stopped.
 *
 * @param id made from warehouse and reference, so the same reference is the same receipt
 * @param asked fingerprint of the lines as they were sent
 * @param lines as they are counted: the same SKU and lot added up, days of expiry filled in
 */
@Document("receipts")
public record Receipt(
        @Id String id,
        String warehouse,
        String reference,
        Status status,
        String asked,
        List<ReceiptLine> lines,
        String actor,
        Instant at) {
    public enum Status {
        RECEIVING,
        RECEIVED
    }

    /** What it brings to the levels, which remember it as {@code receipt:} and the reference. */
    Arrival arrival() {
        var lots = lines.stream().map(line -> line.arriving(at)).toList();
        return new Arrival(warehouse, "receipt:" + reference, reference, actor, lots);
    }
}
