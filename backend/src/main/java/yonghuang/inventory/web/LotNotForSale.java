package yonghuang.inventory.web;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** What has expired never comes back for sale. */
final class LotNotForSale extends Refusal {
    LotNotForSale() {
        super("lot-not-for-sale", 409, new Sentence("This lot has expired and stays in quarantine.", "该批次已过期，须继续隔离。"));
    }
}
