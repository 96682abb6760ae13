package yonghuang.orders.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.LotUnits;
import yonghuang.orders.AgeCheck;
import yonghuang.orders.Fulfilments.Fulfilment;
import yonghuang.orders.Order;
import yonghuang.orders.parcel.ParcelLine;
import yonghuang.orders.parcel.ParcelStatus;
import yonghuang.orders.shortage.ShortageCause;
import yonghuang.orders.shortage.ShortageState;

/**
 * What one warehouse has to pick, pack and hand over of an order.
 *
 * @param shortages units taken out of it, as far as the shop is with them
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
        List<Missing> shortages,
        OrderResponse.AddressResponse address,
        @Nullable String note,
        @Nullable Integer packages,
        @Nullable Integer weightGrams,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt) {
    /**
     * Of one line of the order.
     *
     * @param parts the lots to take it from
     * @param ageCheck whether whoever hands it over has to see that the buyer is of age
     */
    @Schema(name = "FulfilmentLine")
    record Line(String sku, String title, String spec, int units, int picked, List<Part> parts, AgeCheck ageCheck) {
        static Line of(Order order, List<ParcelLine> same, Map<String, String> bins) {
            var first = same.getFirst();
            var ordered = order.purchase().lines().get(first.line() - 1);
            return new Line(
                    first.sku(),
                    ordered.title(),
                    ordered.spec(),
                    same.stream().mapToInt(ParcelLine::units).sum(),
                    same.stream().mapToInt(ParcelLine::picked).sum(),
                    Part.of(same, bins),
                    ordered.ageCheck());
        }
    }

    /** @param bin where the lot lies, null at the dock */
    @Schema(name = "FulfilmentPart")
    record Part(String lot, int units, int picked, @Nullable String bin) {
        static List<Part> of(List<ParcelLine> same, Map<String, String> bins) {
            return same.stream()
                    .flatMap(line -> line.parts().stream())
                    .map(LotUnits::lot)
                    .distinct()
                    .map(lot -> new Part(
                            lot,
                            same.stream().mapToInt(line -> line.unitsIn(lot)).sum(),
                            same.stream().mapToInt(line -> line.pickedFrom(lot)).sum(),
                            bins.get(lot)))
                    .toList();
        }
    }

    /** Units that were to come from here and do not. */
    @Schema(name = "FulfilmentShortage")
    record Missing(String sku, String lot, int units, ShortageCause cause, ShortageState state) {
        static List<Missing> of(Fulfilment fulfilment) {
            return fulfilment.order().shortages().stream()
                    .filter(shortage -> !shortage.isCancelled())
                    .filter(shortage ->
                            shortage.parcel().equals(fulfilment.parcel().name()))
                    .map(shortage -> new Missing(
                            shortage.sku(), shortage.lot(), shortage.units(), shortage.cause(), shortage.state()))
                    .toList();
        }
    }

    private static List<Line> lines(Fulfilment fulfilment, Map<String, Map<String, String>> bins) {
        var lines = new TreeMap<Integer, List<ParcelLine>>();
        for (var line : fulfilment.parcel().lines()) {
            lines.computeIfAbsent(line.line(), first -> new ArrayList<>()).add(line);
        }
        return lines.values().stream()
                .map(same -> Line.of(
                        fulfilment.order(),
                        same,
                        bins.getOrDefault(same.getFirst().sku(), Map.of())))
                .toList();
    }

    /** @param bins by SKU and lot */
    static FulfilmentResponse of(Fulfilment fulfilment, Map<String, Map<String, String>> bins) {
        var order = fulfilment.order();
        var parcel = fulfilment.parcel();
        var handOver = parcel.handOver();
        return new FulfilmentResponse(
                fulfilment.id(),
                order.id(),
                parcel.warehouse(),
                parcel.status(),
                Objects.requireNonNull(order.paidAt()),
                lines(fulfilment, bins),
                Missing.of(fulfilment),
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
