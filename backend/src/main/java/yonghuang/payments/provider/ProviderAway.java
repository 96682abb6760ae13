package yonghuang.payments.provider;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/**
 * The provider could not be reached, or failed: 503 {@code /problems/payment-provider-away}. Nobody knows whether the call
 * had its effect; repeating it with its key is safe, and the sweep asks what came of it.
 */
public final class ProviderAway extends Refusal {
    private static final int RETRY_AFTER_SECONDS = 5;

    public ProviderAway() {
        super(
                "payment-provider-away",
                503,
                new Sentence(
                        "The payment provider cannot be reached right now. Please try again in a moment; nothing is paid twice.",
                        "支付渠道暂时无法连接，请稍后再试；不会重复扣款。"));
    }

    /** Also told as {@code Retry-After}, in seconds. */
    @Override
    public Map<String, Object> members() {
        return Map.of("retryAfter", RETRY_AFTER_SECONDS);
    }
}
