package yonghuang.catalog.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yonghuang.catalog.MarkUse;
import yonghuang.catalog.Origins;

class MarkUseTests {
    private static final MarkUse MARK = new MarkUse(
            "m", 1, "sample-01", "qiai", "2016年第10号", "2026-03-01", "2026-12-01", false, Instant.EPOCH, "o", null);

    @ParameterizedTest
    @CsvSource({"2026-02-28, false", "2026-03-01, true", "2026-11-30, true", "2026-12-01, false"})
    void itStandsFromItsFirstDayToTheDayBeforeItsEnd(String day, boolean stands) {
        assertThat(MARK.standsOn(day)).isEqualTo(stands);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, true", "2026-07-01, false"})
    void takenBackItStandsNoMore(String day, boolean stands) {
        var back = MARK.withdrawn(new MarkUse.Withdrawal("2026-07-01", Instant.EPOCH, "o", "misuse"));

        assertThat(new Origins(day, List.of(), List.of(back))
                        .mark("sample-01", "qiai")
                        .isPresent())
                .isEqualTo(stands);
    }
}
