package yonghuang.inventory.counts.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.counts.AbcClass;
import yonghuang.inventory.counts.CountScope;
import yonghuang.inventory.web.Fields;
import yonghuang.shared.ProductClasses;
import yonghuang.shared.Skus;

/**
 * What is to be counted, as sent: lots that meet all that is said; nothing said is the whole warehouse.
 *
 * @param bins beginnings of bins, such as {@code A} or {@code A-01}
 * @param category id of a product class
 */
record CountRequest(
        @Nullable List<@Nullable String> bins,
        @Nullable List<@Nullable String> skus,
        @Nullable String category,
        @Schema(implementation = AbcClass.class) @Nullable String abc,
        @Nullable String note) {
    private static final int MOST_BINS = 50;
    private static final int MOST_SKUS = 500;
    private static final Pattern BIN = Pattern.compile("[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8}){0,3}");

    /** @throws yonghuang.shared.InvalidInput naming every wrong member */
    CountScope read(Fields fields, Skus known, ProductClasses classes) {
        var places = list(fields, "bins", bins, MOST_BINS);
        for (int i = 0; i < places.size(); i++) {
            if (!BIN.matcher(places.get(i)).matches()) {
                fields.wrong("bins[" + i + "]", "must be the beginning of a bin such as A-01", "须为库位或其前缀，例如 A-01");
            }
        }
        var wanted = list(fields, "skus", skus, MOST_SKUS);
        for (int i = 0; i < wanted.size(); i++) {
            if (known.find(wanted.get(i)).isEmpty()) {
                fields.wrong("skus[" + i + "]", "is not a SKU of this shop", "不是本店的 SKU");
            }
        }
        if (category != null && !classes.exists(category)) {
            fields.wrong("category", "is not a product class of this shop", "不是本店的商品类别");
        }
        return CountScope.of(places, wanted, category, abcClass(fields));
    }

    private @Nullable AbcClass abcClass(Fields fields) {
        if (abc == null) return null;
        for (var each : AbcClass.values()) if (each.name().equals(abc)) return each;
        fields.wrong("abc", "must be A, B or C", "须为 A、B 或 C");
        return null;
    }

    private static List<String> list(Fields fields, String field, @Nullable List<@Nullable String> sent, int most) {
        if (sent == null) return List.of();
        if (sent.isEmpty() || sent.size() > most) {
            fields.wrong(field, "must have 1 to " + most + " entries", "须有 1 到 " + most + " 项");
            return List.of();
        }
        if (sent.stream().anyMatch(Objects::isNull)) {
            fields.wrong(field, "must not contain null", "不能包含空值");
            return List.of();
        }
        var all = sent.stream().filter(Objects::nonNull).toList();
        if (new HashSet<>(all).size() < all.size()) fields.wrong(field, "must not repeat an entry", "不能重复");
        return all;
    }
}
