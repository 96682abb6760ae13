package yonghuang.catalog.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yonghuang.catalog.listing.Display;
import yonghuang.catalog.listing.Displays;
import yonghuang.catalog.listing.Lister;
import yonghuang.catalog.listing.Listing;
import yonghuang.catalog.listing.ListingQuery;
import yonghuang.catalog.listing.PriceHistory;
import yonghuang.catalog.listing.ShelfProduct;
import yonghuang.catalog.listing.Shelves;
import yonghuang.catalog.listing.WordSearch;
import yonghuang.catalog.vocabulary.ZeroHits;
import yonghuang.shared.Availability;
import yonghuang.shared.GroupSteps;
import yonghuang.shared.NotFound;

/**
 * Makes answers and keeps the finished bytes. A kept answer is only given again for exactly the state it was made from:
 * the same display and index for a list, the same shelf, shown stock and group prices for a product.
 */
@Component
final class CatalogAnswers {
    private static final int KEPT_BYTES = 12_000_000;

    private final Shelves shelves;
    private final Displays displays;
    private final WordSearch search;
    private final ZeroHits zeroHits;
    private final Availability availability;
    private final GroupSteps groupSteps;
    private final PriceHistory history;
    private final JsonMapper json;
    private final Cache<ListKey, Answer> lists = kept();
    private final Cache<PageKey, Answer> pages = kept();

    CatalogAnswers(
            Shelves shelves,
            Displays displays,
            WordSearch search,
            ZeroHits zeroHits,
            Availability availability,
            GroupSteps groupSteps,
            PriceHistory history,
            JsonMapper json) {
        this.shelves = shelves;
        this.displays = displays;
        this.search = search;
        this.zeroHits = zeroHits;
        this.availability = availability;
        this.groupSteps = groupSteps;
        this.history = history;
        this.json = json;
    }

    private record ListKey(long display, long generation, ListingQuery query) {}

    private record PageKey(
            long shelf,
            String product,
            List<List<ProductPage.InWarehouse>> stock,
            List<List<ProductPage.GroupStep>> steps) {}

    private static <K> Cache<K, Answer> kept() {
        return Caffeine.newBuilder()
                .maximumWeight(KEPT_BYTES)
                .weigher((K key, Answer answer) -> answer.json().length + 500)
                .build();
    }

    Answer list(ListingQuery query) {
        var answer = kept(query);
        var inVain = answer.inVain();
        if (inVain != null && query.after() == null) zeroHits.count(inVain.words(), inVain.didYouMean());
        return answer;
    }

    private Answer kept(ListingQuery query) {
        var display = displays.current();
        long generation = query.words() == null ? 0 : search.generation();
        var key = new ListKey(display.number(), generation, query);
        var known = lists.getIfPresent(key);
        if (known != null) return known;
        var made = made(display, query);
        if (query.words() == null || generation == search.generation()) lists.put(key, made);
        return made;
    }

    private Answer made(Display display, ListingQuery query) {
        if (query.words() == null) return Answer.of(bytes(Lister.list(display, query, null), null));
        var found = search.matching(query.words(), display.shelf());
        var json = bytes(Lister.list(display, query, found.ranking()), found.better());
        var inVain = found.inVain();
        return Answer.of(json, inVain == null ? null : new Answer.InVain(inVain, found.better()));
    }

    private byte[] bytes(Listing listing, @Nullable String didYouMean) {
        return json.writeValueAsBytes(ProductList.of(listing, didYouMean));
    }

    /** @throws NotFound when no such product is published */
    Answer product(String id) {
        var shelf = shelves.current();
        var product = shelf.find(id).orElseThrow(NotFound::new);
        var key = new PageKey(
                shelf.number(),
                id,
                ProductPage.stock(product, availability),
                ProductPage.groupSteps(product, groupSteps));
        var known = pages.getIfPresent(key);
        if (known != null) return known;
        var made = page(product, key);
        pages.put(key, made);
        return made;
    }

    private Answer page(ShelfProduct product, PageKey key) {
        var compareAt = history.compareAt(product.product().variants());
        return Answer.of(json.writeValueAsBytes(ProductPage.of(product, key.stock(), key.steps(), compareAt)));
    }
}
