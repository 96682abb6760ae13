package yonghuang.listings;

import yonghuang.shared.Channel;

/**
 * For how much a variant is offered in one channel.
 *
 * @param priceFen of one unit, in fen
 * @param onSale false while it is only shown
 */
public record Offer(Channel channel, long priceFen, boolean onSale) {}
