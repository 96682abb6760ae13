package yonghuang.orders;

import yonghuang.shared.Money;

/**
 * One SKU of an order, named and priced as it was when the order was placed.
 *
 * @param price of one unit
 */
public record OrderLine(String sku, String title, String spec, Money price, int units) {
    public OrderLine {
        if (units <= 0) throw new IllegalArgumentException("units must be positive, were " + units);
    }

    public Money total() {
        return price.times(units);
    }
}
