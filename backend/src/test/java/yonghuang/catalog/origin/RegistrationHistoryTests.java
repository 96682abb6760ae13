package yonghuang.catalog.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yonghuang.catalog.Area;
import yonghuang.catalog.CatalogExamples;
import yonghuang.shared.InvalidInput;

class RegistrationHistoryTests {
    private static final Period.Act ACT = new Period.Act(Instant.EPOCH, "office", "converted");

    private static RegistrationHistory fuling() {
        return RegistrationHistory.of(
                CatalogExamples.REGISTRATIONS.find("yingshan-fuling").orElseThrow());
    }

    private static Period from(String day, String kind) {
        return new Period(1, kind, null, null, null, null, List.of(), day, null, null, null, null);
    }

    private static @Nullable String kindOn(RegistrationHistory history, String day) {
        var standing = history.on(day);
        return standing == null ? null : standing.kind();
    }

    private static RegistrationHistory converted() {
        return fuling().followedBy(from("2024-03-01", "地理标志保护产品"), ACT).outcome();
    }

    @Test
    void whatItWasBeforeAConversionStaysOnRecord() {
        assertThat(kindOn(converted(), "2024-02-29")).isEqualTo("农产品地理标志");
        assertThat(kindOn(converted(), "2024-03-01")).isEqualTo("地理标志保护产品");
    }

    @Test
    void theSameEntryAgainChangesNothing() {
        assertThat(converted().followedBy(from("2024-03-01", "地理标志保护产品"), ACT).document())
                .isNull();
    }

    @Test
    void anEntryBeforeTheLastIsRefused() {
        assertThatThrownBy(() -> converted().followedBy(from("2024-03-01", "地理标志集体商标"), ACT))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aWrongEntryGivesWayToTheOneBefore() {
        var corrected = converted().without(2, ACT).outcome();

        assertThat(kindOn(corrected, "2025-01-01")).isEqualTo("农产品地理标志");
        assertThat(corrected.periods()).hasSize(2);
        assertThat(corrected.periods().getLast().withdrawn()).isEqualTo(ACT);
    }

    @Test
    void whatTheShopCameWithCannotBeWithdrawn() {
        assertThatThrownBy(() -> fuling().without(1, ACT)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void holderAndAreaComeFromTheSources() {
        var standing = fuling().on("2026-11-24");

        assertThat(standing).isNotNull();
        assertThat(standing.holder()).isEqualTo("英山县中药材行业协会");
        assertThat(standing.areas())
                .containsExactly(new Area(
                        "421124",
                        "英山县",
                        List.of("温泉镇", "红山镇", "孔坊乡", "金铺镇", "石头咀镇", "方咀乡", "南河镇", "杨柳镇", "雷店镇", "草盘镇", "陶河乡")));
    }

    /** Whatever follows whatever, every day has exactly one answer, and it is the last that began by then. */
    @Property(tries = 200)
    void everyDayHasTheEntryThatBeganLast(
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 40) Integer> gaps,
            @ForAll @IntRange(min = 0, max = 400) int asked) {
        var first = LocalDate.parse("2020-01-01");
        var history = fuling();
        var begins = first;
        var expected = "农产品地理标志";
        for (int i = 0; i < gaps.size(); i++) {
            begins = begins.plusDays(gaps.get(i));
            history = history.followedBy(from(begins.toString(), "kind " + i), ACT)
                    .outcome();
            if (!begins.isAfter(first.plusDays(asked))) expected = "kind " + i;
        }

        assertThat(kindOn(history, first.plusDays(asked).toString())).isEqualTo(expected);
    }
}
