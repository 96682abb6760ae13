package yonghuang.recalls;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.inventory.LotRecalls;
import yonghuang.inventory.LotRecalls.Standing;
import yonghuang.inventory.LotRecalls.Underway;
import yonghuang.inventory.SkuLot;
import yonghuang.orders.RecalledOrders;
import yonghuang.shared.InvalidInput;

/** Says what a recall would do, without doing it. */
@Component
public class RecallForecast {
    /**
     * @param heldOrders orders with promised units of these lots
     * @param shippedOrders orders handed over with units of these lots
     * @param open id of the recall that is open already
     */
    public record Forecast(
            Collection<SkuLot> lots,
            List<Standing> stock,
            List<Underway> transfers,
            long heldOrders,
            long shippedOrders,
            @Nullable String open) {}

    private final Recalls recalls;
    private final LotRecalls stock;
    private final RecalledOrders orders;

    public RecallForecast(Recalls recalls, LotRecalls stock, RecalledOrders orders) {
        this.recalls = recalls;
        this.stock = stock;
        this.orders = orders;
    }

    /** @throws InvalidInput when nobody knows the lot, or not under that SKU */
    public Forecast of(String lot, @Nullable String sku) {
        var known = stock.known(lot, sku);
        if (known.isEmpty()) throw unknown(lot, sku);
        var lots = stock.withDescendants(known);
        var standing = stock.standing(lots);
        var open = recalls.openOf(lot, sku);
        return new Forecast(
                lots,
                standing,
                stock.underWay(lots),
                held(standing),
                orders.countHandedOver(lots),
                open == null ? null : open.id());
    }

    InvalidInput unknown(String lot, @Nullable String sku) {
        return sku == null || stock.known(lot, null).isEmpty()
                ? new InvalidInput("lot", "is not a lot of any warehouse", "没有这一批次")
                : new InvalidInput("sku", "has no such lot", "该 SKU 没有这一批次");
    }

    private long held(List<Standing> standing) {
        return standing.stream()
                .flatMap(here -> here.held().stream())
                .map(held -> orders.ownerOf(held.reservation()))
                .flatMap(Optional::stream)
                .distinct()
                .count();
    }
}
