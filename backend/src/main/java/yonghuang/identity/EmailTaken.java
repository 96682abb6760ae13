package yonghuang.identity;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/**
 * 409 {@code /problems/email-taken}. Registering thereby says whether an address has an account; a shop that answers a
 * registration at once, without a letter to the address, cannot hide that. Signing in never says it.
 */
public final class EmailTaken extends Refusal {
    public EmailTaken() {
        super("email-taken", 409, new Sentence("This e-mail address already has an account.", "该邮箱已注册。"));
    }
}
