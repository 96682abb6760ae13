package yonghuang.listings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yonghuang.catalog.Category;
import yonghuang.shared.Checked;
import yonghuang.shared.InvalidInput;

/** What any draft must keep to, however little it says yet: bounds, and words without control characters. Pure. */
public final class WellFormed extends Checked {
    private static final int TITLE = 60;
    private static final int LINE = 1_000;
    private static final int LINES = 60;
    private static final int BLOCKS = 60;
    private static final int DESCRIPTION = 20_000;
    private static final int LONG_FACT = 1_000;
    private static final int FACT = 200;
    private static final int WORD = 60;
    private static final int VARIANTS = 20;
    private static final int IMAGES = 9;
    private static final int HEAVIEST_GRAMS = 1_000_000;
    private static final int LONGEST_LIFE_DAYS = 36_500;

    /** Of one unit, in fen. */
    public static final long HIGHEST_PRICE = 100_000_000;

    private static final Pattern SKU = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,39}");
    private static final Pattern COUNTY = Pattern.compile("\\d{6}");
    private static final Pattern TAX_CLASS = Pattern.compile("\\d{19}");

    private WellFormed() {}

    /**
     * @return the same without blanks around the words; empty words are null
     * @throws InvalidInput with every member that breaks a bound, as {@code content.…}
     */
    public static Content content(Content said) {
        var check = new WellFormed();
        var content = check.read(said);
        check.done();
        return content;
    }

    private Content read(Content said) {
        return new Content(
                optional("content.title", said.title(), TITLE),
                category(said.category()),
                optional("content.gi", said.gi(), FACT),
                matching("content.county", said.county(), COUNTY, "must be six digits", "须为六位数字"),
                description(said.description()),
                label(said.label()),
                matching("content.taxClass", said.taxClass(), TAX_CLASS, "must be 19 digits", "须为 19 位数字"),
                variants(said.variants()),
                images(said.images()));
    }

    private @Nullable String category(@Nullable String id) {
        if (id == null || id.isBlank()) return null;
        if (Category.byId(id).isEmpty()) wrong("content.category", "is no class of goods", "没有这一商品类别");
        return id;
    }

    private @Nullable String matching(String field, @Nullable String text, Pattern form, String en, String zh) {
        if (text == null || text.isBlank()) return null;
        if (!form.matcher(text).matches()) wrong(field, en, zh);
        return text;
    }

    private @Nullable Label label(@Nullable Label said) {
        if (said == null) return null;
        var label = new Label(
                optional("content.label.ingredients", said.ingredients(), LONG_FACT),
                optional("content.label.producer", said.producer(), FACT),
                optional("content.label.standard", said.standard(), FACT),
                optional("content.label.additives", said.additives(), LONG_FACT),
                optional("content.label.productionLicence", said.productionLicence(), FACT));
        return label.equals(new Label(null, null, null, null, null)) ? null : label;
    }

    private List<Block> description(List<Block> said) {
        most("content.description", said.size(), BLOCKS);
        int written = said.stream()
                .flatMap(block -> block.lines().stream())
                .mapToInt(String::length)
                .sum();
        if (written > DESCRIPTION)
            wrong("content.description", "must have at most 20,000 characters", "图文详情最多 20,000 字");
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < said.size(); i++) blocks.add(block("content.description[" + i + "]", said.get(i)));
        return blocks;
    }

    private Block block(String at, Block said) {
        boolean picture = said.kind() == Block.Kind.PICTURE;
        if (picture == (said.image() == null))
            wrong(at + ".image", "a picture has one, words have none", "图片块须有图片，文字块不能有");
        int fewest = picture ? 0 : 1;
        int most = said.kind() == Block.Kind.LIST ? LINES : 1;
        if (said.lines().size() < fewest || said.lines().size() > most)
            wrong(at + ".lines", "must have " + fewest + " to " + most, "须有 " + fewest + " 至 " + most + " 行");
        var lines = new ArrayList<String>();
        for (int i = 0; i < said.lines().size(); i++)
            lines.add(text(at + ".lines[" + i + "]", said.lines().get(i), LINE));
        return new Block(said.kind(), lines, optional(at + ".image", said.image(), FACT));
    }

    private List<ListedVariant> variants(List<ListedVariant> said) {
        most("content.variants", said.size(), VARIANTS);
        var variants = new ArrayList<ListedVariant>();
        var skus = new HashSet<String>();
        for (int i = 0; i < said.size(); i++) {
            var at = "content.variants[" + i + "]";
            if (!SKU.matcher(said.get(i).sku()).matches())
                wrong(at + ".sku", "must be 2 to 40 of A-Z, 0-9 and -", "须为 2 至 40 位大写字母、数字或连字符");
            else if (!skus.add(said.get(i).sku())) wrong(at + ".sku", "is there twice", "重复");
            variants.add(variant(at, said.get(i)));
        }
        return variants;
    }

    private ListedVariant variant(String at, ListedVariant said) {
        if (said.netWeightGrams() != null) units(at + ".netWeightGrams", said.netWeightGrams(), 1, HEAVIEST_GRAMS);
        if (said.shelfLifeDays() != null) units(at + ".shelfLifeDays", said.shelfLifeDays(), 1, LONGEST_LIFE_DAYS);
        offers(at + ".offers", said.offers());
        return new ListedVariant(
                said.sku(),
                optional(at + ".spec", said.spec(), WORD),
                said.netWeightGrams(),
                optional(at + ".grade", said.grade(), WORD),
                optional(at + ".storage", said.storage(), FACT),
                said.shelfLifeDays(),
                said.offers());
    }

    private void offers(String at, List<Offer> offers) {
        var channels = new HashSet<>();
        for (int i = 0; i < offers.size(); i++) {
            var offer = offers.get(i);
            if (!channels.add(offer.channel())) wrong(at + "[" + i + "].channel", "is there twice", "重复");
            if (offer.priceFen() < 1 || offer.priceFen() > HIGHEST_PRICE)
                wrong(at + "[" + i + "].price", "must be from 1 to 100000000 fen", "须为 0.01 元至 1,000,000 元");
        }
    }

    private List<String> images(List<String> said) {
        most("content.images", said.size(), IMAGES);
        var images = new ArrayList<String>();
        for (int i = 0; i < said.size(); i++) {
            var image = text("content.images[" + i + "]", said.get(i), FACT);
            if (images.contains(image)) wrong("content.images[" + i + "]", "is there twice", "重复");
            images.add(image);
        }
        return images;
    }

    private void most(String field, int size, int most) {
        if (size > most) wrong(field, "must have at most " + most, "最多 " + most + " 项");
    }
}
