package yonghuang.inventory.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Something in a warehouse that a person should know of.
 *
 * @param id made from its cause, such as {@code EXPIRED:ningbo:LT-BANLI-2500|L1}, so that one cause alerts once
 * @param subject what it is about beside SKU and lot: a transfer's or a recall's id, a number of units; never a sentence
 * @param seenBy account that has seen to it, null while it is open
 */
@Document("stock_alerts")
public record StockAlert(
        @Id String id,
        Kind kind,
        String warehouse,
        @Nullable String sku,
        @Nullable String lot,
        String subject,
        Instant at,
        @Nullable String seenBy,
        @Nullable Instant seenAt) {
    public enum Kind {
        EXPIRED,
        NEAR_EXPIRY,
        LOW_STOCK,
        STOCK_OUT,
        DISCREPANCY,
        RECALL,
        DELIVERY
    }
}
