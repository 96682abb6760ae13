package yonghuang.merchants.admission;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The account has all the applications it can have: 409 {@code /problems/applications-used-up}. */
public final class ApplicationsUsedUp extends Refusal {
    ApplicationsUsedUp() {
        super(
                "applications-used-up",
                409,
                new Sentence("You have as many applications as one can have.", "您的入驻申请数量已达上限。"));
    }
}
