package yonghuang.pricing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.pricing.group.GroupBoard;
import yonghuang.shared.GroupSteps;
import yonghuang.shared.Money;
import yonghuang.shared.Skus.Sku;

/** Group prices for those who sell, from memory. */
@Component
public class GroupPrices implements GroupSteps {
    private final GroupBoard board;

    public GroupPrices(GroupBoard board) {
        this.board = board;
    }

    @Override
    public List<Step> of(String sku) {
        return board.steps(sku);
    }

    /**
     * What one unit costs this account.
     *
     * @param units of the SKU in the one order
     * @return null when it costs what everybody pays: no public buyer, too few units, or the catalog is cheaper by now
     */
    public @Nullable Money priceFor(String account, Sku sku, int units) {
        if (!board.isPublicBuyer(account)) return null;
        return reached(of(sku.sku()), units, sku.price());
    }

    /** Pure: the price of the highest step the units reach, where it is below the price of the catalog. */
    static @Nullable Money reached(List<Step> steps, int units, Money price) {
        Money reached = null;
        for (var step : steps) if (units >= step.fromUnits()) reached = step.price();
        return reached != null && reached.amount() < price.amount() ? reached : null;
    }
}
