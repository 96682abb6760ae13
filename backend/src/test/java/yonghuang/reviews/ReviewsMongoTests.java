package yonghuang.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static yonghuang.reviews.Voices.CHESTNUTS;
import static yonghuang.reviews.Voices.M1;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yonghuang.shared.NotFound;
import yonghuang.testing.AtOnce;

class ReviewsMongoTests {
    private final Voices voices = new Voices();
    private final Reviews reviews = voices.reviews;

    private Review written(String account, int stars) {
        voices.receivers.add(account);
        return reviews.write(account, CHESTNUTS, stars, "香甜");
    }

    @Test
    void whoReceivedNothingOfItCannotReviewIt() {
        assertThatExceptionOfType(NotReceived.class).isThrownBy(() -> reviews.write("acc_1", CHESTNUTS, 5, "香甜"));
        assertThat(reviews.rating(CHESTNUTS).count()).isZero();
    }

    @Test
    void anUnknownProductCannotBeReviewed() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reviews.write("acc_1", "p-none", 5, "香甜"));
    }

    @Test
    void strangersSeeAMaskedName() {
        assertThat(written("acc_1", 5).name()).isEqualTo("沈**");
    }

    @Test
    void aRepeatChangesNothing() {
        var first = written("acc_1", 5);
        voices.clock.advance(Duration.ofHours(1));

        assertThat(written("acc_1", 5)).isEqualTo(first.atVersion(1));
    }

    @Test
    void otherWordsReplaceTheFirstAndSayWhen() {
        written("acc_1", 5);
        voices.clock.advance(Duration.ofHours(1));

        var second = reviews.write("acc_1", CHESTNUTS, 3, "有几颗坏的");

        assertThat(second.editedAt()).isEqualTo(voices.clock.instant());
        assertThat(reviews.ofProduct(CHESTNUTS, 20, null).items())
                .extracting(Review::text)
                .containsExactly("有几颗坏的");
        assertThat(reviews.rating(CHESTNUTS).stars()).containsExactly(0L, 0L, 1L, 0L, 0L);
    }

    @Test
    void twentyAtOnceOfOneAccountAreOneReview() {
        voices.receivers.add("acc_1");

        AtOnce.atOnce(20, number -> reviews.write("acc_1", CHESTNUTS, 1 + number % 5, "第 " + number + " 次"));

        assertThat(reviews.rating(CHESTNUTS).count()).isEqualTo(1);
    }

    @Test
    void everyReviewComesOnceTheNewestFirst() {
        for (int i = 0; i < 7; i++) {
            written("acc_" + i, 5);
            if (i % 3 == 0) voices.clock.advance(Duration.ofMillis(1)); // some at the same moment
        }
        var seen = new ArrayList<String>();
        String after = null;
        do {
            var page = reviews.ofProduct(CHESTNUTS, 2, after);
            assertThat(page.total()).isEqualTo(7);
            page.items().forEach(review -> seen.add(review.account()));
            after = page.next();
        } while (after != null);

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(seen.getLast()).isEqualTo("acc_0");
    }

    @Test
    void theMerchantAnswersOnceAndMayReplaceIt() {
        var review = written("acc_1", 2);
        reviews.answer("acc_m", M1, review.id(), "抱歉");

        var answered = reviews.answer("acc_n", M1, review.id(), "已为您补发");

        assertThat(answered.answer().text()).isEqualTo("已为您补发");
        assertThat(reviews.ofMerchants(List.of("m1"), true, 20, null).total()).isEqualTo(1);
        assertThat(reviews.ofMerchants(List.of("m1"), false, 20, null).total()).isZero();
    }

    @Test
    void anotherMerchantFindsNoSuchReview() {
        var review = written("acc_1", 2);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> reviews.answer("acc_x", Set.of("m2"), review.id(), "抱歉"));
        assertThat(reviews.ofMerchants(List.of("m2"), false, 20, null).total()).isZero();
    }

    @Test
    void aHiddenReviewIsNeitherShownNorCountedUntilItIsShownAgain() {
        var review = written("acc_1", 1);

        reviews.hide(review.id(), "acc_office", "辱骂");
        assertThat(reviews.ofProduct(CHESTNUTS, 20, null).items()).isEmpty();
        assertThat(reviews.rating(CHESTNUTS).count()).isZero();
        reviews.show(review.id(), "acc_office", "误判");

        assertThat(reviews.rating(CHESTNUTS).count()).isEqualTo(1);
        assertThat(voices.audited).containsExactly("text-hidden acc_office 辱骂", "text-shown acc_office 误判");
    }

    @Test
    void rewritingDoesNotBringAHiddenReviewBack() {
        var review = written("acc_1", 1);
        reviews.hide(review.id(), "acc_office", "辱骂");

        reviews.write("acc_1", CHESTNUTS, 2, "换一种说法");

        assertThat(reviews.ofProduct(CHESTNUTS, 20, null).items()).isEmpty();
    }

    @Test
    void hidingTwiceIsOneAct() {
        var review = written("acc_1", 1);
        reviews.hide(review.id(), "acc_office", "辱骂");
        reviews.hide(review.id(), "acc_other", "再次");

        assertThat(voices.audited).hasSize(1);
    }
}
