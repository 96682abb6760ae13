package yonghuang.catalog.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yonghuang.catalog.Category;
import yonghuang.catalog.County;
import yonghuang.catalog.GiRegistration;
import yonghuang.catalog.GiRegistrations;
import yonghuang.catalog.Product;
import yonghuang.catalog.ProductStatus;
import yonghuang.catalog.Variant;
import yonghuang.merchants.Merchant;
import yonghuang.merchants.SampleMerchants;

/**
 * Makes sample products from the registrations: the n-th is the same at every call, whatever the number asked for.
 * Name, registration and county are the registration's; merchant, packing, price, storage and shelf life are made up,
 * and every description says so. Medicinal herbs are left out.
 */
public final class SampleProducts {
    private static final Instant FIRST_PUBLISHED = Instant.parse("2026-01-01T00:00:00Z");
    private static final String DESCRIPTION =
            "样例数据：本商品及其商家、规格、价格、储存方式、保质期和库存均为试用商城而生成，不是真实报价。" + "产地与地理标志登记信息以所列来源为准，来源未载的不作说明。";
    private static final String NO_ALCOHOL_FOR_MINORS = "不向未成年人出售酒类。";
    private static final List<String> GRADES = List.of("精选", "优选", "甄选", "家常", "特选");
    private static final List<String> FOOD_PACKINGS = List.of("家庭装", "礼盒装", "分享装", "简装", "便携装");
    private static final List<String> OTHER_PACKINGS = List.of("单件装", "礼盒装", "组合装");

    private final List<SampleLine> lines = SampleLine.all();
    private final GiRegistrations registrations;
    private final Map<String, List<Merchant>> merchants = new HashMap<>();

    public SampleProducts(GiRegistrations registrations) {
        this.registrations = registrations;
    }

    public List<Product> first(int count) {
        var products = new ArrayList<Product>(count);
        for (int number = 0; number < count; number++) products.add(product(number));
        return products;
    }

    private Product product(int number) {
        var line = lines.get(number % lines.size());
        int inLine = number / lines.size();
        var gi = registrations.find(line.gi()).orElseThrow();
        if (gi.category().goods() == Category.Goods.MEDICINE) {
            throw new IllegalStateException("medicine is not sold: " + gi.id());
        }
        return new Product(
                "%s-%04d".formatted(gi.id(), inLine + 1),
                1,
                ProductStatus.PUBLISHED,
                true,
                title(gi, inLine),
                description(gi),
                gi.category(),
                gi.id(),
                code(gi.county()),
                merchant(gi, inLine).id(),
                variants(line, gi, inLine),
                List.of("/art/" + line.art() + ".svg"),
                FIRST_PUBLISHED.minus(Duration.ofMinutes(number)),
                null);
    }

    private static @Nullable String code(@Nullable County county) {
        return county == null ? null : county.code();
    }

    private static String title(GiRegistration gi, int inLine) {
        var packings = gi.category().goods() == Category.Goods.NON_FOOD ? OTHER_PACKINGS : FOOD_PACKINGS;
        var grade = GRADES.get(inLine % GRADES.size());
        var packing = packings.get((inLine + inLine / GRADES.size()) % packings.size());
        return gi.nameZh() + " " + grade + " " + packing;
    }

    private static String description(GiRegistration gi) {
        return gi.category() == Category.ALCOHOL ? DESCRIPTION + NO_ALCOHOL_FOR_MINORS : DESCRIPTION;
    }

    private Merchant merchant(GiRegistration gi, int inLine) {
        var county = code(gi.county());
        var some = merchants.computeIfAbsent(county == null ? "" : county, key -> SampleMerchants.of(county));
        return some.get(inLine % some.size());
    }

    /** The first of a line has all its packings, the others one to three of them. */
    private static List<Variant> variants(SampleLine line, GiRegistration gi, int inLine) {
        int packings = line.grams().size();
        int from = inLine == 0 ? 0 : inLine % packings;
        int to = inLine == 0 ? packings : Math.min(packings, from + 1 + inLine / packings % packings);
        var variants = new ArrayList<Variant>();
        for (int i = from; i < to; i++)
            variants.add(variant(line, gi, inLine, line.grams().get(i)));
        return variants;
    }

    private static Variant variant(SampleLine line, GiRegistration gi, int inLine, int grams) {
        var number = inLine == 0 ? "" : "-%02d".formatted(inLine + 1);
        return new Variant(
                line.sku() + number + "-" + grams,
                spec(grams) + "/" + line.unit(),
                grams,
                price(line, inLine, grams),
                storage(gi.category()),
                shelfLifeDays(gi),
                true);
    }

    private static String spec(int grams) {
        if (grams < 1_000) return grams + "克";
        return grams % 1_000 == 0 ? grams / 1_000 + "千克" : grams / 1_000 + "." + grams % 1_000 / 100 + "千克";
    }

    /** Between four and seven fifths of the line's price, a little less by weight for larger packings, ending in 90 fen. */
    private static long price(SampleLine line, int inLine, int grams) {
        long level = 80 + inLine * 37L % 61;
        long rebate = 100 - 4L * line.grams().indexOf(grams);
        long fen = (long) line.fenPerKilogram() * grams / 1_000 * level / 100 * rebate / 100;
        return Math.max(2, (fen + 50) / 100) * 100 - 10;
    }

    private static @Nullable String storage(Category category) {
        return switch (category.goods()) {
            case FRESH -> "冷藏（样例）";
            case DRY, PREPACKAGED -> "阴凉干燥处（样例）";
            case NON_FOOD, MEDICINE -> null;
        };
    }

    /** What a source says of the goods; else a sample, so that lots can expire. Alcohol and crafts have none. */
    private static @Nullable Integer shelfLifeDays(GiRegistration gi) {
        if (gi.category() == Category.ALCOHOL) return null;
        if (gi.shelfLifeDays() != null) return gi.shelfLifeDays();
        return switch (gi.category()) {
            case VEGETABLES -> 15;
            case TUBERS -> 30;
            case FRUIT, AQUATIC, LIVESTOCK -> 10;
            case NUTS, GRAIN_OIL -> 365;
            case TEA, HERBAL_TEA -> 540;
            case PROCESSED -> 270;
            case ALCOHOL, CRAFTS, MEDICINAL -> null;
        };
    }
}
