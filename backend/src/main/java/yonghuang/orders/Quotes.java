package yonghuang.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.orders.cart.Carts;
import yonghuang.pricing.Coupons;

/** Says what an order would cost, by the very rules it is priced with when it is placed; holds nothing. */
@Component
public class Quotes {
    private final PriceList prices;
    private final Carts carts;
    private final Coupons coupons;

    Quotes(PriceList prices, Carts carts, Coupons coupons) {
        this.prices = prices;
        this.carts = carts;
        this.coupons = coupons;
    }

    /**
     * @param lines null: what is in the account's cart, but for what is not sold any more
     * @param region six-digit division code; null: without shipping
     */
    public Quote of(
            String account, @Nullable List<PlaceOrder.Line> lines, @Nullable String region, @Nullable String coupon) {
        var asked = lines == null ? prices.sold(cart(account)) : lines;
        var quote = prices.price(account, asked, region, coupon).quote();
        if (quote.coupon() == null) return quote;
        var against = coupons.noUseLeft(quote.coupon(), account);
        return against == null
                ? quote
                : prices.price(account, asked, region, null).quote().refusing(against);
    }

    private List<PlaceOrder.Line> cart(String account) {
        return carts.of(account).lines().stream()
                .map(line -> new PlaceOrder.Line(line.sku(), line.units()))
                .toList();
    }
}
