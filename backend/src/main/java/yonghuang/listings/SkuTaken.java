package yonghuang.listings;

import java.util.List;
import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** A SKU belongs to another product: 409 {@code /problems/sku-taken}. Nothing was changed. */
public final class SkuTaken extends Refusal {
    private final List<String> skus;

    /** @param skus those that are taken */
    public SkuTaken(List<String> skus) {
        super("sku-taken", 409, new Sentence("Another product has this SKU already.", "该 SKU 已被其他商品使用。"));
        this.skus = List.copyOf(skus);
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("skus", skus);
    }
}
