package yonghuang.recalls.web;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** What must not be done twice needs a name of its own: 400 {@code /problems/idempotency-key-required}. */
final class KeyRequired extends Refusal {
    KeyRequired() {
        super(
                "idempotency-key-required",
                400,
                new Sentence("Send an Idempotency-Key header with this request.", "请求缺少 Idempotency-Key 请求头。"));
    }
}
