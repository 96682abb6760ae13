package yonghuang.catalog.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One thing products are told apart by: its values, and which products have each. */
final class Column {
    /** @param value what a filter names; @param name what a person reads */
    record Label(String value, String name) {}

    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Label> labels = new ArrayList<>();
    private final List<ProductSet> members = new ArrayList<>();

    Column(List<? extends ShelfProduct> products, Function<ShelfProduct, @Nullable Label> labelOf) {
        for (int place = 0; place < products.size(); place++) {
            var label = labelOf.apply(products.get(place));
            if (label != null) members.get(position(label, products.size())).add(place);
        }
    }

    private int position(Label label, int products) {
        return positions.computeIfAbsent(label.value(), unseen -> {
            labels.add(label);
            members.add(ProductSet.none(products));
            return labels.size() - 1;
        });
    }

    /** Products that have any of the values; a value nobody has selects nothing. */
    ProductSet anyOf(Collection<String> values, int products) {
        var chosen = ProductSet.none(products);
        for (var value : values) {
            var position = positions.get(value);
            if (position != null) chosen = chosen.or(members.get(position));
        }
        return chosen;
    }

    /** How many of the products have each value, most first; values none of them has are left out. */
    List<Listing.ValueCount> counts(ProductSet among) {
        var counts = new ArrayList<Listing.ValueCount>();
        for (int i = 0; i < labels.size(); i++) {
            int count = members.get(i).sizeOfBoth(among);
            var label = labels.get(i);
            if (count > 0) counts.add(new Listing.ValueCount(label.value(), label.name(), count));
        }
        counts.sort(Listing.ValueCount.MOST_FIRST);
        return counts;
    }
}
