package yonghuang.identity;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** 401 {@code /problems/wrong-credentials}: the same for an unknown account and for a wrong password. */
public final class WrongCredentials extends Refusal {
    public WrongCredentials() {
        super("wrong-credentials", 401, new Sentence("E-mail address or password is wrong.", "邮箱或密码不正确。"));
    }
}
