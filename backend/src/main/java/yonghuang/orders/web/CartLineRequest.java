package yonghuang.orders.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import yonghuang.orders.cart.Cart;
import yonghuang.shared.Checked;

/** @param units 0 removes the line */
record CartLineRequest(
        @Schema(requiredMode = REQUIRED, minimum = "0", maximum = "10000") @Nullable
        Integer units) {
    int checked() {
        var check = new Checked();
        int wanted = check.units("units", units, 0, Cart.MOST_UNITS);
        check.done();
        return wanted;
    }
}
