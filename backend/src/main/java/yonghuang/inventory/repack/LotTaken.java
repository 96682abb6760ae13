package yonghuang.inventory.repack;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** A new lot gets a number that no lot of the SKU has. */
public final class LotTaken extends Refusal {
    LotTaken() {
        super("lot-taken", 409, new Sentence("Another lot of this SKU has this number already.", "该 SKU 已有使用此编号的批次。"));
    }
}
