package yonghuang.listings;

import java.time.Instant;

/**
 * A price in the shop that begins at a minute to come.
 *
 * @param priceFen of one unit, in fen
 * @param at a whole minute
 * @param by account id of who planned it
 */
public record PlannedPrice(String sku, long priceFen, Instant at, String by) {}
