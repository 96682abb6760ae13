package yonghuang.pricing.group;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;
import yonghuang.shared.GroupSteps.Step;

/**
 * Prices of one SKU for public buyers.
 *
 * @param id the SKU
 * @param steps the fewest units first, each cheaper than the one before; empty: no group price any more
 */
@Document("group_prices")
public record GroupPrice(@Id String id, long version, List<Step> steps) implements Versioned<GroupPrice> {
    public static final int MOST_STEPS = 10;

    public GroupPrice {
        steps = List.copyOf(steps);
        if (!isStaircase(steps)) throw new IllegalArgumentException("steps must rise in units and fall in price");
    }

    /** Whether more units always cost less each. */
    public static boolean isStaircase(List<Step> steps) {
        return IntStream.range(1, steps.size())
                .allMatch(i -> steps.get(i).fromUnits() > steps.get(i - 1).fromUnits()
                        && steps.get(i).price().amount()
                                < steps.get(i - 1).price().amount());
    }

    @Override
    public GroupPrice atVersion(long next) {
        return new GroupPrice(id, next, steps);
    }
}
