package yonghuang.pricing.coupons;

import java.time.Duration;
import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** Too many unknown coupon codes: 429 {@code /problems/too-many-codes} with Retry-After, whether this one was right or wrong. */
public final class TooManyCodes extends Refusal {
    private final long retryAfter;

    TooManyCodes(Duration wait) {
        super(
                "too-many-codes",
                429,
                new Sentence("Too many unknown coupon codes. Please try again later.", "无效优惠码输入次数过多，请稍后再试。"));
        this.retryAfter = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("retryAfter", retryAfter);
    }
}
