package yonghuang.orders.cart;

import java.util.ArrayList;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;
import yonghuang.shared.InvalidInput;

/**
 * SKUs an account has put aside, in the order they came. Prices and stock are looked up when it is shown.
 *
 * @param id the account
 */
@Document("carts")
public record Cart(@Id String id, long version, List<Line> lines) implements Versioned<Cart> {
    public static final int MOST_LINES = 200;
    public static final int MOST_UNITS = 10_000;

    public record Line(String sku, int units) {}

    public Cart {
        lines = List.copyOf(lines);
    }

    static Cart empty(String account) {
        return new Cart(account, 0, List.of());
    }

    @Override
    public Cart atVersion(long next) {
        return new Cart(id, next, lines);
    }

    int unitsOf(String sku) {
        return lines.stream()
                .filter(line -> line.sku().equals(sku))
                .mapToInt(Line::units)
                .sum();
    }

    /**
     * @param units 0 removes the line
     * @throws InvalidInput when it would have more than {@link #MOST_LINES} lines
     */
    Cart with(String sku, int units) {
        var next = new ArrayList<>(lines);
        next.replaceAll(line -> line.sku().equals(sku) ? new Line(sku, units) : line);
        if (units == 0) next.removeIf(line -> line.sku().equals(sku));
        else if (unitsOf(sku) == 0) next.add(new Line(sku, units));
        if (next.size() > MOST_LINES)
            throw new InvalidInput("lines", "a cart holds at most 200 products", "购物车最多 200 种商品");
        return new Cart(id, version, next);
    }

    /** Adds up, bounded by {@link #MOST_UNITS}. */
    Cart plus(List<Line> more) {
        var next = this;
        for (var line : more) {
            long sum = (long) next.unitsOf(line.sku()) + line.units();
            next = next.with(line.sku(), (int) Math.min(MOST_UNITS, sum));
        }
        return next;
    }
}
