package yonghuang.reviews.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.reviews.Answer;
import yonghuang.reviews.Question;
import yonghuang.reviews.Rating;
import yonghuang.reviews.Review;

/** What is shown of reviews and questions; strangers see neither accounts nor what is hidden. */
final class Answers {
    private Answers() {}

    record GivenAnswer(
            int number, Answer.Voice from, @Nullable String name, String text, Instant at) {
        static @Nullable GivenAnswer of(@Nullable Answer answer) {
            if (answer == null) return null;
            return new GivenAnswer(answer.number(), answer.voice(), answer.name(), answer.text(), answer.at());
        }
    }

    record ShownReview(
            String id,
            String name,
            int stars,
            String text,
            Instant at,
            @Nullable Instant editedAt,
            @Nullable GivenAnswer answer) {
        static ShownReview of(Review review) {
            return new ShownReview(
                    review.id(),
                    review.name(),
                    review.stars(),
                    review.text(),
                    review.at(),
                    review.editedAt(),
                    GivenAnswer.of(review.answer()));
        }
    }

    /**
     * @param average in tenths of a star, null without reviews
     * @param stars how many gave 1, 2, 3, 4, 5 stars
     */
    record ShownRating(long count, @Nullable Integer average, List<Long> stars) {
        static ShownRating of(Rating rating) {
            return new ShownRating(rating.count(), rating.tenths(), rating.stars());
        }
    }

    record ReviewList(List<ShownReview> items, @Nullable String next, long total, ShownRating rating) {}

    record ShownQuestion(String id, String name, String text, Instant at, List<GivenAnswer> answers) {
        static ShownQuestion of(Question question) {
            return new ShownQuestion(
                    question.id(),
                    question.name(),
                    question.text(),
                    question.at(),
                    question.answers().stream()
                            .filter(answer -> answer.hiding() == null)
                            .<GivenAnswer>map(GivenAnswer::of)
                            .toList());
        }
    }

    /** @param hidden the office's reason, null while it is shown */
    record DeskReview(
            String product,
            String merchant,
            ShownReview review,
            @Nullable String hidden) {
        static DeskReview of(Review review) {
            var hiding = review.hiding();
            return new DeskReview(
                    review.product(),
                    review.merchant(),
                    ShownReview.of(review),
                    hiding == null ? null : hiding.reason());
        }
    }

    record DeskAnswer(GivenAnswer answer, @Nullable String hidden) {}

    /** @param answers the hidden ones too */
    record DeskQuestion(
            String id,
            String product,
            String merchant,
            String name,
            String text,
            Instant at,
            List<DeskAnswer> answers,
            @Nullable String hidden) {
        static DeskQuestion of(Question question) {
            var hiding = question.hiding();
            return new DeskQuestion(
                    question.id(),
                    question.product(),
                    question.merchant(),
                    question.name(),
                    question.text(),
                    question.at(),
                    question.answers().stream().map(DeskQuestion::answer).toList(),
                    hiding == null ? null : hiding.reason());
        }

        @SuppressWarnings("NullAway") // an answer that is there is shown as one
        private static DeskAnswer answer(Answer given) {
            var hiding = given.hiding();
            return new DeskAnswer(GivenAnswer.of(given), hiding == null ? null : hiding.reason());
        }
    }
}
