package yonghuang.listings.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.listings.ListedVariant;
import yonghuang.listings.Listing;
import yonghuang.listings.ListingStatus;
import yonghuang.listings.Offer;
import yonghuang.listings.Sale;
import yonghuang.shared.Channel;
import yonghuang.shared.Money;

/**
 * A listing in a list, by its newest revision.
 *
 * @param image small, null where there is none
 * @param remarks how many fields the office found wrong
 * @param waitingSince when it came to where it stands
 */
record ListingRow(
        String id,
        @Nullable String title,
        @Nullable String category,
        ListingStatus status,
        Sale sale,
        int revision,
        List<RowVariant> variants,
        @Nullable String image,
        Instant updatedAt,
        int remarks,
        ListingAnswer.Seller merchant,
        Instant waitingSince) {
    /** @param price in the shop, null where it is not offered there */
    record RowVariant(
            String sku, @Nullable String spec, @Nullable Money price, boolean onSale) {
        static RowVariant of(ListedVariant variant) {
            var offer = variant.offer(Channel.SHOP);
            return new RowVariant(
                    variant.sku(),
                    variant.spec(),
                    offer.map(Offer::priceFen).map(Money::fen).orElse(null),
                    offer.map(Offer::onSale).orElse(false));
        }
    }

    static ListingRow of(Listing listing, String merchantName) {
        var content = listing.newest();
        return new ListingRow(
                listing.id(),
                content.title(),
                content.category(),
                listing.work().status(),
                listing.published().sale(),
                listing.work().revision(),
                content.variants().stream().map(RowVariant::of).toList(),
                ContentAnswer.thumbnail(content),
                listing.updatedAt(),
                listing.work().remarks().size(),
                new ListingAnswer.Seller(listing.merchant(), merchantName),
                listing.work().waitingSince());
    }
}
