package yonghuang.shared;

import java.util.List;

/** Prices of one SKU for public buyers, by how much they take. Implemented by pricing, from memory. */
public interface GroupSteps {
    /** @param fromUnits the price is for so many units and more, in one order */
    record Step(int fromUnits, Money price) {}

    /** The fewest units first, each step cheaper than the one before; empty when there is no group price. */
    List<Step> of(String sku);
}
