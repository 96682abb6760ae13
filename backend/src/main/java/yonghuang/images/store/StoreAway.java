package yonghuang.images.store;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/**
 * The bucket cannot be reached or takes nothing: 503 {@code /problems/file-store-away}. What was asked may be repeated: under
 * one name there are ever only the same bytes.
 */
public final class StoreAway extends Refusal {
    private static final int RETRY_AFTER_SECONDS = 5;

    StoreAway() {
        super(
                "file-store-away",
                503,
                new Sentence(
                        "Pictures and files cannot be reached right now. Please try again in a moment.",
                        "图片和文件暂时无法存取，请稍后再试。"));
    }

    /** Also told as {@code Retry-After}, in seconds. */
    @Override
    public Map<String, Object> members() {
        return Map.of("retryAfter", RETRY_AFTER_SECONDS);
    }
}
