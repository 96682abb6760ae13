package yonghuang.orders.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.orders.cart.Cart;
import yonghuang.shared.Checked;

/** What was put aside in the browser before signing in. */
record CartMergeRequest(
        @Schema(requiredMode = REQUIRED) @Nullable List<@Nullable LineRequest> lines) {
    List<Cart.Line> checked() {
        var check = new Checked();
        var wanted = LineRequest.checked(check, lines, 0, Cart.MOST_LINES);
        check.done();
        return wanted.stream()
                .map(line -> new Cart.Line(line.sku(), line.units()))
                .toList();
    }
}
