package yonghuang.catalog;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yonghuang.shared.Money;

/** Where what was published is put for sale; only the listings put something there. */
public interface ProductShelf {
    /**
     * A price of a SKU from an instant on.
     *
     * @param number of the price among those of its SKU, from 1 on: one number is one price for ever
     */
    record Priced(String sku, int number, Money price, Instant from) {}

    /**
     * Writes down the prices, stores the product unless a newer edition is there, and makes every copy of the shop show it
     * within a second. Durable when it returns; may be repeated at any time.
     *
     * @return false when a newer or the same edition was there
     */
    boolean put(Product product, List<Priced> prices);

    /** As shoppers see it now, from memory; empty when it is not shown. */
    Optional<Product> shown(String id);

    /** Those of the ids that are stored, shown or not. */
    List<Product> stored(Collection<String> ids);

    /** Of all stored products those behind an id, in order of their ids. */
    List<Product> storedBehind(String id, int most);

    /** Which products hold these SKUs, by SKU. */
    Map<String, String> holders(Collection<String> skus);

    /** How many sample products were stored; more of them come only when the shop starts. */
    int samples();

    /** The price written down last, in fen, by SKU; one whose price never changed may have none. */
    Map<String, Long> lastPrices(Collection<String> skus);
}
