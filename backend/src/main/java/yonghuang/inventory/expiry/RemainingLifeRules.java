package yonghuang.inventory.expiry;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;

/**
 * What share of its shelf life a lot must have left, per channel. Version 0 is what the shop comes with and is stored
 * nowhere; each edit of the office replaces the whole and adds one.
 *
 * @param retail goods sold to consumers
 */
@Document("remaining_life")
public record RemainingLifeRules(@Id String id, long version, Shares retail) implements Versioned<RemainingLifeRules> {
    static final String ID = "shop";
    public static final int MOST_PERCENT = 90;
    private static final int RETAIL_PERCENT = 30;

    /** @param categories the classes of product with a share of their own */
    public record Shares(int percent, List<CategoryShare> categories) {
        public Shares {
            mustBeShare(percent);
            categories = List.copyOf(categories);
            var named = new HashSet<String>();
            for (var each : categories) {
                if (!named.add(each.category())) throw new IllegalArgumentException("twice: " + each.category());
            }
        }

        /** As the audit trail keeps them. */
        public Map<String, Object> told() {
            var each = categories.stream()
                    .map(one -> one.category() + " " + one.percent() + " %")
                    .toList();
            return Map.of("retail", percent + " %", "categories", each);
        }

        int of(String category) {
            for (var each : categories) if (each.category().equals(category)) return each.percent();
            return percent;
        }
    }

    public record CategoryShare(String category, int percent) {
        public CategoryShare {
            mustBeShare(percent);
        }
    }

    static final RemainingLifeRules BUILT_IN = new RemainingLifeRules(ID, 0, new Shares(RETAIL_PERCENT, List.of()));

    @Override
    public RemainingLifeRules atVersion(long newVersion) {
        return new RemainingLifeRules(id, newVersion, retail);
    }

    private static void mustBeShare(int percent) {
        if (percent < 0 || percent > MOST_PERCENT) throw new IllegalArgumentException("no share: " + percent);
    }
}
