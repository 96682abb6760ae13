package yonghuang.inventory.counts;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** A count of nothing is none. */
public final class NothingToCount extends Refusal {
    NothingToCount() {
        super("nothing-to-count", 409, new Sentence("No lot with units on hand lies in this scope.", "该范围内没有在库批次。"));
    }
}
