package yonghuang.catalog.listing;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.catalog.Variant;
import yonghuang.shared.Availability;

/**
 * What each product of a shelf offers first: its cheapest variant in stock, else its cheapest. SKU, price and stock of a
 * list item all speak of this one variant.
 */
final class Offers {
    private final byte[] variants;
    private final ProductSet inStock;
    private final Ranking cheapestFirst;
    private final Ranking dearestFirst;
    private final List<ProductSet> bands;
    private final Shelf shelf;

    /** @param before offers of an earlier moment; where they show the same variants their orders are taken over */
    Offers(Shelf shelf, Availability availability, @Nullable Offers before) {
        this.shelf = shelf;
        this.variants = new byte[shelf.size()];
        this.inStock = ProductSet.none(shelf.size());
        for (int place = 0; place < variants.length; place++) choose(place, availability);
        boolean samePrices = before != null && before.shelf == shelf && Arrays.equals(before.variants, variants);
        this.cheapestFirst = samePrices ? before.cheapestFirst : Ranking.of(variants.length, this::price);
        this.dearestFirst = samePrices ? before.dearestFirst : Ranking.of(variants.length, place -> -price(place));
        this.bands = samePrices ? before.bands : bands();
    }

    private List<ProductSet> bands() {
        return PriceBand.ALL.stream()
                .map(band -> priced(band.lowest(), band.highest()))
                .toList();
    }

    private void choose(int place, Availability availability) {
        var sold = shelf.product(place).product().variants();
        int cheapest = -1;
        int cheapestInStock = -1;
        for (int i = 0; i < sold.size(); i++) {
            if (cheaper(sold, i, cheapest)) cheapest = i;
            boolean available =
                    sold.get(i).onSale() && availability.units(sold.get(i).sku()) > 0;
            if (available && cheaper(sold, i, cheapestInStock)) cheapestInStock = i;
        }
        variants[place] = (byte) (cheapestInStock >= 0 ? cheapestInStock : cheapest);
        if (cheapestInStock >= 0) inStock.add(place);
    }

    private static boolean cheaper(List<Variant> variants, int index, int than) {
        return than < 0 || variants.get(index).priceFen() < variants.get(than).priceFen();
    }

    Variant variant(int place) {
        return shelf.product(place).variant(variants[place]);
    }

    long price(int place) {
        return variant(place).priceFen();
    }

    boolean isInStock(int place) {
        return inStock.contains(place);
    }

    ProductSet inStock() {
        return inStock;
    }

    Ranking cheapestFirst() {
        return cheapestFirst;
    }

    Ranking dearestFirst() {
        return dearestFirst;
    }

    /** In the order of {@link PriceBand#ALL}. */
    List<ProductSet> priceBands() {
        return bands;
    }

    /** Products whose price lies between both ends, ends included. */
    ProductSet priced(long from, long to) {
        var priced = ProductSet.none(shelf.size());
        int low = firstAtLeast(from);
        for (int rank = low; rank < cheapestFirst.size() && cheapestFirst.key(rank) <= to; rank++) {
            priced.add(cheapestFirst.place(rank));
        }
        return priced;
    }

    private int firstAtLeast(long price) {
        int low = 0;
        int high = cheapestFirst.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (cheapestFirst.key(middle) >= price) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
