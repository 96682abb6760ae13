package yonghuang.reviews.web;

import org.jspecify.annotations.Nullable;
import yonghuang.shared.Checked;

/** What is sent about reviews and questions. */
final class Requests {
    private static final int LONGEST_REVIEW = 2_000;
    private static final int LONGEST_QUESTION = 500;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_STARS = 5;

    private Requests() {}

    /** @param stars 1 to 5 */
    record ReviewRequest(Integer stars, String text) {
        int rated() {
            var read = new Checked();
            int rated = read.units("stars", stars, 1, MOST_STARS);
            read.done();
            return rated;
        }

        String said() {
            return Checked.paragraphOf("text", text, LONGEST_REVIEW);
        }
    }

    record QuestionRequest(String text) {
        String said() {
            return Checked.paragraphOf("text", text, LONGEST_QUESTION);
        }
    }

    record AnswerRequest(String text) {
        String said() {
            return Checked.paragraphOf("text", text, LONGEST_REVIEW);
        }
    }

    record ModerationRequest(@Nullable String reason) {
        String why() {
            return Checked.paragraphOf("reason", reason, LONGEST_REASON);
        }
    }
}
