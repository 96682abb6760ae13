package yonghuang.catalog.listing;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.shared.ShelfCounts;

/** Counts the products of each merchant once per shelf. */
@Component
class CountedShelf implements ShelfCounts {
    private record Counted(Shelf shelf, Map<String, Integer> products) {
        static Counted of(Shelf shelf) {
            var products = new HashMap<String, Integer>();
            for (int place = 0; place < shelf.size(); place++) {
                products.merge(shelf.product(place).product().merchant(), 1, Integer::sum);
            }
            return new Counted(shelf, products);
        }
    }

    private final Shelves shelves;
    private volatile @Nullable Counted newest;

    CountedShelf(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    public int productsOf(String merchant) {
        var shelf = shelves.current();
        var counted = newest;
        if (counted == null || counted.shelf() != shelf) newest = counted = Counted.of(shelf);
        return counted.products().getOrDefault(merchant, 0);
    }
}
