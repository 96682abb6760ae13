package yonghuang.orders.shortage;

import java.util.List;
import yonghuang.inventory.LotUnits;

/** Units of one warehouse that are held for others that were short. */
public record Found(String warehouse, int units, List<LotUnits> parts) {
    public Found {
        parts = List.copyOf(parts);
    }
}
