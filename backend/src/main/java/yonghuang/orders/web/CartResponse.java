package yonghuang.orders.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import yonghuang.orders.cart.Cart;
import yonghuang.shared.Availability;
import yonghuang.shared.Money;
import yonghuang.shared.Skus;

/** The cart at today's prices. SKUs the catalog no longer knows are left out. */
@Schema(name = "Cart")
record CartResponse(List<Line> lines, Money itemsTotal) {
    /**
     * @param available that many could be held now
     * @param product id of its product
     * @param category id of its class of product: who buys some of them is asked something first
     */
    @Schema(name = "CartLine")
    record Line(
            String sku,
            String title,
            String spec,
            int units,
            Money price,
            Money total,
            boolean available,
            String product,
            String category) {}

    static CartResponse of(Cart cart, Skus skus, Availability availability) {
        var lines = cart.lines().stream()
                .flatMap(line -> skus.find(line.sku()).map(sku -> line(line, sku, availability)).stream())
                .toList();
        return new CartResponse(lines, lines.stream().map(Line::total).reduce(Money.ZERO, Money::plus));
    }

    private static Line line(Cart.Line line, Skus.Sku sku, Availability availability) {
        return new Line(
                sku.sku(),
                sku.productTitle(),
                sku.spec(),
                line.units(),
                sku.price(),
                sku.price().times(line.units()),
                sku.onSale() && availability.units(sku.sku()) >= line.units(),
                sku.product(),
                sku.category());
    }
}
