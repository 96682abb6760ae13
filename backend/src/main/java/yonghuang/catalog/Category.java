package yonghuang.catalog;

import java.util.Arrays;
import java.util.Optional;
import yonghuang.shared.ReturnRule;

/** The kinds of goods the registrations speak of. What a kind means for licence, dates and returns follows its class. */
public enum Category {
    VEGETABLES("vegetables", "蔬菜", "Vegetables", Goods.FRESH),
    TUBERS("tubers", "薯类", "Tubers", Goods.FRESH),
    FRUIT("fruit", "鲜果", "Fresh fruit", Goods.FRESH),
    AQUATIC("aquatic", "水产", "Fish and shellfish", Goods.FRESH),
    LIVESTOCK("livestock", "畜禽", "Meat and poultry", Goods.FRESH),
    NUTS("nuts", "干果", "Nuts", Goods.DRY),
    GRAIN_OIL("grain-oil", "粮油", "Grain and oil", Goods.DRY),
    TEA("tea", "茶叶", "Tea", Goods.PREPACKAGED),
    HERBAL_TEA("herbal-tea", "代用茶", "Herbal tea", Goods.PREPACKAGED),
    PROCESSED("processed", "加工食品", "Prepared food", Goods.PREPACKAGED),
    ALCOHOL("alcohol", "酒类", "Alcohol", Goods.PREPACKAGED),
    CRAFTS("crafts", "手工艺品", "Crafts", Goods.NON_FOOD),
    /** Registrations are shown; nothing of it is sold until the licensing of medicine is settled. */
    MEDICINAL("medicinal", "中药材", "Medicinal herbs", Goods.MEDICINE);

    /** Classes of goods that law and logistics treat alike. */
    public enum Goods {
        FRESH,
        DRY,
        PREPACKAGED,
        NON_FOOD,
        MEDICINE
    }

    private final String id;
    private final String nameZh;
    private final String nameEn;
    private final Goods goods;

    Category(String id, String nameZh, String nameEn, Goods goods) {
        this.id = id;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.goods = goods;
    }

    public String id() {
        return id;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }

    public Goods goods() {
        return goods;
    }

    /** Fresh or live: must travel from the origin warehouse. */
    public boolean isFresh() {
        return goods == Goods.FRESH;
    }

    /** Of its class: food that keeps is not taken back opened where the buyer confirmed that (R30). */
    public ReturnRule returnRule() {
        return switch (goods) {
            case FRESH -> ReturnRule.FRESH;
            case DRY, PREPACKAGED, MEDICINE -> ReturnRule.CONFIRM;
            case NON_FOOD -> ReturnRule.NO_REASON;
        };
    }

    /** Not sold to minors (R18). */
    public boolean isForAdultsOnly() {
        return this == ALCOHOL;
    }

    public static Optional<Category> byId(String id) {
        return Arrays.stream(values())
                .filter(category -> category.id.equals(id))
                .findFirst();
    }

    /** @throws IllegalArgumentException for a name the shop does not know */
    static Category byNameZh(String nameZh) {
        return Arrays.stream(values())
                .filter(category -> category.nameZh.equals(nameZh))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown category " + nameZh));
    }
}
