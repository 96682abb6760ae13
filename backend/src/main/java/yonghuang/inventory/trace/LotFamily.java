package yonghuang.inventory.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import yonghuang.inventory.lots.LotFacts;
import yonghuang.inventory.lots.LotRegister;

/** The lots a lot was made from, and those made from it, however far back and on. */
@Component
public final class LotFamily {
    /** More relatives than this are a mistake in the data, not produce. */
    private static final int MOST = 500;

    /**
     * One relative.
     *
     * @param generations how far away: 1 for a parent or child
     */
    public record Relative(String sku, String lot, int generations) {}

    private final LotRegister register;

    public LotFamily(LotRegister register) {
        this.register = register;
    }

    /** Nearest first. */
    public List<Relative> ancestors(String sku, String lot) {
        return walk(sku, lot, each -> register.all(each.parents()));
    }

    /** Nearest first. */
    public List<Relative> descendants(String sku, String lot) {
        return walk(sku, lot, each -> register.childrenOf(each.sku(), each.lot()));
    }

    /** Generation by generation, each lot once. */
    private List<Relative> walk(String sku, String lot, Function<LotFacts, List<LotFacts>> next) {
        var self = LotFacts.id(sku, lot);
        Map<String, Relative> found = new LinkedHashMap<>();
        var generation = register.find(sku, lot).map(List::of).orElse(List.of());
        for (int away = 1; !generation.isEmpty() && found.size() < MOST; away++) {
            var following = new ArrayList<LotFacts>();
            for (var one : generation) {
                for (var relative : next.apply(one)) {
                    if (relative.id().equals(self) || found.containsKey(relative.id())) continue;
                    found.put(relative.id(), new Relative(relative.sku(), relative.lot(), away));
                    following.add(relative);
                }
            }
            generation = following;
        }
        return List.copyOf(found.values());
    }
}
