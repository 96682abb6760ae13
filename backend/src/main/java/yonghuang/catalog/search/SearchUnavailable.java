package yonghuang.catalog.search;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The search engine does not answer: 503 with Retry-After. Lists without words and product pages go on. */
public final class SearchUnavailable extends Refusal {
    private static final int SECONDS = 5;

    SearchUnavailable() {
        super(
                "search-unavailable",
                503,
                new Sentence(
                        "Search does not answer right now. Please browse by category or try again.",
                        "搜索暂时不可用，请按分类浏览或稍后再试。"));
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("retryAfter", SECONDS);
    }
}
