package yonghuang.accounting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.orders.Address;
import yonghuang.orders.Order;
import yonghuang.orders.OrderLine;
import yonghuang.orders.OrderStatus;
import yonghuang.orders.Purchase;
import yonghuang.orders.RefundDue;
import yonghuang.pricing.LineDiscount;
import yonghuang.shared.Money;

/** A paid order with whatever lines and refunds a test needs. */
public final class AnOrder {
    static final Instant PAID_AT = Instant.parse("2026-11-24T08:00:00Z");

    private final List<OrderLine> lines = new ArrayList<>();
    private final List<RefundDue> refunds = new ArrayList<>();
    private String id = "ord_00000000000000000000000000000001";
    private long shipping;
    private @Nullable Instant paidAt = PAID_AT;
    private @Nullable Instant movedAt = PAID_AT;

    public static AnOrder anOrder() {
        return new AnOrder();
    }

    public AnOrder named(int number) {
        id = "ord_%032x".formatted(number);
        return this;
    }

    public AnOrder line(String merchant, long price, int units, long discount) {
        return line(merchant, "tea", price, units, discount);
    }

    public AnOrder line(@Nullable String merchant, String category, long price, int units, long discount) {
        return line(merchant, category, price, units, discount, List.of());
    }

    public AnOrder line(
            @Nullable String merchant,
            String category,
            long price,
            int units,
            long discount,
            List<LineDiscount> discountBy) {
        var sku = "SKU-" + (lines.size() + 1);
        lines.add(new OrderLine(
                sku,
                "英山云雾茶",
                "250 g",
                merchant,
                category,
                Money.fen(price),
                units,
                Money.fen(discount),
                discountBy,
                null));
        return this;
    }

    public AnOrder shipping(long fen) {
        shipping = fen;
        return this;
    }

    public AnOrder unpaid() {
        paidAt = null;
        movedAt = null;
        return this;
    }

    public AnOrder paidAt(Instant at) {
        paidAt = at;
        movedAt = at;
        return this;
    }

    public AnOrder movedAt(@Nullable Instant at) {
        movedAt = at;
        return this;
    }

    public AnOrder owes(long sum, RefundDue.Part... parts) {
        refunds.add(new RefundDue(id + "-r" + (refunds.size() + 1), Money.fen(sum), "cancelled", List.of(parts)));
        return this;
    }

    public AnOrder owesForWhoKnowsWhat(long sum) {
        refunds.add(new RefundDue(id + "-r" + (refunds.size() + 1), Money.fen(sum), "cancelled", null));
        return this;
    }

    public static RefundDue.Part part(int line, int units, long goods) {
        return new RefundDue.Part(line, units, Money.fen(goods));
    }

    public Order build() {
        var address = new Address("沈静", "13800138000", "330203", "中山西路 138 号");
        var purchase = new Purchase("hash", PAID_AT, lines, Money.fen(shipping), address, null, null, null);
        return new Order(
                id,
                1,
                "acc_mei",
                PAID_AT,
                purchase,
                paidAt == null ? OrderStatus.AWAITING_PAYMENT : OrderStatus.PAID,
                1,
                List.of(),
                null,
                refunds,
                paidAt,
                false,
                false,
                List.of(),
                null,
                List.of(),
                movedAt,
                List.of());
    }
}
