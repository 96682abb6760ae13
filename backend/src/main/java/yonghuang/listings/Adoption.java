package yonghuang.listings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import yonghuang.catalog.Product;
import yonghuang.catalog.ProductShelf;
import yonghuang.shared.Channel;
import yonghuang.shared.NotFound;

/**
 * Gives products that were stored before there were listings their listing: published, as they stand on the shelf. Asked
 * for one it is made at once; the sweep makes the others, page by page.
 */
@Component
public final class Adoption {
    static final int PAGE = 200;

    private final StoredListings listings;
    private final ProductShelf shelf;

    public Adoption(StoredListings listings, ProductShelf shelf) {
        this.listings = listings;
        this.shelf = shelf;
    }

    /** @throws NotFound when there is neither a listing nor a product of that id */
    public Listing find(String id) {
        var known = listings.find(id);
        if (known != null) return known;
        var product = shelf.stored(Set.of(id));
        if (product.isEmpty()) throw new NotFound();
        listings.adopt(List.of(adopted(product.getFirst())));
        return listings.existing(id);
    }

    /** The listing of a product, or what would become it; writes nothing. */
    public Listing seen(Product product) {
        var known = listings.find(product.id());
        return known != null ? known : adopted(product);
    }

    /**
     * Looks at one page of products and adopts those without a listing.
     *
     * @param behind id of the last product looked at
     * @return id of the last of this page, empty when there was none
     */
    String walk(String behind) {
        var page = shelf.storedBehind(behind, PAGE);
        if (page.isEmpty()) return "";
        var present = listings.among(page.stream().map(Product::id).toList());
        var missing = page.stream()
                .filter(product -> !present.contains(product.id()))
                .map(Adoption::adopted)
                .toList();
        if (!missing.isEmpty()) listings.adopt(missing);
        return page.getLast().id();
    }

    static Listing adopted(Product product) {
        var variants = product.variants().stream()
                .map(variant -> new ListedVariant(
                        variant.sku(),
                        variant.spec(),
                        variant.netWeightGrams(),
                        null,
                        variant.storage(),
                        variant.shelfLifeDays(),
                        List.of(new Offer(Channel.SHOP, variant.priceFen(), variant.onSale()))))
                .toList();
        var content = new Content(
                product.title(),
                product.category().id(),
                product.gi(),
                product.county(),
                blocks(product.description()),
                null,
                null,
                variants,
                product.images());
        return Listing.adopted(product.id(), product.merchant(), product.sample(), content, product.publishedAt());
    }

    private static List<Block> blocks(String description) {
        var blocks = new ArrayList<Block>();
        for (var line : description.split("\n"))
            if (!line.isBlank()) blocks.add(new Block(Block.Kind.TEXT, List.of(line), null));
        return blocks;
    }
}
