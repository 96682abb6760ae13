package yonghuang.inventory.transfers;

import org.jspecify.annotations.Nullable;
import yonghuang.inventory.level.TravellingLot;
import yonghuang.shared.Money;

/**
 * Units of one lot in a transfer.
 *
 * @param goods the units with the facts that go along
 * @param cost their share in the cost of all legs, null until they have left
 */
public record SentLot(TravellingLot goods, @Nullable Money cost) {
    public String lot() {
        return goods.lot();
    }

    public int units() {
        return goods.units();
    }
}
