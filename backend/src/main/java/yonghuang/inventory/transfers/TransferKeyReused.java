package yonghuang.inventory.transfers;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The idempotency key stands for another transfer. */
public final class TransferKeyReused extends Refusal {
    TransferKeyReused() {
        super(
                "idempotency-key-reused",
                422,
                new Sentence(
                        "This Idempotency-Key was already used with another request.", "该 Idempotency-Key 已用于另一请求。"));
    }
}
