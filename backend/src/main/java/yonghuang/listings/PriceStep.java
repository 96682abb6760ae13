package yonghuang.listings;

import java.time.Instant;

/**
 * A price of a SKU in the shop, numbered from 1 on, on its way into the price history. The last of each SKU is kept, the
 * others only until the shelf has them.
 *
 * @param edition of the listing that brought it
 */
public record PriceStep(String sku, int number, long priceFen, Instant from, long edition) {}
