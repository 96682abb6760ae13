package yonghuang.inventory.lots;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;

/**
 * Which recalls a lot is under; the levels of every warehouse carry the first of them.
 *
 * @param id {@code SKU|LOT}
 * @param recalls ids, the earliest first; empty when all were withdrawn
 * @param since when it came under the first of those it is under now; null when it is under none
 */
@Document("recalled_lots")
public record RecalledLot(
        @Id String id, List<String> recalls, @Nullable Instant since, long version) implements Versioned<RecalledLot> {
    public RecalledLot {
        recalls = List.copyOf(recalls);
    }

    @Override
    public RecalledLot atVersion(long newVersion) {
        return new RecalledLot(id, recalls, since, newVersion);
    }

    /** The recall its levels carry, null when it is under none. */
    public @Nullable String first() {
        return recalls.isEmpty() ? null : recalls.getFirst();
    }
}
