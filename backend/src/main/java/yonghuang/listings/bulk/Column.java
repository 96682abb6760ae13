package yonghuang.listings.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The columns of a sheet of listings, in the order they are written. A sheet that is brought back may leave out all but
 * {@link #SKU}: what has no column stays as it is.
 */
public enum Column {
    PRODUCT("product", "商品编号", true, Form.TEXT),
    TITLE("title", "标题", true, Form.TEXT),
    CATEGORY("category", "类别", true, Form.CATEGORY),
    GI("gi", "地理标志", true, Form.TEXT),
    COUNTY("county", "产地区县", true, Form.TEXT),
    SKU("sku", "货号", false, Form.TEXT),
    SPEC("spec", "规格", false, Form.TEXT),
    NET_WEIGHT("netWeightGrams", "净含量克", false, Form.WHOLE),
    GRADE("grade", "等级", false, Form.TEXT),
    STORAGE("storage", "储存条件", false, Form.TEXT),
    SHELF_LIFE("shelfLifeDays", "保质期天数", false, Form.WHOLE),
    TAX_CLASS("taxClass", "税收分类编码", true, Form.TEXT),
    PRICE("price", "价格", false, Form.YUAN),
    ON_SALE("onSale", "在售", false, Form.TRUTH),
    PRICE_832("price832", "832价格", false, Form.YUAN),
    ON_SALE_832("onSale832", "832在售", false, Form.TRUTH),
    INGREDIENTS("ingredients", "配料", true, Form.TEXT),
    PRODUCER("producer", "生产者", true, Form.TEXT),
    STANDARD("standard", "执行标准", true, Form.TEXT),
    ADDITIVES("additives", "食品添加剂", true, Form.TEXT),
    PRODUCTION_LICENCE("productionLicence", "生产许可证号", true, Form.TEXT),
    DESCRIPTION("description", "图文详情", true, Form.TEXT),
    IMAGES("images", "图片", true, Form.TEXT);

    /** How what is said in a column is read. */
    enum Form {
        TEXT,
        /** Id or name of a class of product. */
        CATEGORY,
        /** A whole number. */
        WHOLE,
        /** Yuan with at most two decimals. */
        YUAN,
        TRUTH
    }

    private final String word;
    private final String chinese;
    private final boolean ofProduct;
    private final Form form;

    Column(String word, String chinese, boolean ofProduct, Form form) {
        this.word = word;
        this.chinese = chinese;
        this.ofProduct = ofProduct;
        this.form = form;
    }

    /** Its heading. */
    public String word() {
        return word;
    }

    /** Whether it speaks of the whole product, so that all rows of one product say the same. */
    boolean ofProduct() {
        return ofProduct;
    }

    Form form() {
        return form;
    }

    static List<String> headings() {
        return Arrays.stream(values()).map(Column::word).toList();
    }

    /** By its heading in either language, whatever its case. */
    static Optional<Column> of(String heading) {
        var wanted = heading.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(one -> one.word.toLowerCase(Locale.ROOT).equals(wanted) || one.chinese.equals(wanted))
                .findFirst();
    }
}
