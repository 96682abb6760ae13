package yonghuang.orders.shortage;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** Another person has to decide than who reported it: 409 {@code /problems/own-request}. */
public final class OwnRequest extends Refusal {
    OwnRequest() {
        super("own-request", 409, new Sentence("Another person than you has to decide this.", "须由您以外的另一人处理。"));
    }
}
