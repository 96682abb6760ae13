package yonghuang.orders.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yonghuang.orders.Address;
import yonghuang.orders.AgeCheck;
import yonghuang.orders.Order;
import yonghuang.orders.OrderLine;
import yonghuang.orders.OrderStatus;
import yonghuang.orders.OrderView;
import yonghuang.orders.PriceEntry;
import yonghuang.orders.Returnable;
import yonghuang.orders.parcel.HandOver;
import yonghuang.orders.parcel.Parcel;
import yonghuang.orders.parcel.ParcelStatus;
import yonghuang.orders.shortage.Shortage;
import yonghuang.orders.shortage.ShortageState;
import yonghuang.payments.PaymentStatus;
import yonghuang.payments.Payments.Refund;
import yonghuang.payments.Payments.Summary;
import yonghuang.shared.Money;

/** An order as its buyer sees it; total = items + shipping − discount. */
@Schema(name = "Order")
record OrderResponse(
        String id,
        OrderStatus status,
        Instant placedAt,
        Instant payBy,
        List<Line> lines,
        Money itemsTotal,
        Money shippingTotal,
        Money discountTotal,
        Money total,
        List<PriceEntry> priceBreakdown,
        AddressResponse address,
        @Nullable String note,
        List<ParcelResponse> parcels,
        @Nullable PaymentResponse payment,
        List<RefundResponse> refunds,
        List<ShortageResponse> shortages) {
    /**
     * @param line its number in the order, from 1
     * @param net total less discount
     * @param returnableUntil last day to return it without a reason; null before it came, or where it is exempt
     * @param openUnits not handed over, not cancelled
     */
    @Schema(name = "OrderLine")
    record Line(
            String sku,
            String title,
            String spec,
            int units,
            Money price,
            Money total,
            @Nullable NearExpiryLine nearExpiry,
            int line,
            Money discount,
            Money net,
            Returnable returnable,
            @Nullable LocalDate returnableUntil,
            int openUnits,
            int cancelledUnits,
            int returnedUnits,
            AgeCheck ageCheck) {
        static List<Line> of(Order order) {
            return IntStream.rangeClosed(1, order.purchase().lines().size())
                    .mapToObj(number -> of(order, number))
                    .toList();
        }

        private static Line of(Order order, int number) {
            var line = order.purchase().lines().get(number - 1);
            return new Line(
                    line.sku(),
                    line.title(),
                    line.spec(),
                    line.units(),
                    line.price(),
                    line.total(),
                    NearExpiryLine.of(line),
                    number,
                    line.discount(),
                    line.net(),
                    line.returnable(),
                    order.returnableUntil(number),
                    order.openUnits(number),
                    order.cancelledUnits(number),
                    order.returnedUnits(number),
                    line.ageCheck());
        }
    }

    /** The lot that was bought, near its expiry. */
    @Schema(name = "OrderLineNearExpiry")
    record NearExpiryLine(String lot, String expiresOn) {
        static @Nullable NearExpiryLine of(OrderLine line) {
            var bought = line.nearExpiry();
            return bought == null ? null : new NearExpiryLine(bought.lot(), bought.expiresOn());
        }
    }

    @Schema(name = "Address")
    record AddressResponse(String name, String phone, String region, String street) {
        static AddressResponse of(Address address) {
            return new AddressResponse(address.name(), address.phone(), address.region(), address.street());
        }
    }

    /** What one warehouse sends; its id is the fulfilment's. */
    @Schema(name = "Parcel")
    record ParcelResponse(
            String id,
            String warehouse,
            ParcelStatus status,
            List<ParcelLine> lines,
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable Instant shippedAt,
            @Nullable Instant deliveredAt) {
        static ParcelResponse of(Order order, Parcel parcel) {
            HandOver handOver = parcel.handOver();
            return new ParcelResponse(
                    order.parcelId(parcel),
                    parcel.warehouse(),
                    parcel.status(),
                    ParcelLine.of(parcel),
                    handOver == null ? null : handOver.carrier(),
                    handOver == null ? null : handOver.trackingNumber(),
                    handOver == null ? null : handOver.at(),
                    parcel.deliveredAt());
        }
    }

    @Schema(name = "ParcelLine")
    record ParcelLine(String sku, int units) {
        static List<ParcelLine> of(Parcel parcel) {
            var units = new LinkedHashMap<String, Integer>();
            parcel.lines().forEach(line -> units.merge(line.sku(), line.units(), Integer::sum));
            return units.entrySet().stream()
                    .map(line -> new ParcelLine(line.getKey(), line.getValue()))
                    .toList();
        }
    }

    /**
     * Units that were not there when the parcel was picked.
     *
     * @param id its number within the order
     * @param onlyRefund near-expiry goods have no others: the buyer may take the money, not wait
     */
    @Schema(name = "OrderShortage")
    record ShortageResponse(int id, String sku, String title, int units, Choice choice, boolean onlyRefund) {
        /**
         * ASKED: the buyer may wait or take the money. WAIT: others are looked for. REFUND: the money goes back.
         * RESOLVED: others are in a parcel, or the order has ended.
         */
        @Schema(name = "ShortageStanding")
        enum Choice {
            ASKED,
            WAIT,
            REFUND,
            RESOLVED;

            static Choice of(ShortageState state) {
                return switch (state) {
                    case ASKED -> ASKED;
                    case LEAVING, SEEKING, FOUND, WAITING -> WAIT;
                    case REFUNDING, REFUNDED -> REFUND;
                    case RESOLVED, DROPPED -> RESOLVED;
                };
            }
        }

        static ShortageResponse of(Order order, Shortage shortage) {
            var bought = order.purchase().lines().get(shortage.line() - 1);
            return new ShortageResponse(
                    shortage.number(),
                    shortage.sku(),
                    bought.title(),
                    shortage.units(),
                    Choice.of(shortage.state()),
                    order.hasNoOthersFor(shortage));
        }
    }

    /** @param clientSecret what the provider's form in the browser needs, while there is something to pay */
    @Schema(name = "OrderPayment")
    record PaymentResponse(
            String id,
            String provider,
            PaymentStatus status,
            @Nullable String clientSecret) {
        static @Nullable PaymentResponse of(@Nullable Summary payment) {
            if (payment == null) return null;
            return new PaymentResponse(payment.id(), payment.provider(), payment.status(), payment.clientSecret());
        }
    }

    /** @param status PENDING, SUCCEEDED or FAILED; a failed one is tried again */
    @Schema(name = "OrderRefund")
    record RefundResponse(String id, Money amount, String status, String reason) {
        static RefundResponse of(Refund refund) {
            return new RefundResponse(refund.id(), refund.sum(), refund.status(), refund.reason());
        }
    }

    static OrderResponse of(OrderView view) {
        return of(view.order(), view.payment());
    }

    static OrderResponse of(Order order, @Nullable Summary payment) {
        var purchase = order.purchase();
        return new OrderResponse(
                order.id(),
                order.status(),
                order.placedAt(),
                purchase.payBy(),
                Line.of(order),
                purchase.itemsTotal(),
                purchase.shippingTotal(),
                purchase.discountTotal(),
                purchase.total(),
                purchase.breakdown(),
                AddressResponse.of(purchase.address()),
                purchase.note(),
                order.parcels().stream()
                        .map(parcel -> ParcelResponse.of(order, parcel))
                        .toList(),
                PaymentResponse.of(payment),
                refunds(order, payment),
                order.shortages().stream()
                        .filter(shortage -> !shortage.isCancelled())
                        .map(shortage -> ShortageResponse.of(order, shortage))
                        .toList());
    }

    /** What the order owes back, as far as payments is with it, and what payments gives back of its own accord. */
    private static List<RefundResponse> refunds(Order order, @Nullable Summary payment) {
        var paidOut = new HashMap<String, Refund>();
        if (payment != null) payment.refunds().forEach(refund -> paidOut.put(refund.id(), refund));
        var refunds = new ArrayList<RefundResponse>();
        for (var due : order.refunds()) {
            var out = paidOut.remove(due.id());
            refunds.add(
                    out == null
                            ? new RefundResponse(due.id(), due.sum(), "PENDING", due.reason())
                            : RefundResponse.of(out));
        }
        if (payment != null) refunds.addAll(others(payment, paidOut));
        return refunds;
    }

    private static List<RefundResponse> others(Summary payment, Map<String, Refund> left) {
        return payment.refunds().stream()
                .filter(refund -> left.containsKey(refund.id()))
                .map(RefundResponse::of)
                .toList();
    }
}
