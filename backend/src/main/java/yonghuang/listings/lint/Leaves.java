package yonghuang.listings.lint;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yonghuang.listings.Block;
import yonghuang.listings.Content;
import yonghuang.listings.Label;
import yonghuang.listings.ListedVariant;
import yonghuang.listings.Offer;

/** A listing as flat values under paths that do not move: a variant under its SKU, an offer under its channel. */
final class Leaves {
    private final Map<String, String> values = new LinkedHashMap<>();

    private Leaves() {}

    /** All but description and images, whose order is told otherwise. */
    static Map<String, String> of(Content content) {
        var leaves = new Leaves();
        leaves.put("content.title", content.title());
        leaves.put("content.category", content.category());
        leaves.put("content.gi", content.gi());
        leaves.put("content.county", content.county());
        if (content.label() != null) leaves.put(content.label());
        leaves.put("content.taxClass", content.taxClass());
        var skus = named(content.variants().stream().map(ListedVariant::sku).toList());
        for (int i = 0; i < skus.size(); i++) {
            leaves.put(
                    "content.variants[" + skus.get(i) + "].", content.variants().get(i));
        }
        return leaves.values;
    }

    static Map<String, String> of(String path, Block block) {
        var leaves = new Leaves();
        leaves.put(path + ".kind", block.kind());
        for (int j = 0; j < block.lines().size(); j++) {
            leaves.put(path + ".lines[" + j + "]", block.lines().get(j));
        }
        leaves.put(path + ".image", block.image());
        return leaves.values;
    }

    /** The same names, unlike each other: of those that stand twice the second is {@code name#2}. */
    static List<String> named(List<String> names) {
        var times = new HashMap<String, Integer>();
        return names.stream()
                .map(name -> {
                    int time = times.merge(name, 1, Integer::sum);
                    return time == 1 ? name : name + "#" + time;
                })
                .toList();
    }

    private void put(Label label) {
        put("content.label.ingredients", label.ingredients());
        put("content.label.producer", label.producer());
        put("content.label.standard", label.standard());
        put("content.label.additives", label.additives());
        put("content.label.productionLicence", label.productionLicence());
    }

    private void put(String path, ListedVariant variant) {
        put(path + "sku", variant.sku());
        put(path + "spec", variant.spec());
        put(path + "netWeightGrams", variant.netWeightGrams());
        put(path + "grade", variant.grade());
        put(path + "storage", variant.storage());
        put(path + "shelfLifeDays", variant.shelfLifeDays());
        var channels = named(
                variant.offers().stream().map(offer -> offer.channel().name()).toList());
        for (int i = 0; i < channels.size(); i++) {
            put(path + "offers[" + channels.get(i) + "].", variant.offers().get(i));
        }
    }

    private void put(String path, Offer offer) {
        put(path + "price", BigDecimal.valueOf(offer.priceFen(), 2).toPlainString());
        put(path + "onSale", offer.onSale());
    }

    private void put(String field, @Nullable Object value) {
        if (value != null) values.put(field, value.toString());
    }
}
