package yonghuang.listings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A listing in the words of the audit trail: where it stands, and what is written and sold of it. */
final class ListingFacts {
    private ListingFacts() {}

    static Map<String, Object> of(Listing listing) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("status", listing.work().status().name());
        facts.put("revision", listing.work().revision());
        facts.put("sale", listing.published().sale().name());
        put(facts, "draft", listing.work().content());
        put(facts, "published", listing.published().content());
        if (!listing.planned().isEmpty())
            facts.put(
                    "planned",
                    listing.planned().stream().map(ListingFacts::planned).toList());
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, @Nullable Content content) {
        if (content != null) facts.put(name, of(content));
    }

    private static Map<String, Object> of(Content content) {
        var facts = new LinkedHashMap<String, Object>();
        known(facts, "title", content.title());
        known(facts, "category", content.category());
        known(facts, "gi", content.gi());
        known(facts, "county", content.county());
        known(facts, "taxClass", content.taxClass());
        if (content.label() != null) facts.put("label", content.label().toString());
        facts.put("description", content.plainDescription());
        facts.put("pictures", List.copyOf(content.pictures()));
        facts.put("variants", content.variants().stream().map(ListingFacts::of).toList());
        return facts;
    }

    private static Map<String, Object> of(ListedVariant variant) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("sku", variant.sku());
        known(facts, "spec", variant.spec());
        known(facts, "netWeightGrams", variant.netWeightGrams());
        known(facts, "grade", variant.grade());
        known(facts, "storage", variant.storage());
        known(facts, "shelfLifeDays", variant.shelfLifeDays());
        var offers = new ArrayList<String>();
        for (var offer : variant.offers())
            offers.add(offer.channel() + " " + offer.priceFen() + (offer.onSale() ? "" : " not on sale"));
        facts.put("offers", offers);
        return facts;
    }

    private static String planned(PlannedPrice price) {
        return price.sku() + " " + price.priceFen() + " from " + price.at();
    }

    private static void known(Map<String, Object> facts, String name, @Nullable Object value) {
        if (value != null) facts.put(name, value);
    }
}
