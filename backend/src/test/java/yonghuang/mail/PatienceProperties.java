package yonghuang.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PatienceProperties {
    private static final Instant OWED = Instant.parse("2026-11-24T04:00:00Z");

    @Property
    void waitsFromOneMinuteToSixHours(@ForAll @IntRange(min = 1, max = 1000) int attempts) {
        var next = Patience.next(OWED, attempts, OWED);

        assertThat(next)
                .isAfterOrEqualTo(OWED.plus(Duration.ofMinutes(1)))
                .isBeforeOrEqualTo(OWED.plus(Duration.ofHours(6)));
    }

    @Example
    void waitsFourTimesAsLongEachTime() {
        assertThat(Patience.next(OWED, 1, OWED)).isEqualTo(OWED.plus(Duration.ofMinutes(1)));
        assertThat(Patience.next(OWED, 3, OWED)).isEqualTo(OWED.plus(Duration.ofMinutes(16)));
        assertThat(Patience.next(OWED, 6, OWED)).isEqualTo(OWED.plus(Duration.ofHours(6)));
    }

    @Example
    void givesUpAfterThreeDays() {
        assertThat(Patience.next(OWED, 1, OWED.plus(Duration.ofDays(3)))).isNull();
    }
}
