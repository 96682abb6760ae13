package yonghuang.identity;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** No session, or one that has ended: 401 {@code /problems/not-signed-in}. */
public final class NotSignedIn extends Refusal {
    public NotSignedIn() {
        super("not-signed-in", 401, new Sentence("Please sign in.", "请先登录。"));
    }
}
