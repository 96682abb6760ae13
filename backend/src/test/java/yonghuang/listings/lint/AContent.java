package yonghuang.listings.lint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.listings.Block;
import yonghuang.listings.Content;
import yonghuang.listings.Label;
import yonghuang.listings.ListedVariant;
import yonghuang.listings.Offer;
import yonghuang.shared.Channel;

/** Builds what a merchant says; whole chestnuts from Luotian unless told otherwise. */
final class AContent {
    private @Nullable String title = "罗田板栗";
    private @Nullable String category = "nuts";
    private @Nullable String gi;
    private @Nullable String county = "421123";
    private final List<Block> description = new ArrayList<>();
    private @Nullable Label label = new Label("板栗", "罗田某合作社", "GB/T 22346", "不含添加剂", "SC10142112300001");
    private @Nullable String taxClass = "1010112030000000000";
    private final List<ListedVariant> variants = new ArrayList<>();
    private List<String> images = List.of("img_0123456789abcdef0123456789abcdef");

    static AContent aContent() {
        return new AContent();
    }

    static ListedVariant aVariant(String sku, String spec) {
        return new ListedVariant(sku, spec, 500, null, "阴凉干燥处", 180, List.of(new Offer(Channel.SHOP, 2_990, true)));
    }

    AContent title(@Nullable String title) {
        this.title = title;
        return this;
    }

    AContent category(@Nullable String category) {
        this.category = category;
        return this;
    }

    AContent gi(@Nullable String gi) {
        this.gi = gi;
        return this;
    }

    AContent county(@Nullable String county) {
        this.county = county;
        return this;
    }

    AContent says(String... lines) {
        for (var line : lines) description.add(new Block(Block.Kind.TEXT, List.of(line), null));
        return this;
    }

    AContent block(Block block) {
        description.add(block);
        return this;
    }

    AContent label(@Nullable Label label) {
        this.label = label;
        return this;
    }

    AContent taxClass(@Nullable String taxClass) {
        this.taxClass = taxClass;
        return this;
    }

    AContent variant(ListedVariant variant) {
        variants.add(variant);
        return this;
    }

    AContent images(String... images) {
        this.images = List.of(images);
        return this;
    }

    Content build() {
        var some = variants.isEmpty() ? List.of(aVariant("LT-BANLI-500", "500克/袋")) : variants;
        return new Content(title, category, gi, county, description, label, taxClass, some, images);
    }
}
