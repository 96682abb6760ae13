package yonghuang.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.inventory.StockReservations;
import yonghuang.orders.Fulfilments.Fulfilment;
import yonghuang.orders.Fulfilments.Step;
import yonghuang.orders.parcel.FulfilmentStep;
import yonghuang.orders.parcel.HandOver;
import yonghuang.orders.parcel.LotNotSellable;
import yonghuang.orders.parcel.Parcel;
import yonghuang.orders.parcel.ParcelStatus;
import yonghuang.shared.NotFound;

/** Many fulfilments of a warehouse at once, as waves and manifests need them. Each parcel itself says where it belongs. */
@Component
public class FulfilmentBatches {
    private static final int READ_AT_ONCE = 100;

    private final Orders orders;
    private final Fulfilments fulfilments;
    private final StockReservations stock;

    FulfilmentBatches(Orders orders, Fulfilments fulfilments, StockReservations stock) {
        this.orders = orders;
        this.fulfilments = fulfilments;
        this.stock = stock;
    }

    /** Those that are there, by id, in the order asked. */
    public Map<String, Fulfilment> find(String warehouse, List<String> ids) {
        var wanted = ids.stream().flatMap(id -> orderOf(id).stream()).collect(Collectors.toSet());
        var found = orders.findAll(wanted).stream().collect(Collectors.toMap(Order::id, Function.identity()));
        var here = new LinkedHashMap<String, Fulfilment>();
        for (var id : ids) {
            var order = orderOf(id).map(found::get).orElse(null);
            var fulfilment = order == null ? null : in(order, warehouse, id);
            if (fulfilment != null) here.put(id, fulfilment);
        }
        return here;
    }

    private static Optional<String> orderOf(String id) {
        try {
            return Optional.of(FulfilmentId.read(id).order());
        } catch (NotFound none) {
            return Optional.empty();
        }
    }

    private static @Nullable Fulfilment in(Order order, String warehouse, String id) {
        try {
            return Fulfilments.in(order, warehouse, FulfilmentId.read(id));
        } catch (NotFound elsewhere) {
            return null;
        }
    }

    /** Waiting to be picked and in no wave, the first paid first. */
    public List<String> freeToPick(String warehouse, int most) {
        var free = new ArrayList<String>();
        String after = null;
        do {
            var page = fulfilments.list(warehouse, ParcelStatus.TO_PICK, null, READ_AT_ONCE, after);
            page.items().stream()
                    .filter(one -> one.parcel().isFreeToPick())
                    .map(Fulfilment::id)
                    .forEach(free::add);
            after = page.next();
        } while (after != null && free.size() < most);
        return List.copyOf(free.subList(0, Math.min(most, free.size())));
    }

    /** Puts it into the wave, unless it waits in another or is picked already. */
    public void join(String warehouse, String fulfilment, String wave) {
        change(warehouse, fulfilment, parcel -> parcel.in(wave));
    }

    /** Takes it out of the wave, if it still waits to be picked in it. */
    public void leave(String warehouse, String fulfilment, String wave) {
        change(warehouse, fulfilment, parcel -> parcel.outOf(wave));
    }

    private void change(String warehouse, String fulfilment, UnaryOperator<Parcel> rule) {
        var id = FulfilmentId.read(fulfilment);
        orders.change(id.order(), order -> {
            var before = Fulfilments.in(order, warehouse, id).parcel();
            if (rule.apply(before).equals(before)) return Change.unchanged(order);
            var next = order.withParcel(id.parcel(), rule);
            return Change.changed(next, next);
        });
    }

    /**
     * All of them may be handed over.
     *
     * @throws FulfilmentStep when one is not packed
     * @throws LotNotSellable when one has units that must not leave any more
     */
    public void mustBeReady(String warehouse, List<Fulfilment> together) {
        var skus =
                together.stream().flatMap(one -> one.parcel().skus().stream()).collect(Collectors.toSet());
        var offSale = stock.lotsOffSale(skus, warehouse);
        for (var one : together) one.parcel().mustBeReady(offSale);
    }

    /**
     * What a list says of one of its parcels.
     *
     * @param list id of the list; also names the step, so that a repeat changes nothing
     */
    public record Listed(
            String warehouse,
            String fulfilment,
            String list,
            String carrier,
            String trackingNumber,
            Instant at,
            String by) {}

    /** Hands it over with its list, if that is still possible; asked of the parcel itself, see {@link #find}. */
    public void handOver(Listed listed) {
        var step = new Step(listed.warehouse(), listed.fulfilment(), listed.list(), listed.by());
        var handOver = new HandOver(listed.carrier(), listed.trackingNumber(), listed.at(), listed.by(), false);
        try {
            fulfilments.ship(step, handOver, parcel -> parcel.on(listed.list()));
        } catch (FulfilmentStep | LotNotSellable | NotFound changedMeanwhile) {
            // it was opened again, or went with another carrier; the list shows that it was left out
        }
    }
}
