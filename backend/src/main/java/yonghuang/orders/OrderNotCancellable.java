package yonghuang.orders;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** Something has left a warehouse, or the order is over: 409 {@code /problems/order-not-cancellable}. */
public final class OrderNotCancellable extends Refusal {
    private final OrderStatus current;

    OrderNotCancellable(OrderStatus current) {
        super(
                "order-not-cancellable",
                409,
                new Sentence("An order that is " + current + " cannot be cancelled.", "订单状态为 " + current + "，不能取消。"));
        this.current = current;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("current", current.name());
    }
}
