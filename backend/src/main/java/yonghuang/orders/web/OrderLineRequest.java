package yonghuang.orders.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yonghuang.orders.PlaceOrder;
import yonghuang.shared.Checked;

/** Units of one SKU that are ordered, the usual ones or those of a near-expiry offer. */
record OrderLineRequest(
        @Schema(requiredMode = REQUIRED, example = "LT-BANLI-2500") @Nullable
        String sku,

        @Schema(requiredMode = REQUIRED, minimum = "1", maximum = "10000") @Nullable
        Integer units,

        @Schema(description = "A near-expiry offer of this SKU; the order then needs confirmsNearExpiry") @Nullable
        String offer) {
    private static final int LONGEST_OFFER = 64;

    private PlaceOrder.Line checked(Checked check, String field) {
        var line = new LineRequest(sku, units).checked(check, field);
        if (offer == null) return line;
        return new PlaceOrder.Line(line.sku(), line.units(), check.text(field + ".offer", offer, LONGEST_OFFER));
    }

    static List<PlaceOrder.Line> checked(
            Checked check, @Nullable List<@Nullable OrderLineRequest> lines, int fewest, int most) {
        if (!LineRequest.areSoMany(check, lines, fewest, most) || lines == null) return List.of();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> {
                    var line = lines.get(i);
                    return (line == null ? new OrderLineRequest(null, null, null) : line)
                            .checked(check, "lines[" + i + "]");
                })
                .toList();
    }
}
