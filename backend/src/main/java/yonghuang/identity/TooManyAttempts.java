package yonghuang.identity;

import java.time.Duration;
import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** Too many wrong passwords: 429 {@code /problems/too-many-attempts} with Retry-After, whether this guess was right or wrong. */
public final class TooManyAttempts extends Refusal {
    private final long retryAfter;

    /** @param wait until the next guess is looked at; rounded up to whole seconds, at least one */
    public TooManyAttempts(Duration wait) {
        super(
                "too-many-attempts",
                429,
                new Sentence("Too many wrong passwords. Please try again later.", "密码错误次数过多，请稍后再试。"));
        this.retryAfter = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** Seconds. */
    public long retryAfter() {
        return retryAfter;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("retryAfter", retryAfter);
    }
}
