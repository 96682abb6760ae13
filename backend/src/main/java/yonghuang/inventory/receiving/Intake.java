package yonghuang.inventory.receiving;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.inventory.receipts.Arrival;

/**
 * What one person took in under one reference: a whole delivery, a part of one, or goods nobody announced. Written as
 * RECEIVING before anything counts it; RECEIVED once its delivery and every level have. One that its delivery refuses is
 * taken back before any unit is counted.
 *
 * @param id made from warehouse and reference, so the same reference is the same intake
 * @param delivery id of the announced delivery it belongs to
 * @param asked fingerprint of delivery and lines as they were sent
 * @param lines each SKU and lot once
 */
@Document("intakes")
public record Intake(
        @Id String id,
        String warehouse,
        String reference,
        @Nullable String delivery,
        Status status,
        String asked,
        List<IntakeLine> lines,
        String actor,
        Instant at) {
    public enum Status {
        RECEIVING,
        RECEIVED
    }

    public Intake {
        lines = List.copyOf(lines);
    }

    /** What stays of it; a lot of which nothing stays never becomes one of ours. */
    Arrival arrival() {
        var kept = lines.stream()
                .filter(line -> line.kept() > 0)
                .map(IntakeLine::arriving)
                .toList();
        return new Arrival(warehouse, "intake:" + reference, reference, actor, kept);
    }
}
