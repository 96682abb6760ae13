package yonghuang.inventory.counts;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The lot lies elsewhere, or is of another class, than the count covers. */
public final class OutsideCount extends Refusal {
    OutsideCount() {
        super("outside-count", 409, new Sentence("This lot is not part of the count.", "该批次不在本次盘点范围内。"));
    }
}
