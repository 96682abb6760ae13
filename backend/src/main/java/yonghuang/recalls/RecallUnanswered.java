package yonghuang.recalls;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/**
 * Not everybody has answered: 409 {@code /problems/recall-unanswered}. Members: {@code unanswered} shipped lines without
 * an answer, {@code held} lines still being taken out of orders.
 */
public final class RecallUnanswered extends Refusal {
    private final long unanswered;
    private final long held;

    RecallUnanswered(long unanswered, long held) {
        super(
                "recall-unanswered",
                409,
                new Sentence(
                        "Not everybody has answered. Say why the recall is closed all the same.",
                        "尚有顾客未答复，如仍要结束召回，请说明原因。"));
        this.unanswered = unanswered;
        this.held = held;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("unanswered", unanswered, "held", held);
    }
}
