package yonghuang.recalls;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;
import yonghuang.inventory.SkuLot;

/**
 * One recall. Written before anything is stopped, so that whatever it stops is followed up: {@code OPEN → CLOSED} once
 * everybody has answered or with a reason, {@code WITHDRAWN} when it was raised in error.
 *
 * @param asked fingerprint of the request, so that a repeat is told from another one under the same key
 * @param lot the number that was recalled
 * @param sku the only SKU of that number it is about, null for all
 * @param lots every lot it covers, with what was made of them; grows while it is open
 * @param actor account that started it
 * @param open what no second open recall may be about; null once it is over; follows from the other fields
 * @param end null while it is open
 */
@Document("recalls")
public record Recall(
        @Id String id,
        long version,
        String asked,
        String lot,
        @Nullable String sku,
        String reason,
        List<SkuLot> lots,
        RecallStatus status,
        String actor,
        Instant at,
        @Nullable String open,
        @Nullable End end)
        implements Versioned<Recall> {
    /** Who closed or withdrew it, when and why. */
    public record End(String by, Instant at, String note) {}

    public Recall {
        lots = List.copyOf(lots);
        open = status == RecallStatus.OPEN ? subject(lot, sku) : null;
    }

    static Recall started(
            String id,
            String asked,
            String lot,
            @Nullable String sku,
            String reason,
            Collection<SkuLot> lots,
            String actor,
            Instant at) {
        return new Recall(id, 0, asked, lot, sku, reason, List.copyOf(lots), RecallStatus.OPEN, actor, at, null, null);
    }

    static String subject(String lot, @Nullable String sku) {
        return (sku == null ? "*" : sku) + "|" + lot;
    }

    @Override
    public Recall atVersion(long next) {
        return new Recall(id, next, asked, lot, sku, reason, lots, status, actor, at, open, end);
    }

    boolean isOpen() {
        return status == RecallStatus.OPEN;
    }

    /** A lot once covered stays so. */
    Recall covering(Collection<SkuLot> more) {
        var all = new TreeSet<>(lots);
        return all.addAll(more) ? with(List.copyOf(all), status, end) : this;
    }

    Recall ended(RecallStatus as, End how) {
        return with(lots, as, how);
    }

    private Recall with(List<SkuLot> covered, RecallStatus next, @Nullable End how) {
        return new Recall(id, version, asked, lot, sku, reason, covered, next, actor, at, null, how);
    }
}
