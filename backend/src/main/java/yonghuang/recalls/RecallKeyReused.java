package yonghuang.recalls;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The key started another recall: 422 {@code /problems/idempotency-key-reused}. */
public final class RecallKeyReused extends Refusal {
    RecallKeyReused() {
        super(
                "idempotency-key-reused",
                422,
                new Sentence(
                        "This Idempotency-Key was used for another request. Please use a new one.",
                        "该 Idempotency-Key 已用于其他请求，请更换。"));
    }
}
