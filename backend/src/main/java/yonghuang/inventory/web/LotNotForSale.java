package yonghuang.inventory.web;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** What has expired or was recalled does not come back for sale. */
final class LotNotForSale extends Refusal {
    LotNotForSale() {
        super(
                "lot-not-for-sale",
                409,
                new Sentence("This lot has expired or was recalled and stays in quarantine.", "该批次已过期或被召回，须继续隔离。"));
    }
}
