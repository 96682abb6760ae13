package yonghuang.listings;

import java.util.List;
import org.springframework.stereotype.Component;
import yonghuang.catalog.Category;
import yonghuang.catalog.Product;
import yonghuang.catalog.ProductShelf;
import yonghuang.catalog.ProductStatus;
import yonghuang.catalog.Variant;
import yonghuang.images.Image;
import yonghuang.images.ImageSize;
import yonghuang.shared.Channel;
import yonghuang.shared.Money;

/**
 * Brings the shelf to what a listing says: prices of before, product, news of it, and last the note that this was done.
 * Each step may be repeated, and whoever comes late with an older edition changes nothing.
 */
@Component
public final class Shelving {
    private final StoredListings listings;
    private final ProductShelf shelf;

    public Shelving(StoredListings listings, ProductShelf shelf) {
        this.listings = listings;
        this.shelf = shelf;
    }

    /** Durable when it returns; a listing the shelf has already is given back as it is. */
    Listing bring(Listing listing) {
        if (!listing.unshelved()) return listing;
        var prices = listing.steps().stream()
                .filter(step -> step.edition() > listing.shelved())
                .map(Shelving::priced)
                .toList();
        shelf.put(product(listing), prices);
        return listings.change(listing.id(), known -> known.shelved(listing.edition()));
    }

    private static ProductShelf.Priced priced(PriceStep step) {
        return new ProductShelf.Priced(step.sku(), step.number(), Money.fen(step.priceFen()), step.from());
    }

    /** What the shelf has to show of a listing of which something was published. Pure. */
    static Product product(Listing listing) {
        var published = listing.published();
        var content = published.content();
        var since = published.since();
        if (content == null || since == null || content.title() == null || content.category() == null)
            throw new IllegalStateException("nothing to show of " + listing.id());
        return new Product(
                listing.id(),
                0,
                published.sale() == Sale.ON ? ProductStatus.PUBLISHED : ProductStatus.SUSPENDED,
                listing.sample(),
                content.title(),
                content.plainDescription(),
                Category.byId(content.category()).orElseThrow(),
                content.gi(),
                content.county(),
                listing.merchant(),
                content.variants().stream().map(Shelving::variant).toList(),
                urls(content.images()),
                since,
                listing.edition() == 0 ? null : listing.edition());
    }

    private static Variant variant(ListedVariant variant) {
        var grams = variant.netWeightGrams();
        if (variant.spec() == null || grams == null) throw new IllegalStateException("unfinished: " + variant.sku());
        boolean onSale = variant.offer(Channel.SHOP).map(Offer::onSale).orElse(false);
        return new Variant(
                variant.sku(),
                variant.spec(),
                grams,
                variant.shopPriceFen(),
                variant.storage(),
                variant.shelfLifeDays(),
                onSale);
    }

    private static List<String> urls(List<String> images) {
        return images.stream().map(Shelving::url).toList();
    }

    /** Where a picture of a product's page lies; a sample's is a path already. */
    public static String url(String image) {
        return Content.isUploaded(image) ? Image.url(image, ImageSize.MEDIUM) : image;
    }
}
