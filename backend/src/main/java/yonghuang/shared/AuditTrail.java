package yonghuang.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where every act with more than a consumer's rights is written down, before it is done; entries never change. */
public interface AuditTrail {
    /**
     * Durable when it returns. An entry whose act then failed stays and says what was tried.
     *
     * @param actor account id
     * @param act such as {@code search-words-replaced}
     * @param subject id of what is acted on
     * @param before and {@code after}: what changes, in words, numbers, lists and maps of them; null when there is nothing
     * @param why the reason the actor gave, null when none was asked for
     */
    void record(
            String actor,
            String act,
            String subject,
            @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after,
            @Nullable String why);
}
