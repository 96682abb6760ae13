package yonghuang.inventory.counts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lots a count covers: those that meet all that is said. Nothing said is the whole warehouse.
 *
 * @param bins beginnings of bins by whole parts: {@code A-01} is the rack and all its levels, not {@code A-011}
 * @param category class of products
 * @param members the SKUs of the class of value as it was when the count was opened; the class moves with every sale, the
 *     count must not
 */
public record CountScope(
        List<String> bins,
        List<String> skus,
        @Nullable String category,
        @Nullable AbcClass abc,
        List<String> members) {
    public CountScope {
        bins = List.copyOf(bins);
        skus = List.copyOf(skus);
        members = List.copyOf(members);
    }

    public static CountScope of(
            List<String> bins, List<String> skus, @Nullable String category, @Nullable AbcClass abc) {
        return new CountScope(bins, skus, category, abc, List.of());
    }

    CountScope of(Set<String> skusOfTheClass) {
        return new CountScope(
                bins, skus, category, abc, skusOfTheClass.stream().sorted().toList());
    }

    boolean hasBin(@Nullable String bin) {
        return bins.isEmpty() || bin != null && bins.stream().anyMatch(each -> isIn(bin, each));
    }

    private static boolean isIn(String bin, String beginning) {
        return bin.startsWith(beginning)
                && (bin.length() == beginning.length() || bin.charAt(beginning.length()) == '-');
    }
}
