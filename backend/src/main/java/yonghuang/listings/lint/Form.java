package yonghuang.listings.lint;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yonghuang.catalog.Category;
import yonghuang.listings.Block;
import yonghuang.listings.Content;
import yonghuang.listings.Label;
import yonghuang.listings.ListedVariant;
import yonghuang.listings.Offer;
import yonghuang.merchants.Counties;
import yonghuang.shared.Checked;
import yonghuang.shared.InvalidInput.FieldError;

/** What not even a draft may hold: texts too long, codes of no known form, numbers out of range. What is not said is never wrong. */
public final class Form extends Checked {
    private Form() {}

    /** Every wrong field by its path, such as {@code content.variants[0].sku}; in the order of the fields. */
    public static List<FieldError> wrong(Content content) {
        var form = new Form();
        form.check(content);
        return form.errors();
    }

    private void check(Content content) {
        bounded("content.title", content.title(), Bounds.TITLE);
        if (content.category() != null && Category.byId(content.category()).isEmpty()) {
            wrong("content.category", "is no class of goods of this shop", "没有这个商品类别");
        }
        bounded("content.gi", content.gi(), Bounds.ID);
        if (content.county() != null && !Counties.isKnown(content.county())) {
            wrong("content.county", "is no code of a county of Huanggang", "不是黄冈县级区划代码");
        }
        describe(content.description());
        if (content.label() != null) check(content.label());
        coded("content.taxClass", content.taxClass(), Bounds.TAX_CLASS, "must be 19 digits", "必须是 19 位数字");
        check(content.variants());
        picture(content.images());
    }

    private void describe(List<Block> blocks) {
        atMost("content.description", blocks.size(), Bounds.BLOCKS);
        int characters = 0;
        for (int i = 0; i < blocks.size(); i++) {
            check("content.description[" + i + "]", blocks.get(i));
            characters += blocks.get(i).lines().stream().mapToInt(Form::length).sum();
        }
        if (characters > Bounds.DESCRIPTION) {
            tooLong("content.description", Bounds.DESCRIPTION);
        }
    }

    private void check(String path, Block block) {
        atMost(path + ".lines", block.lines().size(), most(block.kind()));
        for (int j = 0; j < block.lines().size(); j++) {
            bounded(path + ".lines[" + j + "]", block.lines().get(j), Bounds.LINE);
        }
        bounded(path + ".image", block.image(), Bounds.IMAGE);
        if (block.image() != null && block.kind() != Block.Kind.PICTURE) {
            wrong(path + ".image", "only a PICTURE has one", "只有图片块可以有图片");
        }
    }

    private static int most(Block.Kind kind) {
        return kind == Block.Kind.LIST ? Bounds.LINES_OF_A_LIST : 1;
    }

    private void check(Label label) {
        bounded("content.label.ingredients", label.ingredients(), Bounds.INGREDIENTS);
        bounded("content.label.producer", label.producer(), Bounds.PRODUCER);
        bounded("content.label.standard", label.standard(), Bounds.STANDARD);
        bounded("content.label.additives", label.additives(), Bounds.ADDITIVES);
        bounded("content.label.productionLicence", label.productionLicence(), Bounds.PRODUCTION_LICENCE);
    }

    private void check(List<ListedVariant> variants) {
        atMost("content.variants", variants.size(), Bounds.VARIANTS);
        var skus = new HashSet<String>();
        for (int i = 0; i < variants.size(); i++) {
            var path = "content.variants[" + i + "]";
            check(path, variants.get(i));
            if (!skus.add(variants.get(i).sku())) wrong(path + ".sku", "stands twice", "货号重复");
        }
    }

    private void check(String path, ListedVariant variant) {
        coded(
                path + ".sku",
                variant.sku(),
                Bounds.SKU,
                "must be 2 to 40 capital letters, digits and hyphens, not beginning with a hyphen",
                "必须是 2 至 40 位大写字母、数字或连字符，且不以连字符开头");
        bounded(path + ".spec", variant.spec(), Bounds.SPEC);
        ranged(path + ".netWeightGrams", variant.netWeightGrams(), Bounds.GRAMS);
        bounded(path + ".grade", variant.grade(), Bounds.GRADE);
        bounded(path + ".storage", variant.storage(), Bounds.STORAGE);
        ranged(path + ".shelfLifeDays", variant.shelfLifeDays(), Bounds.SHELF_LIFE_DAYS);
        offered(path, variant.offers());
    }

    private void offered(String path, List<Offer> offers) {
        var channels = new HashSet<>();
        for (int i = 0; i < offers.size(); i++) {
            var offer = offers.get(i);
            var at = path + ".offers[" + i + "]";
            if (!channels.add(offer.channel())) wrong(at + ".channel", "stands twice", "渠道重复");
            if (offer.priceFen() < 0 || offer.priceFen() > Bounds.PRICE_FEN) {
                wrong(at + ".price", "must be from 0 to 1000000 yuan", "必须在 0 至 1000000 元之间");
            }
        }
    }

    private void picture(List<String> images) {
        atMost("content.images", images.size(), Bounds.IMAGES);
        var seen = new HashSet<String>();
        for (int i = 0; i < images.size(); i++) {
            bounded("content.images[" + i + "]", images.get(i), Bounds.IMAGE);
            if (!seen.add(images.get(i))) wrong("content.images[" + i + "]", "stands twice", "图片重复");
        }
    }

    private void bounded(String field, @Nullable String text, int longest) {
        if (text == null || text.isEmpty()) return;
        if (length(text) > longest) tooLong(field, longest);
        else if (!isWritten(text)) wrong(field, "must not contain control characters", "不能包含控制字符");
    }

    private void tooLong(String field, int longest) {
        wrong(field, "must have at most " + longest + " characters", "最多 " + longest + " 个字");
    }

    private void coded(String field, @Nullable String code, Pattern form, String en, String zh) {
        if (code != null && !form.matcher(code).matches()) wrong(field, en, zh);
    }

    private void ranged(String field, @Nullable Integer number, int most) {
        if (number != null && (number < 1 || number > most)) {
            wrong(field, "must be a whole number from 1 to " + most, "必须是 1 至 " + most + " 的整数");
        }
    }

    private void atMost(String field, int size, int most) {
        if (size > most) wrong(field, "has at most " + most, "最多 " + most + " 个");
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
