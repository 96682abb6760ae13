package yonghuang.inventory.web;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** A correction of stock needs a name of its own, so that a repeat does not correct twice. */
final class IdempotencyKeyRequired extends Refusal {
    IdempotencyKeyRequired() {
        super(
                "idempotency-key-required",
                400,
                new Sentence("Send an Idempotency-Key header with this request.", "请求缺少 Idempotency-Key 请求头。"));
    }
}
