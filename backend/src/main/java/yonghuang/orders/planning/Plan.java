package yonghuang.orders.planning;

import java.util.List;

/**
 * Which warehouse sends how much of which line.
 *
 * @param shares each line and warehouse at most once, in the order of the lines
 * @param covers true when the stock it was made from is enough; otherwise what is missing is asked of the first
 *     warehouse all the same
 */
public record Plan(List<Share> shares, boolean covers) {
    public record Share(Wanted wanted, String warehouse, int units) {}

    /** The warehouses, each a parcel, in the order they first appear. */
    public List<String> warehouses() {
        return shares.stream().map(Share::warehouse).distinct().toList();
    }

    public List<Share> of(String warehouse) {
        return shares.stream()
                .filter(share -> share.warehouse().equals(warehouse))
                .toList();
    }
}
