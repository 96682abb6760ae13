package yonghuang.orders.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.LotUnits;
import yonghuang.orders.Fulfilments.Fulfilment;
import yonghuang.orders.Order;
import yonghuang.orders.parcel.ParcelLine;
import yonghuang.orders.parcel.ParcelStatus;

/**
 * What one warehouse has to pick, pack and hand over of an order.
 *
 * @param packages into how many boxes it was packed, null before
 * @param weightGrams of all boxes together, null when not weighed
 */
@Schema(name = "Fulfilment")
record FulfilmentResponse(
        String id,
        String order,
        String warehouse,
        ParcelStatus status,
        Instant paidAt,
        List<Line> lines,
        OrderResponse.AddressResponse address,
        @Nullable String note,
        @Nullable Integer packages,
        @Nullable Integer weightGrams,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt) {
    /** @param parts the lots to take it from */
    @Schema(name = "FulfilmentLine")
    record Line(String sku, String title, String spec, int units, int picked, List<Part> parts) {
        static Line of(Order order, ParcelLine line) {
            var ordered = order.purchase().lines().get(line.line() - 1);
            var parts = line.parts().stream().map(Part::of).toList();
            return new Line(line.sku(), ordered.title(), ordered.spec(), line.units(), line.picked(), parts);
        }
    }

    @Schema(name = "FulfilmentPart")
    record Part(String lot, int units) {
        static Part of(LotUnits part) {
            return new Part(part.lot(), part.units());
        }
    }

    static FulfilmentResponse of(Fulfilment fulfilment) {
        var order = fulfilment.order();
        var parcel = fulfilment.parcel();
        var handOver = parcel.handOver();
        return new FulfilmentResponse(
                fulfilment.id(),
                order.id(),
                parcel.warehouse(),
                parcel.status(),
                Objects.requireNonNull(order.paidAt()),
                parcel.lines().stream().map(line -> Line.of(order, line)).toList(),
                OrderResponse.AddressResponse.of(order.purchase().address()),
                order.purchase().note(),
                parcel.packages() == 0 ? null : parcel.packages(),
                parcel.weightGrams(),
                handOver == null ? null : handOver.carrier(),
                handOver == null ? null : handOver.trackingNumber(),
                handOver == null ? null : handOver.at(),
                parcel.deliveredAt());
    }
}
