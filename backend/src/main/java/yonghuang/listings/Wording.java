package yonghuang.listings;

import java.util.List;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.Refusal;

/** What the law wants said, and not said, about goods of a class; asked before anything is reviewed. Pure. */
public interface Wording {
    /** Members that goods of its class need and that are not there, as {@code content.…}. */
    List<FieldError> missing(Content content);

    /** @throws Refusal when a text says what it must not */
    void refuse(Content content);
}
