package yonghuang.listings.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.catalog.Category;
import yonghuang.catalog.Category.Goods;
import yonghuang.listings.Block;
import yonghuang.listings.Content;
import yonghuang.listings.Label;
import yonghuang.listings.ListedVariant;
import yonghuang.listings.Offer;
import yonghuang.shared.Channel;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.Sentence;

/** What a listing must say before anybody looks at it, by its class of goods (R15); on top of what {@link Form} asks of a draft. */
public final class Completeness {
    private final List<FieldError> errors = new ArrayList<>();
    private final @Nullable Goods goods;

    private Completeness(@Nullable Goods goods) {
        this.goods = goods;
    }

    /** Every missing field by its path, such as {@code content.label.ingredients}; in the order of the fields. */
    public static List<FieldError> missing(Content content) {
        var category = content.category() == null
                ? null
                : Category.byId(content.category()).orElse(null);
        var check = new Completeness(category == null ? null : category.goods());
        check.check(content);
        return List.copyOf(check.errors);
    }

    /** What is wrong and what is missing, together: all that stands between a draft and its review. */
    public static List<FieldError> beforeReview(Content content) {
        var all = new ArrayList<>(Form.wrong(content));
        all.addAll(missing(content));
        return List.copyOf(all);
    }

    private void check(Content content) {
        needed("content.title", content.title());
        needed("content.category", content.category());
        if (goods == Goods.MEDICINE) wrong("content.category", "medicinal herbs are not sold here", "本商城不销售中药材");
        needed("content.county", content.county());
        describe(content.description());
        label(content.label());
        if (content.variants().isEmpty()) wrong("content.variants", "needs one at least", "至少需要一个规格");
        check(content.variants());
        if (content.images().isEmpty()) wrong("content.images", "needs one at least", "至少需要一张图片");
    }

    private void describe(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            var path = "content.description[" + i + "]";
            var block = blocks.get(i);
            if (block.kind() == Block.Kind.PICTURE) needed(path + ".image", block.image());
            else if (block.lines().isEmpty()) missing(path + ".lines");
            else {
                for (int j = 0; j < block.lines().size(); j++)
                    needed(path + ".lines[" + j + "]", block.lines().get(j));
            }
        }
    }

    private void label(@Nullable Label label) {
        var said = label == null ? new Label(null, null, null, null, null) : label;
        if (goods == Goods.DRY || goods == Goods.PREPACKAGED) needed("content.label.producer", said.producer());
        if (goods != Goods.PREPACKAGED) return;
        needed("content.label.ingredients", said.ingredients());
        needed("content.label.standard", said.standard());
        needed("content.label.additives", said.additives());
        needed("content.label.productionLicence", said.productionLicence());
    }

    private void check(List<ListedVariant> variants) {
        var packings = new HashSet<List<String>>();
        for (int i = 0; i < variants.size(); i++) {
            var path = "content.variants[" + i + "]";
            var variant = variants.get(i);
            check(path, variant);
            if (!isBlank(variant.spec()) && !packings.add(packing(variant))) {
                wrong(path + ".spec", "another variant has the same spec and grade", "与另一规格的名称和等级相同");
            }
        }
    }

    private static List<String> packing(ListedVariant variant) {
        return List.of(
                variant.spec() == null ? "" : variant.spec().strip(),
                variant.grade() == null ? "" : variant.grade().strip());
    }

    private void check(String path, ListedVariant variant) {
        needed(path + ".spec", variant.spec());
        if (variant.netWeightGrams() == null) missing(path + ".netWeightGrams");
        if (isFood()) needed(path + ".storage", variant.storage());
        if ((goods == Goods.DRY || goods == Goods.PREPACKAGED) && variant.shelfLifeDays() == null) {
            missing(path + ".shelfLifeDays");
        }
        offered(path + ".offers", variant.offers());
    }

    private void offered(String path, List<Offer> offers) {
        if (offers.stream().noneMatch(offer -> offer.channel() == Channel.SHOP)) {
            wrong(path, "needs a price in this shop; no other channel goes without it", "需要填写本商城价格，其他渠道须以此为前提");
        }
        for (int i = 0; i < offers.size(); i++) {
            if (offers.get(i).priceFen() == 0) wrong(path + "[" + i + "].price", "must be above 0", "必须大于 0");
        }
    }

    private boolean isFood() {
        return goods != null && goods != Goods.NON_FOOD && goods != Goods.MEDICINE;
    }

    private void needed(String field, @Nullable String text) {
        if (isBlank(text)) missing(field);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private void missing(String field) {
        wrong(field, "is missing", "不能缺少");
    }

    private void wrong(String field, String en, String zh) {
        errors.add(new FieldError(field, new Sentence(en, zh)));
    }
}
