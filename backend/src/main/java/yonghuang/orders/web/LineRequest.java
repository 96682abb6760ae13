package yonghuang.orders.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yonghuang.orders.PlaceOrder;
import yonghuang.shared.Checked;

/** Units of one SKU. */
record LineRequest(
        @Schema(requiredMode = REQUIRED, example = "LT-BANLI-2500") @Nullable
        String sku,

        @Schema(requiredMode = REQUIRED, minimum = "1", maximum = "10000") @Nullable
        Integer units) {
    private static final int LONGEST_SKU = 64;
    private static final int MOST_UNITS = 10_000;

    PlaceOrder.Line checked(Checked check, String field) {
        return new PlaceOrder.Line(
                check.text(field + ".sku", sku, LONGEST_SKU), check.units(field + ".units", units, 1, MOST_UNITS));
    }

    static boolean areSoMany(Checked check, @Nullable List<?> lines, int fewest, int most) {
        if (lines != null && lines.size() >= fewest && lines.size() <= most) return true;
        check.wrong("lines", "must have " + fewest + " to " + most + " entries", "必须有 " + fewest + " 至 " + most + " 项");
        return false;
    }

    static List<PlaceOrder.Line> checked(
            Checked check, @Nullable List<@Nullable LineRequest> lines, int fewest, int most) {
        if (!areSoMany(check, lines, fewest, most) || lines == null) return List.of();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> {
                    var line = lines.get(i);
                    return (line == null ? new LineRequest(null, null) : line).checked(check, "lines[" + i + "]");
                })
                .toList();
    }
}
