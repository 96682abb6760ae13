package yonghuang.inventory.expiry.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.expiry.RemainingLifeRules;
import yonghuang.inventory.expiry.RemainingLifeRules.CategoryShare;
import yonghuang.inventory.expiry.RemainingLifeRules.Shares;
import yonghuang.inventory.web.Fields;

/** The shares of remaining life, as sent; they replace all there were. */
record RemainingLifeRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        RetailShares retail) {
    record RetailShares(
            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "0", maximum = "90") @Nullable
            Integer percent,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            List<@Nullable ClassShare> categories) {}

    record ClassShare(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String category,

            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "0", maximum = "90") @Nullable
            Integer percent) {}

    /**
     * @param known ids of the categories of the catalog
     * @throws yonghuang.shared.InvalidInput naming every wrong member
     */
    Shares read(Set<String> known) {
        var fields = new Fields();
        if (retail == null) fields.wrong("retail", "is required", "必填");
        int percent = retail == null ? 0 : percent(fields, "retail.percent", retail.percent());
        var shares = retail == null ? List.<CategoryShare>of() : categories(fields, retail.categories(), known);
        fields.refuseWrong();
        return new Shares(percent, shares);
    }

    private static List<CategoryShare> categories(
            Fields fields, @Nullable List<@Nullable ClassShare> sent, Set<String> known) {
        var shares = new ArrayList<CategoryShare>();
        if (sent == null) {
            fields.wrong("retail.categories", "is required", "必填");
            return shares;
        }
        var named = new HashSet<String>();
        for (int i = 0; i < sent.size(); i++) {
            var at = "retail.categories[" + i + "]";
            var each = sent.get(i);
            if (each == null) {
                fields.wrong(at, "is required", "必填");
                continue;
            }
            var category = fields.text(at + ".category", each.category(), 64);
            if (!category.isEmpty() && !known.contains(category)) {
                fields.wrong(at + ".category", "is not a category of this shop", "不是本店的分类");
            } else if (!category.isEmpty() && !named.add(category)) {
                fields.wrong(at + ".category", "is named twice", "重复");
            }
            shares.add(new CategoryShare(category, percent(fields, at + ".percent", each.percent())));
        }
        return shares;
    }

    private static int percent(Fields fields, String field, @Nullable Integer sent) {
        if (sent != null && sent >= 0 && sent <= RemainingLifeRules.MOST_PERCENT) return sent;
        fields.wrong(field, "must be from 0 to 90", "必须在 0 到 90 之间");
        return 0;
    }
}
