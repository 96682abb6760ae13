package yonghuang.catalog.listing;

import java.util.List;
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
    private final Shelf shelf;

    Offers(Shelf shelf, Availability availability) {
        this.shelf = shelf;
        this.variants = new byte[shelf.size()];
        this.inStock = ProductSet.none(shelf.size());
        for (int place = 0; place < variants.length; place++) choose(place, availability);
        this.cheapestFirst = Ranking.of(variants.length, this::price);
        this.dearestFirst = Ranking.of(variants.length, place -> -price(place));
    }

    private void choose(int place, Availability availability) {
        var sold = shelf.product(place).product().variants();
        int cheapest = -1;
        int cheapestInStock = -1;
        for (int i = 0; i < sold.size(); i++) {
            if (cheaper(sold, i, cheapest)) cheapest = i;
            boolean available = sold.get(i).onSale() && availability.units(sold.get(i).sku()) > 0;
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
