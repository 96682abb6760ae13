package yonghuang.orders.cart;

import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.NotFound;
import yonghuang.shared.Skus;

/** The stored carts, one per account. */
@Component
public class Carts {
    private final Documents<Cart> documents;
    private final Skus skus;

    public Carts(MongoTemplate mongo, Skus skus) {
        this.documents = new Documents<>(mongo, Cart.class);
        this.skus = skus;
    }

    public Cart of(String account) {
        var cart = documents.find(account);
        return cart == null ? Cart.empty(account) : cart;
    }

    /**
     * Sets the units of one SKU; a repeat changes nothing more.
     *
     * @param units 0 removes the line
     * @throws NotFound when the SKU is neither sold nor in the cart
     * @throws InvalidInput when there are too many lines
     */
    public Cart put(String account, String sku, int units) {
        boolean known = isSold(sku);
        return change(account, cart -> {
            if (!known && (units > 0 || cart.unitsOf(sku) == 0)) throw new NotFound();
            return cart.with(sku, units);
        });
    }

    /**
     * Adds what was put aside before signing in.
     *
     * @throws NotFound when a SKU is not sold
     */
    public Cart merge(String account, List<Cart.Line> lines) {
        if (!lines.stream().allMatch(line -> isSold(line.sku()))) throw new NotFound();
        return change(account, cart -> cart.plus(lines));
    }

    private boolean isSold(String sku) {
        return skus.find(sku).filter(Skus.Sku::onSale).isPresent();
    }

    private Cart change(String account, UnaryOperator<Cart> edit) {
        return documents.change(account, found -> {
            var cart = found == null ? Cart.empty(account) : found;
            var next = edit.apply(cart);
            return next.equals(cart) ? Change.unchanged(cart) : Change.changed(next, next);
        });
    }
}
