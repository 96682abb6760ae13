package yonghuang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.platform.RememberedAnswers.Bound.BEFORE;
import static yonghuang.platform.RememberedAnswers.Bound.NOW;
import static yonghuang.platform.RememberedAnswers.Bound.TO_ANOTHER_REQUEST;
import static yonghuang.testing.AtOnce.atOnce;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

/** Keys of work that remembers by itself what they did. */
class RememberedAnswersMongoTests {
    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T04:00:00Z"));
    private final RememberedAnswers keys = new RememberedAnswers(TestStore.fresh(), clock);

    @Test
    void aKeyStandsForItsFirstRequestEvenWhenNobodyCameToAnswerIt() {
        assertThat(keys.bind("k", "take 2")).isEqualTo(NOW);

        assertThat(keys.bind("k", "take 2")).isEqualTo(BEFORE);
        assertThat(keys.bind("k", "take 3")).isEqualTo(TO_ANOTHER_REQUEST);
    }

    @Test
    void aRefusedKeyIsFree() {
        keys.bind("k", "take 2");

        keys.unbind("k");

        assertThat(keys.bind("k", "take 3")).isEqualTo(NOW);
    }

    @Test
    void whoeverIsRefusedDoesNotFreeAKeyThatAnotherProcessSentToo() {
        keys.bind("k", "take 2");
        keys.bind("k", "take 2");

        keys.unbind("k");

        assertThat(keys.bind("k", "take 3")).isEqualTo(TO_ANOTHER_REQUEST);
    }

    @Test
    void ofTwentyAtOnceOneIsTheFirst() {
        var bound = atOnce(20, each -> keys.bind("k", "take 2"));

        assertThat(bound).filteredOn(NOW::equals).hasSize(1);
        assertThat(bound).filteredOn(BEFORE::equals).hasSize(19);
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        keys.bind("k", "take 2");
        clock.advance(Duration.ofHours(25));

        keys.run();

        assertThat(keys.bind("k", "take 3")).isEqualTo(NOW);
    }
}
