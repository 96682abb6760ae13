package yonghuang.identity.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import yonghuang.identity.passwords.WrongGuesses.Limit;

class WrongGuessesTests {
    private static final Limit FIVE_IN_FIFTEEN_MINUTES = new Limit(5, Duration.ofMinutes(15));
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void fiveAreCountedAndTheSixthWaitsForTheFirstToLeave() {
        WrongGuesses known = null;
        for (int minute = 0; minute < 5; minute++) known = count(known, at(minute));

        assertThat(FIVE_IN_FIFTEEN_MINUTES.wait(known, at(5))).isEqualTo(Duration.ofMinutes(10));
        assertThat(FIVE_IN_FIFTEEN_MINUTES.oneMore("x", known, at(5)).document())
                .isNull();
    }

    @Test
    void windowSlides() {
        WrongGuesses known = null;
        for (int minute = 0; minute < 5; minute++) known = count(known, at(minute));

        assertThat(FIVE_IN_FIFTEEN_MINUTES.wait(known, at(15))).isZero();
        assertThat(FIVE_IN_FIFTEEN_MINUTES.wait(count(known, at(15)), at(15))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void whoNeverGuessedWrongNeedNotWait() {
        assertThat(FIVE_IN_FIFTEEN_MINUTES.wait(null, NOON)).isZero();
    }

    @Property(tries = 300)
    void neverMoreThanFiveInAnyFifteenMinutes(@ForAll @Size(max = 60) List<@IntRange(max = 400) Integer> pauses) {
        WrongGuesses known = null;
        var now = NOON;
        var counted = new ArrayList<Instant>();
        for (int seconds : pauses) {
            now = now.plusSeconds(seconds);
            var change = FIVE_IN_FIFTEEN_MINUTES.oneMore("x", known, now);
            if (change.document() == null) continue;
            known = change.document();
            counted.add(now);
        }
        for (int i = 5; i < counted.size(); i++) {
            assertThat(Duration.between(counted.get(i - 5), counted.get(i)))
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(15));
        }
    }

    private static WrongGuesses count(WrongGuesses known, Instant now) {
        var change = FIVE_IN_FIFTEEN_MINUTES.oneMore("x", known, now);
        assertThat(change.outcome()).isZero();
        return change.document();
    }

    private static Instant at(int minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }
}
