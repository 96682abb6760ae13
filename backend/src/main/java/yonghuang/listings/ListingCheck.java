package yonghuang.listings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.catalog.Product;
import yonghuang.catalog.ProductShelf;
import yonghuang.shared.ConsistencyCheck;

/** What was published is what is on the shelf, and the prices written down end with those of the shelf. */
@Component
public final class ListingCheck implements ConsistencyCheck {
    private static final String NAME = "listings";
    private static final int PAGE = 200;

    private final StoredListings listings;
    private final ProductShelf shelf;

    public ListingCheck(StoredListings listings, ProductShelf shelf) {
        this.listings = listings;
        this.shelf = shelf;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Report run() {
        return Report.confirmed(this::look);
    }

    private Report look() {
        var differences = new ArrayList<Difference>();
        long checked = 0;
        var behind = "";
        for (var page = listings.behind(behind, PAGE); !page.isEmpty(); page = listings.behind(behind, PAGE)) {
            compare(page, differences);
            checked += page.size();
            behind = page.getLast().id();
        }
        return new Report(checked, differences);
    }

    private void compare(List<Listing> page, List<Difference> differences) {
        var ids = page.stream().map(Listing::id).toList();
        var products = new HashMap<String, Product>();
        shelf.stored(ids).forEach(product -> products.put(product.id(), product));
        var skus = new TreeSet<String>();
        for (var listing : page) listing.steps().forEach(step -> skus.add(step.sku()));
        var prices = skus.isEmpty() ? Map.<String, Long>of() : shelf.lastPrices(skus);
        for (var listing : page) {
            compare(listing, products.get(listing.id()), differences);
            for (var price : lastSteps(listing).entrySet()) {
                var found = prices.get(price.getKey());
                if (!price.getValue().equals(found))
                    differences.add(
                            difference(price.getKey(), String.valueOf(price.getValue()), String.valueOf(found)));
            }
        }
    }

    private static Map<String, Long> lastSteps(Listing listing) {
        var last = new HashMap<String, Long>();
        listing.steps().forEach(step -> last.put(step.sku(), step.priceFen()));
        return last;
    }

    private static void compare(Listing listing, @Nullable Product found, List<Difference> differences) {
        if (listing.isNew()) {
            if (found != null) differences.add(difference(listing.id(), "nothing published", "a product"));
            return;
        }
        var expected = Shelving.product(listing);
        if (found == null) differences.add(difference(listing.id(), expected.toString(), "no product"));
        else if (!found.atVersion(0).equals(expected))
            differences.add(difference(listing.id(), expected.toString(), found.toString()));
    }

    private static Difference difference(String subject, String expected, String found) {
        return new Difference(NAME, subject, expected, found);
    }
}
