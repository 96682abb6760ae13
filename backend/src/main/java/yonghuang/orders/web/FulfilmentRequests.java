package yonghuang.orders.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import yonghuang.orders.Fulfilments.LotOf;
import yonghuang.shared.Checked;

/** What a warehouse person says at each step. */
final class FulfilmentRequests {
    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_NOTE = 500;
    private static final int MOST_UNITS = 10_000;
    private static final int MOST_PACKAGES = 1_000;
    private static final int MOST_GRAMS = 100_000_000;

    private FulfilmentRequests() {}

    /** SKU and lot as scanned. */
    @Schema(name = "PickRequest")
    record Pick(
            @Schema(requiredMode = REQUIRED) @Nullable String sku,
            @Schema(requiredMode = REQUIRED) @Nullable String lot,

            @Schema(requiredMode = REQUIRED, minimum = "1", maximum = "10000") @Nullable
            Integer units) {
        Picked checked() {
            var check = new Checked();
            var picked = new Picked(
                    check.text("sku", sku, LONGEST_CODE),
                    check.text("lot", lot, LONGEST_CODE),
                    check.units("units", units, 1, MOST_UNITS));
            check.done();
            return picked;
        }
    }

    record Picked(String sku, String lot, int units) {}

    /** SKU and lot as they should lie there, and how many do not. */
    @Schema(name = "ShortPickRequest")
    record Missing(
            @Schema(requiredMode = REQUIRED) @Nullable String sku,
            @Schema(requiredMode = REQUIRED) @Nullable String lot,

            @Schema(requiredMode = REQUIRED, minimum = "1", maximum = "10000") @Nullable
            Integer units,

            @Nullable String note) {
        LotOf checked() {
            var check = new Checked();
            var missing = new LotOf(
                    check.text("sku", sku, LONGEST_CODE),
                    check.text("lot", lot, LONGEST_CODE),
                    check.units("units", units, 1, MOST_UNITS),
                    note == null ? null : check.text("note", note, LONGEST_NOTE));
            check.done();
            return missing;
        }
    }

    /** @param parcels into how many boxes; @param weightGrams of all of them together, left out when not weighed */
    @Schema(name = "PackRequest")
    record Pack(
            @Schema(requiredMode = REQUIRED, minimum = "1", maximum = "1000") @Nullable
            Integer parcels,

            @Schema(minimum = "1", maximum = "100000000") @Nullable
            Integer weightGrams) {
        Packed checked() {
            var check = new Checked();
            int boxes = check.units("parcels", parcels, 1, MOST_PACKAGES);
            var grams = weightGrams == null ? null : check.units("weightGrams", weightGrams, 1, MOST_GRAMS);
            check.done();
            return new Packed(boxes, grams);
        }
    }

    record Packed(int parcels, @Nullable Integer weightGrams) {}

    @Schema(name = "ShipRequest")
    record Ship(
            @Schema(requiredMode = REQUIRED) @Nullable String carrier,
            @Schema(requiredMode = REQUIRED) @Nullable String trackingNumber) {
        Shipped checked() {
            var check = new Checked();
            var shipped = new Shipped(
                    check.text("carrier", carrier, LONGEST_CODE),
                    check.text("trackingNumber", trackingNumber, LONGEST_CODE));
            check.done();
            return shipped;
        }
    }

    record Shipped(String carrier, String trackingNumber) {}

    /** Nothing to say; an empty object. */
    @Schema(name = "DeliverRequest")
    record Deliver() {}
}
