package yonghuang.accounting.payouts;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The month is settled, or what went back elsewhere uses it up: 409. Nothing was changed. */
public final class NothingToPay extends Refusal {
    NothingToPay() {
        super("nothing-to-pay", 409, new Sentence("Nothing is owed to this merchant for that month.", "该月没有应付该商家的款项。"));
    }
}
