package yonghuang.orders;

import yonghuang.inventory.FulfilmentChange;
import yonghuang.inventory.FulfilmentChanges;

/** No screen is open. */
final class UnwatchedFulfilments implements FulfilmentChanges {
    @Override
    public void changed(FulfilmentChange change) {}

    @Override
    public boolean areWatched() {
        return false;
    }
}
