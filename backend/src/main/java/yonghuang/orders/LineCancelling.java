package yonghuang.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;
import yonghuang.documents.Change;
import yonghuang.orders.parcel.Parcel;
import yonghuang.orders.parcel.ParcelLine;
import yonghuang.orders.parcel.ParcelStatus;
import yonghuang.orders.shortage.Shortage;
import yonghuang.orders.shortage.ShortageCause;
import yonghuang.shared.NotFound;

/**
 * The rule of a buyer who gives up units of one line, on the order's document: they leave its open parcels and are owed
 * back in the same change. They come off their promise as units that are short do, only that they go back to their lots. Pure.
 */
public final class LineCancelling {
    private static final String REASON = "LINE_CANCELLED";

    /**
     * @param line number of the order line, from 1
     * @param key names the wish, so that it is done once
     * @param note why, null when the buyer did not say
     */
    public record Wish(
            int line, int units, String key, @Nullable String note) {
        public Wish {
            if (units <= 0) throw new IllegalArgumentException("units must be positive, were " + units);
        }

        String reference() {
            return "cancel:" + key;
        }
    }

    private LineCancelling() {}

    /**
     * @throws NotFound when there is no such line
     * @throws LineNotCancellable when fewer units are open
     */
    static Change<Order, Order> cancel(Order order, Wish wish, String actor, Instant now) {
        if (wish.line < 1 || wish.line > order.purchase().lines().size()) throw new NotFound();
        if (!Shortfalls.of(order, wish.reference()).isEmpty()) return Change.unchanged(order);
        int open = order.openUnits(wish.line);
        if (wish.units > open) throw new LineNotCancellable(open);
        var taking = new Taking(order, wish, actor, now);
        taking.take((line, lot) -> line.unitsIn(lot) - line.pickedFrom(lot)); // what nobody has picked yet goes first
        taking.take(ParcelLine::unitsIn);
        var next = order.withShortages(taking.shortages, taking.parcels, owed(order, wish, taking));
        return Change.changed(next, next);
    }

    /** One refund for all pieces of one wish. */
    static String refundId(Order order, String reference) {
        return refundId(order.id(), Shortfalls.of(order, reference).getFirst().number());
    }

    private static String refundId(String order, int first) {
        return order + "-c" + first;
    }

    /** The units' share of the price; with the shipping, all that is left, when nothing else of the order is. */
    private static List<RefundDue> owed(Order order, Wish wish, Taking taking) {
        var id = refundId(order.id(), order.shortages().size() + 1);
        var due = taking.nothingIsLeft()
                ? RefundShares.rest(order, id, REASON)
                : RefundShares.of(order, id, Map.of(wish.line, wish.units), REASON);
        if (due.sum().amount() == 0) return order.refunds(); // nothing is owed for what was free
        var owed = new ArrayList<>(order.refunds());
        owed.add(due);
        return owed;
    }

    /** The parcels and what is leaving them, piece by piece. */
    private static final class Taking {
        final List<Parcel> parcels;
        final List<Shortage> shortages;
        private final Wish wish;
        private final String actor;
        private final Instant now;
        private int left;

        Taking(Order order, Wish wish, String actor, Instant now) {
            this.parcels = new ArrayList<>(order.parcels());
            this.shortages = new ArrayList<>(order.shortages());
            this.wish = wish;
            this.actor = actor;
            this.now = now;
            this.left = wish.units;
        }

        /** @param most units of a lot that may go from a line */
        void take(ToIntBiFunction<ParcelLine, String> most) {
            for (int i = 0; i < parcels.size(); i++) {
                if (!parcels.get(i).isOpen()) continue;
                for (var line : parcels.get(i).lines()) {
                    if (line.line() == wish.line) parcels.set(i, take(parcels.get(i), line, most));
                }
            }
        }

        private Parcel take(Parcel parcel, ParcelLine from, ToIntBiFunction<ParcelLine, String> most) {
            var rest = parcel;
            var line = from;
            for (var part : from.parts()) {
                int taken = Math.min(left, most.applyAsInt(line, part.lot()));
                if (taken <= 0) continue;
                shortages.add(Shortfalls.opened(
                        shortages.size() + 1, parcel, from, taken, finding(parcel, from, part.lot(), taken)));
                rest = rest.without(line, part.lot(), taken);
                line = line.without(part.lot(), taken);
                left -= taken;
            }
            return rest;
        }

        private Finding finding(Parcel parcel, ParcelLine line, String lot, int units) {
            return new Finding(
                    parcel.warehouse(),
                    parcel.name(),
                    line.sku(),
                    lot,
                    units,
                    ShortageCause.CANCELLED,
                    wish.reference(),
                    actor,
                    wish.note,
                    now);
        }

        boolean nothingIsLeft() {
            return parcels.stream().allMatch(parcel -> parcel.status() == ParcelStatus.CANCELLED)
                    && shortages.stream().noneMatch(Shortage::owesUnits);
        }
    }
}
