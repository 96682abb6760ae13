package yonghuang.orders;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.orders.parcel.Parcel;
import yonghuang.orders.shortage.Shortage;

/** The next form of an order while it is put together: all of the order, but for what is said to be another. */
final class OrderCopy {
    private final Order of;
    private long version;
    private OrderStatus status;
    private int round;
    private List<Parcel> parcels;
    private @Nullable List<Parcel> placedParcels;
    private List<RefundDue> refunds;
    private @Nullable Instant paidAt;
    private boolean moneyRefused;
    private boolean closing;
    private List<Shortage> shortages;
    private @Nullable Instant movedAt;
    private List<ReturnClaim> claims;

    OrderCopy(Order of) {
        this.of = of;
        version = of.version();
        status = of.status();
        round = of.round();
        parcels = of.parcels();
        placedParcels = of.placedParcels();
        refunds = of.refunds();
        paidAt = of.paidAt();
        moneyRefused = of.moneyRefused();
        closing = of.closing();
        shortages = of.shortages();
        movedAt = of.movedAt();
        claims = of.claims();
    }

    OrderCopy version(long next) {
        version = next;
        return this;
    }

    /** As the table of moves allows; the same again is none. */
    OrderCopy status(OrderStatus next) {
        status = next == of.status() ? next : of.status().become(next);
        return this;
    }

    OrderCopy round(int next) {
        round = next;
        return this;
    }

    OrderCopy parcels(List<Parcel> next) {
        parcels = next;
        return this;
    }

    OrderCopy placedParcels(@Nullable List<Parcel> first) {
        placedParcels = first;
        return this;
    }

    OrderCopy refunds(List<RefundDue> owed) {
        refunds = owed;
        return this;
    }

    OrderCopy paidAt(@Nullable Instant at) {
        paidAt = at;
        return this;
    }

    OrderCopy moneyRefused(boolean refused) {
        moneyRefused = refused;
        return this;
    }

    OrderCopy closing(boolean stillClosing) {
        closing = stillClosing;
        return this;
    }

    OrderCopy shortages(List<Shortage> next) {
        shortages = next;
        return this;
    }

    OrderCopy movedAt(Instant at) {
        movedAt = at;
        return this;
    }

    OrderCopy claims(List<ReturnClaim> next) {
        claims = next;
        return this;
    }

    Order made() {
        return new Order(
                of.id(),
                version,
                of.account(),
                of.placedAt(),
                of.purchase(),
                status,
                round,
                parcels,
                placedParcels,
                refunds,
                paidAt,
                moneyRefused,
                closing,
                shortages,
                null,
                List.of(),
                movedAt,
                claims);
    }
}
