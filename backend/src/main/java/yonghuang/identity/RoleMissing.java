package yonghuang.identity;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** Signed in, but without the role the route asks for: 403 {@code /problems/role-missing}. */
public final class RoleMissing extends Refusal {
    public RoleMissing() {
        super("role-missing", 403, new Sentence("Your account may not do this.", "您的账号没有此权限。"));
    }
}
