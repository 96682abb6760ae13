package yonghuang.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;
import yonghuang.shared.NotFound;

/**
 * What somebody wants to know of a product, answered by its merchant and by people who received it.
 *
 * @param id made from account, product and words: the same question again is this one
 * @param name the asker's, masked
 * @param answers at most {@link #MOST_ANSWERS}, one per voice, the oldest first
 * @param answered by the merchant; follows from {@code answers}
 */
@Document("questions")
public record Question(
        @Id String id,
        long version,
        String product,
        String merchant,
        String account,
        String name,
        String text,
        Instant at,
        List<Answer> answers,
        @Nullable Hiding hiding,
        boolean shown,
        boolean answered)
        implements Versioned<Question>, Text<Question> {
    public static final int MOST_ANSWERS = 50;

    public Question {
        answers = List.copyOf(answers);
        shown = hiding == null;
        answered = answers.stream().anyMatch(answer -> answer.voice() == Answer.Voice.MERCHANT);
    }

    static Question asked(
            String id, String product, String merchant, String account, String name, String text, Instant at) {
        return new Question(id, 0, product, merchant, account, name, text, at, List.of(), null, true, false);
    }

    /** @throws AnswersUsedUp when it has as many as it can have */
    Question answered(Answer given) {
        for (var known : answers) if (known.isOfSameVoice(given)) return replacing(known, known.replacedBy(given));
        if (answers.size() == MOST_ANSWERS) throw new AnswersUsedUp();
        var next = new ArrayList<>(answers);
        next.add(given.numbered(answers.size() + 1));
        return with(next, hiding);
    }

    /**
     * @param why null shows the answer again
     * @throws NotFound when there is no answer of that number
     */
    Question withAnswerHidden(int number, @Nullable Hiding why) {
        var known = answer(number);
        return (known.hiding() == null) == (why == null) ? this : replacing(known, known.hidden(why));
    }

    /** @throws NotFound when there is no answer of that number */
    Answer answer(int number) {
        return answers.stream()
                .filter(answer -> answer.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Question replacing(Answer old, Answer next) {
        if (next.text().equals(old.text()) && Objects.equals(next.hiding(), old.hiding())) return this;
        return with(
                answers.stream().map(answer -> answer == old ? next : answer).toList(), hiding);
    }

    @Override
    public Question hidden(@Nullable Hiding why) {
        return with(answers, why);
    }

    @Override
    public Question atVersion(long newVersion) {
        return new Question(
                id, newVersion, product, merchant, account, name, text, at, answers, hiding, shown, answered);
    }

    private Question with(List<Answer> nextAnswers, @Nullable Hiding nextHiding) {
        return new Question(
                id, version, product, merchant, account, name, text, at, nextAnswers, nextHiding, true, false);
    }
}
