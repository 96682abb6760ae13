package yonghuang.merchants.team;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** A member of the merchant, but for something else: 403 {@code /problems/role-missing}. */
public final class MemberRoleMissing extends Refusal {
    MemberRoleMissing() {
        super(
                "role-missing",
                403,
                new Sentence("Ask an owner of the merchant to do this or to let you.", "请联系商家所有者操作或授权。"));
    }
}
