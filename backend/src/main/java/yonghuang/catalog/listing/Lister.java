package yonghuang.catalog.listing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.Cursor;

/** Answers one question over one display: a handful of bit sets and one walk along a ranking. */
public final class Lister {
    private final Display display;
    private final Shelf shelf;
    private final ListingQuery query;
    private final @Nullable Ranking matching;

    /** What each filter leaves; null where the question does not filter. */
    private final @Nullable ProductSet category;

    private final @Nullable ProductSet county;
    private final @Nullable ProductSet registration;
    private final @Nullable ProductSet price;
    private final ProductSet base;

    private Lister(Display display, ListingQuery query, @Nullable Ranking matching) {
        this.display = display;
        this.shelf = display.shelf();
        this.query = query;
        this.matching = matching;
        this.category = chosen(shelf.categories(), query.categories());
        this.county = chosen(shelf.counties(), query.counties());
        this.registration = chosen(shelf.registrations(), query.registrations());
        this.price = query.hasPrice() ? priced() : null;
        var found = matching == null ? shelf.all() : matching.members(shelf.size());
        this.base = query.inStockOnly() ? found.and(display.offers().inStock()) : found;
    }

    /**
     * @param matching the products its words match, in rank order; null when it has no words
     * @throws yonghuang.shared.InvalidInput for a cursor of another order or none of ours
     */
    public static Listing list(Display display, ListingQuery query, @Nullable Ranking matching) {
        return new Lister(display, query, matching).list();
    }

    private @Nullable ProductSet chosen(Column column, List<String> values) {
        return values.isEmpty() ? null : column.anyOf(values, shelf.size());
    }

    private ProductSet priced() {
        long from = query.priceFrom() == null ? 0 : query.priceFrom();
        long to = query.priceTo() == null ? Long.MAX_VALUE : query.priceTo();
        return display.offers().priced(from, to);
    }

    private Listing list() {
        var listed = all(category, county, registration, price);
        var ranking = ranking();
        var items = new ArrayList<Listing.Item>(query.limit());
        int rank = firstRank(ranking);
        int last = -1;
        for (; rank < ranking.size() && items.size() < query.limit(); rank++) {
            int place = ranking.place(rank);
            if (!listed.contains(place)) continue;
            items.add(new Listing.Item(
                    shelf.product(place),
                    display.offered(place),
                    display.offers().isInStock(place)));
            last = rank;
        }
        var next = last >= 0 && hasMore(ranking, rank, listed) ? cursor(ranking, last) : null;
        return new Listing(items, next, listed.size(), facets(listed));
    }

    private static boolean hasMore(Ranking ranking, int from, ProductSet listed) {
        for (int rank = from; rank < ranking.size(); rank++) {
            if (listed.contains(ranking.place(rank))) return true;
        }
        return false;
    }

    private Ranking ranking() {
        return switch (query.order()) {
            case RELEVANCE -> matching != null ? matching : shelf.newest();
            case CHEAPEST -> display.offers().cheapestFirst();
            case DEAREST -> display.offers().dearestFirst();
            case NEWEST -> shelf.newest();
            case MOST_SOLD -> display.mostSold();
        };
    }

    private String cursor(Ranking ranking, int rank) {
        var id = shelf.product(ranking.place(rank)).id();
        return Cursor.of(query.order().parameter(), Long.toString(ranking.key(rank)), id);
    }

    private int firstRank(Ranking ranking) {
        var after = Cursor.read(query.after(), 3);
        if (after == null) return 0;
        if (!after.get(0).equals(query.order().parameter())) throw Cursor.junk();
        try {
            return ranking.firstAfter(shelf, Long.parseLong(after.get(1)), after.get(2));
        } catch (NumberFormatException notOurs) {
            throw Cursor.junk();
        }
    }

    private Listing.Facets facets(ProductSet listed) {
        var bands = new ArrayList<Listing.BandCount>();
        var anyPrice = price == null ? listed : all(category, county, registration);
        for (int i = 0; i < PriceBand.ALL.size(); i++) {
            int count = display.offers().priceBands().get(i).sizeOfBoth(anyPrice);
            var band = PriceBand.ALL.get(i);
            if (count > 0) bands.add(new Listing.BandCount(band.from(), band.to(), count));
        }
        return new Listing.Facets(
                shelf.categories().counts(category == null ? listed : all(county, registration, price)),
                shelf.counties().counts(county == null ? listed : all(category, registration, price)),
                shelf.registrations().counts(registration == null ? listed : all(category, county, price)),
                bands);
    }

    private ProductSet all(@Nullable ProductSet... filters) {
        var left = base;
        for (var filter : filters) if (filter != null) left = left.and(filter);
        return left;
    }
}
