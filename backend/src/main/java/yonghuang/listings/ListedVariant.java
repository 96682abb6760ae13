package yonghuang.listings;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.Channel;

/**
 * One packing of a product as its merchant describes it.
 *
 * @param sku never changes, and nobody else's
 * @param grade named where grades have their own prices (R17)
 * @param storage how it is kept
 * @param shelfLifeDays days from production to expiry
 * @param offers at most one a channel
 */
public record ListedVariant(
        String sku,
        @Nullable String spec,
        @Nullable Integer netWeightGrams,
        @Nullable String grade,
        @Nullable String storage,
        @Nullable Integer shelfLifeDays,
        List<Offer> offers) {
    public ListedVariant {
        offers = List.copyOf(offers);
    }

    public Optional<Offer> offer(Channel channel) {
        return offers.stream().filter(offer -> offer.channel() == channel).findFirst();
    }

    /** In fen; 0 where it is not offered in the shop. */
    public long shopPriceFen() {
        return offer(Channel.SHOP).map(Offer::priceFen).orElse(0L);
    }

    ListedVariant withShopPrice(long priceFen) {
        var next = offers.stream()
                .map(offer ->
                        offer.channel() == Channel.SHOP ? new Offer(Channel.SHOP, priceFen, offer.onSale()) : offer)
                .toList();
        return new ListedVariant(sku, spec, netWeightGrams, grade, storage, shelfLifeDays, next);
    }
}
