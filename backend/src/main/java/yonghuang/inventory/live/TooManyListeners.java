package yonghuang.inventory.live;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The account, or everybody together, listens too often already: 429 {@code /problems/too-many-listeners}. */
public final class TooManyListeners extends Refusal {
    private static final int RETRY_AFTER_SECONDS = 30;

    TooManyListeners() {
        super(
                "too-many-listeners",
                429,
                new Sentence(
                        "Too many screens listen already. Close one, or go on without live changes.",
                        "实时连接过多，请关闭其他页面，或手动刷新。"));
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("retryAfter", RETRY_AFTER_SECONDS);
    }
}
