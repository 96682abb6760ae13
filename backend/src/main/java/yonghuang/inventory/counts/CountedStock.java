package yonghuang.inventory.counts;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.ProductClasses;

/** What the levels say of the lots a count is about. Reads only. */
@Component
public final class CountedStock {
    /** So many lots in one count: its document stays small, and a person's day is not longer. */
    static final int MOST_AT_OPENING = 1_000;

    /** More may come while it goes on. */
    static final int MOST = 2_000;

    private static final char AFTER_DASH = '.';

    private final StockLevels levels;
    private final ProductClasses classes;

    public CountedStock(StockLevels levels, ProductClasses classes) {
        this.levels = levels;
        this.classes = classes;
    }

    Optional<LotSeen> lot(String warehouse, LotName name) {
        var level = levels.find(name.sku(), warehouse);
        return level.lot(name.lot()).map(lot -> LotSeen.of(level, lot));
    }

    boolean covers(CountScope scope, LotSeen seen) {
        return scope.hasBin(seen.bin()) && isMember(scope, members(scope), seen.sku());
    }

    /**
     * Lots with units on hand.
     *
     * @throws ScopeTooLarge when there are more than {@code most}
     */
    List<LotSeen> inScope(String warehouse, CountScope scope, int most) {
        var members = members(scope);
        try (var found = levels.stream(narrowed(warehouse, scope, members))) {
            var lots = found.filter(level -> isMember(scope, members, level.sku()))
                    .flatMap(CountedStock::lots)
                    .filter(seen -> seen.onHand() > 0 && scope.hasBin(seen.bin()))
                    .limit(most + 1L)
                    .toList();
            if (lots.size() > most) throw new ScopeTooLarge(most);
            return lots;
        }
    }

    /** The lots in scope, and those of the lines wherever they lie now. */
    Map<LotName, LotSeen> of(Count count) {
        var found = new HashMap<LotName, LotSeen>();
        inScope(count.warehouse(), count.scope(), MOST).forEach(seen -> found.put(seen.name(), seen));
        var names = new HashSet<LotName>();
        count.lines().forEach(line -> names.add(line.name()));
        names.removeAll(found.keySet());
        var ids = names.stream().map(name -> StockLevel.id(name.sku(), count.warehouse()));
        try (var rest = levels.stream(where("_id").in(ids.distinct().toList()))) {
            rest.flatMap(CountedStock::lots)
                    .filter(seen -> names.contains(seen.name()))
                    .forEach(seen -> found.put(seen.name(), seen));
        }
        return found;
    }

    private static Stream<LotSeen> lots(StockLevel level) {
        return level.lots().stream().map(lot -> LotSeen.of(level, lot));
    }

    /** By the index on bins where bins are said, by SKU where only SKUs are, else the whole warehouse. */
    private static Criteria narrowed(String warehouse, CountScope scope, @Nullable Set<String> members) {
        if (scope.bins().isEmpty() && members != null) {
            return where("_id")
                    .in(members.stream()
                            .map(sku -> StockLevel.id(sku, warehouse))
                            .toList());
        }
        var there = where("warehouse").is(warehouse);
        if (scope.bins().isEmpty()) return there;
        return there.orOperator(
                scope.bins().stream().map(CountedStock::beginning).toList());
    }

    /** Too wide by a few bins that nobody has, such as {@code A-01,5}; those are left out afterwards. */
    private static Criteria beginning(String bin) {
        return where("lots").elemMatch(where("bin").gte(bin).lt(bin + AFTER_DASH));
    }

    /** The SKUs named one by one or by the class of value, null where neither is said. */
    private static @Nullable Set<String> members(CountScope scope) {
        if (scope.skus().isEmpty() && scope.abc() == null) return null;
        if (scope.abc() == null) return Set.copyOf(scope.skus());
        var both = new HashSet<>(scope.members());
        if (!scope.skus().isEmpty()) both.retainAll(scope.skus());
        return both;
    }

    private boolean isMember(CountScope scope, @Nullable Collection<String> members, String sku) {
        if (members != null && !members.contains(sku)) return false;
        return scope.category() == null
                || classes.classOf(sku).filter(scope.category()::equals).isPresent();
    }
}
