package yonghuang.identity;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** 409 {@code /problems/own-assignment}: admins change each other's roles, never their own, so one always remains. */
public final class OwnAssignment extends Refusal {
    public OwnAssignment() {
        super("own-assignment", 409, new Sentence("You cannot change your own roles.", "不能更改自己的角色。"));
    }
}
