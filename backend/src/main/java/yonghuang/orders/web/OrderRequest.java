package yonghuang.orders.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yonghuang.orders.PlaceOrder;
import yonghuang.shared.Checked;
import yonghuang.shared.InvalidInput;

/** What a buyer may say about an order; prices, status and owner are ours. */
record OrderRequest(
        @Schema(requiredMode = REQUIRED, description = "1 to 100; the same SKU twice is added up") @Nullable
        List<@Nullable OrderLineRequest> lines,

        @Schema(requiredMode = REQUIRED) @Nullable AddressRequest address,
        @Schema(maxLength = 200) @Nullable String note,

        @Schema(
                description =
                        "Must be true when a line names a near-expiry offer: the buyer confirmed, in a step of its own, that these goods are near their expiry and are not taken back without a reason")
        @Nullable
        Boolean confirmsNearExpiry,

        @Schema(description = "Code of a coupon, in either case", maxLength = 40) @Nullable
        String coupon,

        @Schema(
                description =
                        "The total the buyer was shown, in fen; when it costs something else nothing is held and the answer is 409 /problems/price-changed",
                minimum = "0")
        @Nullable
        Long quotedTotalFen,

        @Schema(
                description =
                        "SKUs of which the buyer confirmed, each in a step of its own, that they are not taken back without a reason; those whose product page asks it")
        @Nullable
        List<@Nullable String> confirmsOpenedNotReturned,

        @Schema(
                description =
                        "Who asks the buyer about their age always sends it, empty when nothing was confirmed: SKUs not sold to minors (alcohol) of which the buyer confirmed, each in a step of its own, to be 18 or older; one that is missing is refused, 409 /problems/age-not-confirmed. Left out: the age is checked at the door")
        @Nullable
        List<@Nullable String> confirmsOfAge) {
    private static final int MOST_LINES = 100;
    private static final int LONGEST_SKU = 64;
    private static final int LONGEST_NOTE = 200;

    /** @throws InvalidInput naming every wrong field */
    PlaceOrder checked() {
        var check = new Checked();
        var wanted = OrderLineRequest.checked(check, lines, 1, MOST_LINES);
        var to = (address == null ? new AddressRequest(null, null, null, null) : address).checked(check);
        var said = note == null || note.isBlank() ? null : check.text("note", note, LONGEST_NOTE);
        var code = CouponCode.checked(check, coupon);
        if (quotedTotalFen != null && quotedTotalFen < 0)
            check.wrong("quotedTotalFen", "must not be negative", "不能为负数");
        var opened = confirmed(check, "confirmsOpenedNotReturned", confirmsOpenedNotReturned);
        var ofAge = confirmsOfAge == null ? null : confirmed(check, "confirmsOfAge", confirmsOfAge);
        check.done();
        boolean nearExpiry = Boolean.TRUE.equals(confirmsNearExpiry);
        return new PlaceOrder(wanted, to, said, nearExpiry, code, quotedTotalFen, opened, ofAge);
    }

    private static Set<String> confirmed(Checked check, String field, @Nullable List<@Nullable String> named) {
        var skus = new LinkedHashSet<String>();
        if (named == null) return skus;
        if (named.size() > MOST_LINES) {
            check.wrong(field, "must have at most 100 SKUs", "最多 100 个 SKU");
            return skus;
        }
        for (int i = 0; i < named.size(); i++) {
            skus.add(check.text(field + "[" + i + "]", named.get(i), LONGEST_SKU));
        }
        return skus;
    }
}
