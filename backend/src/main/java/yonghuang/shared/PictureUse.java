package yonghuang.shared;

import java.util.Collection;
import java.util.Set;

/**
 * Says which pictures and files of one purpose are referred to, so that the others can be let go. A purpose nobody
 * answers for is never cleared away.
 */
public interface PictureUse {
    /** As the upload named it, such as {@code RETURN}. */
    String purpose();

    /** Those of the ids that something stored refers to; asked by the hundred, so it needs an index. */
    Set<String> usedAmong(Collection<String> ids);
}
