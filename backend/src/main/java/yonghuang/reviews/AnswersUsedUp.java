package yonghuang.reviews;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** A question has all the answers it can have: 409 {@code /problems/answers-used-up}. */
public final class AnswersUsedUp extends Refusal {
    AnswersUsedUp() {
        super(
                "answers-used-up",
                409,
                new Sentence(
                        "This question has " + Question.MOST_ANSWERS + " answers, which is the most it can have.",
                        "该问题已有 " + Question.MOST_ANSWERS + " 个回答，已达上限。"));
    }
}
