package yonghuang.catalog.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yonghuang.catalog.listing.Shelf;
import yonghuang.catalog.listing.ShelfProduct;

/** What has to be done to an index of one shelf to make it one of another. */
record Difference(List<ShelfProduct> changed, Set<String> removed) {
    static Difference between(Shelf before, Shelf after) {
        var changed = new ArrayList<ShelfProduct>();
        var removed = new HashSet<String>();
        before.products().forEach(product -> removed.add(product.id()));
        for (var product : after.products()) {
            removed.remove(product.id());
            if (!before.find(product.id()).equals(Optional.of(product))) changed.add(product);
        }
        return new Difference(changed, removed);
    }
}
