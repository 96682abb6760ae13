package yonghuang.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static yonghuang.reviews.Voices.CHESTNUTS;
import static yonghuang.reviews.Voices.buyer;
import static yonghuang.reviews.Voices.member;

import org.junit.jupiter.api.Test;
import yonghuang.shared.NotFound;
import yonghuang.testing.AtOnce;

class QuestionsMongoTests {
    private final Voices voices = new Voices();
    private final Questions questions = voices.questions;

    private Question asked() {
        return questions.ask("acc_1", CHESTNUTS, "怎样保存？");
    }

    @Test
    void theSameWordsOfTheSamePersonAreOneQuestion() {
        var all = AtOnce.atOnce(20, number -> asked().id());

        assertThat(all).containsOnly(asked().id());
        assertThat(questions.ofProduct(CHESTNUTS, 20, null).total()).isEqualTo(1);
    }

    @Test
    void aMemberAnswersAsTheMerchant() {
        var answered = questions.answer(member("acc_m", "m1"), asked().id(), "放冰箱冷藏");

        assertThat(answered.answers())
                .extracting(Answer::voice, Answer::name, Answer::text)
                .containsExactly(org.assertj.core.api.Assertions.tuple(Answer.Voice.MERCHANT, null, "放冰箱冷藏"));
        assertThat(answered.answered()).isTrue();
    }

    @Test
    void whoReceivedItAnswersByAMaskedName() {
        voices.receivers.add("acc_2");

        var answered = questions.answer(buyer("acc_2"), asked().id(), "我冷冻");

        assertThat(answered.answers()).extracting(Answer::name).containsExactly("沈**");
        assertThat(answered.answered()).isFalse();
    }

    @Test
    void othersAndOtherMerchantsCannotAnswer() {
        var id = asked().id();

        assertThatExceptionOfType(NotReceived.class).isThrownBy(() -> questions.answer(buyer("acc_3"), id, "?"));
        assertThatExceptionOfType(NotReceived.class).isThrownBy(() -> questions.answer(member("acc_x", "m2"), id, "?"));
    }

    @Test
    void aSecondAnswerOfOneVoiceReplacesTheFirstInItsPlace() {
        voices.receivers.add("acc_2");
        var id = asked().id();
        questions.answer(member("acc_m", "m1"), id, "放冰箱");
        questions.answer(buyer("acc_2"), id, "我冷冻");

        var answered = questions.answer(member("acc_n", "m1"), id, "放冰箱冷藏，一周内吃完");

        assertThat(answered.answers())
                .extracting(Answer::number, Answer::text)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(1, "放冰箱冷藏，一周内吃完"),
                        org.assertj.core.api.Assertions.tuple(2, "我冷冻"));
    }

    @Test
    void thereIsRoomForFiftyAnswers() {
        var id = asked().id();
        for (int i = 0; i < Question.MOST_ANSWERS; i++) {
            voices.receivers.add("b" + i);
            questions.answer(buyer("b" + i), id, "答 " + i);
        }
        voices.receivers.add("late");

        assertThatExceptionOfType(AnswersUsedUp.class).isThrownBy(() -> questions.answer(buyer("late"), id, "答"));
        assertThat(questions.answer(buyer("b0"), id, "改").answers()).hasSize(Question.MOST_ANSWERS);
    }

    @Test
    void aHiddenQuestionIsNotShownAndTakesNoAnswer() {
        var id = asked().id();
        questions.hide(id, "acc_office", "广告");

        assertThat(questions.ofProduct(CHESTNUTS, 20, null).items()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> questions.answer(member("acc_m", "m1"), id, "放冰箱"));
    }

    @Test
    void aHiddenAnswerStaysHiddenWhenRewritten() {
        voices.receivers.add("acc_2");
        var id = asked().id();
        questions.answer(buyer("acc_2"), id, "广告");
        questions.hideAnswer(id, 1, "acc_office", "广告");

        var rewritten = questions.answer(buyer("acc_2"), id, "还是广告");

        assertThat(rewritten.answer(1).hiding()).isNotNull();
        assertThat(questions.showAnswer(id, 1, "acc_office", "误判").answer(1).hiding())
                .isNull();
    }

    @Test
    void anAnswerThatIsNotThereCannotBeHidden() {
        var id = asked().id();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> questions.hideAnswer(id, 1, "acc_office", "广告"));
        assertThat(voices.audited).isEmpty();
    }
}
