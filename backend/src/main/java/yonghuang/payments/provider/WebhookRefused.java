package yonghuang.payments.provider;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** Not signed by the provider, or too long ago: 400 {@code /problems/webhook-refused}. Nothing of it was read. */
public final class WebhookRefused extends Refusal {
    WebhookRefused() {
        super(
                "webhook-refused",
                400,
                new Sentence("The signature of this message is missing, wrong or too old.", "该通知的签名缺失、错误或已过期。"));
    }
}
