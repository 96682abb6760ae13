package yonghuang.inventory.receiving.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.receiving.Delivery;
import yonghuang.inventory.receiving.DeliveryStatus;

/** An announced delivery and what has come of it. */
@Schema(name = "Delivery")
record DeliveryAnswer(
        String id,
        String warehouse,
        From merchant,
        String reference,
        @Nullable String expectedOn,
        DeliveryStatus status,
        List<Line> lines,
        List<String> intakes,
        @Nullable End ending,
        @Nullable String note,
        Instant at,
        String actor) {
    /** @param name null when the merchant is no longer there */
    @Schema(name = "DeliveryMerchant")
    record From(String id, @Nullable String name) {}

    @Schema(name = "DeliveryLine")
    record Line(String sku, @Nullable String title, int announced, int accepted, int rejected, int damaged) {}

    /** @param cancelled false when it was closed: the rest will not come */
    @Schema(name = "DeliveryEnding")
    record End(boolean cancelled, String reason, Instant at, String actor) {
        static @Nullable End of(Delivery.@Nullable Ending how) {
            return how == null ? null : new End(how.cancelled(), how.reason(), how.at(), how.actor());
        }
    }
}
