package yonghuang.shared;

import java.util.Collection;
import java.util.Set;

/**
 * Says which pictures and files of one purpose are referred to, so that the others can be let go. Everybody who stores
 * their ids answers for them: what one of them refers to stays. A purpose nobody answers for is never cleared away.
 */
public interface PictureUse {
    /** The purpose of files that are no pictures: licences, certificates, invoices. */
    String DOCUMENT = "DOCUMENT";

    /** As the upload named it, such as {@code RETURN}, or {@link #DOCUMENT}. */
    String purpose();

    /** Those of the ids that something stored refers to; asked by the hundred, so it needs an index. */
    Set<String> usedAmong(Collection<String> ids);
}
