package yonghuang.orders.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.orders.PlaceOrder;
import yonghuang.shared.Checked;
import yonghuang.shared.InvalidInput;

/** What a buyer wants to know the price of. */
record QuoteRequest(
        @Schema(description = "0 to 100; left out: what is in my cart") @Nullable
        List<@Nullable OrderLineRequest> lines,

        @Schema(description = "Six-digit division code it goes to; left out: without shipping", example = "330203")
        @Nullable
        String region,

        @Schema(description = "Code of a coupon, in either case", maxLength = 40) @Nullable
        String coupon) {
    private static final int MOST_LINES = 100;

    record Asked(
            @Nullable List<PlaceOrder.Line> lines,
            @Nullable String region,
            @Nullable String coupon) {}

    /** @throws InvalidInput naming every wrong field */
    Asked checked() {
        var check = new Checked();
        var wanted = lines == null ? null : OrderLineRequest.checked(check, lines, 0, MOST_LINES);
        var to = region == null ? null : AddressRequest.region(check, "region", region);
        var code = CouponCode.checked(check, coupon);
        check.done();
        return new Asked(wanted, to, code);
    }
}
