package yonghuang.merchants.admission;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** One merchant per unified social credit code: 409 {@code /problems/uscc-taken}. */
public final class UsccTaken extends Refusal {
    UsccTaken() {
        super(
                "uscc-taken",
                409,
                new Sentence(
                        "There is a merchant or an application with this unified social credit code already.",
                        "该统一社会信用代码已有商家或申请。"));
    }
}
