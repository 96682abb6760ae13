package yonghuang.orders;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** An order was sent without an Idempotency-Key: 400 {@code /problems/idempotency-key-required}. */
public final class IdempotencyKeyRequired extends Refusal {
    public IdempotencyKeyRequired() {
        super(
                "idempotency-key-required",
                400,
                new Sentence(
                        "Please send an Idempotency-Key header, a new one for each order.",
                        "请附上 Idempotency-Key 请求头，每个订单一个。"));
    }
}
