package yonghuang.merchants.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.merchants.Licence;
import yonghuang.shared.NotFound;

class LicenceBookTests {
    private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 31);

    private static Entry tea(String id, LocalDate until, Entry.Decision decision) {
        var licence = new Licence(Licence.Type.PRODUCTION, List.of("tea"), "SC1", "茶叶", until, "fil_1");
        return new Entry(id, licence, decision, null, NOW);
    }

    private static LicenceBook book() {
        return LicenceBook.founded("m-1", List.of(tea("lic-1", LAST_DAY, Entry.Decision.ACCEPTED)), TODAY, NOW);
    }

    @Test
    void whatNeedsALicenceIsOffSaleWithoutOne() {
        assertThat(book().offSale()).containsExactly("alcohol", "herbal-tea", "processed");
        assertThat(LicenceBook.founded("m-1", List.of(), TODAY, NOW).offSale())
                .containsExactly("alcohol", "herbal-tea", "processed", "tea");
    }

    @Test
    void aLicenceIsGoodOnItsLastDayAndNotTheDayAfter() {
        assertThat(book().looked(LAST_DAY, NOW).offSale()).doesNotContain("tea");
        assertThat(book().looked(LAST_DAY.plusDays(1), NOW).offSale()).contains("tea");
    }

    @Test
    void aRenewedOneBringsItBack() {
        var late = LAST_DAY.plusDays(5);
        var renewed = book().looked(late, NOW).proposing(tea("lic-2", late.plusYears(5), Entry.Decision.PROPOSED));
        assertThat(renewed.looked(late, NOW).offSale()).contains("tea");

        var accepted = renewed.deciding("lic-2", Entry.Decision.ACCEPTED, null, late, NOW);

        assertThat(accepted.offSale()).doesNotContain("tea");
        assertThat(accepted.told()).isFalse();
    }

    @Test
    void aRefusedOneBringsNothing() {
        var late = LAST_DAY.plusDays(5);
        var book = book().looked(late, NOW)
                .proposing(tea("lic-2", late.plusYears(5), Entry.Decision.PROPOSED))
                .deciding("lic-2", Entry.Decision.REFUSED, "看不清", late, NOW);

        assertThat(book.offSale()).contains("tea");
        assertThat(book.entry("lic-2").status(late)).isEqualTo(Entry.Status.REFUSED);
    }

    @Test
    void eachWarningIsGivenOnceAtSixtyThirtyAndSevenDays() {
        var book = book();
        for (var day = TODAY; day.isBefore(LAST_DAY.plusDays(10)); day = day.plusDays(1)) {
            book = book.looked(day, NOW);
            book = book.looked(day, NOW);
            int expected = LAST_DAY.minusDays(60).isAfter(day)
                    ? 0
                    : LAST_DAY.minusDays(30).isAfter(day)
                            ? 1
                            : LAST_DAY.minusDays(7).isAfter(day) ? 2 : 3;
            assertThat(book.warnings()).as(day.toString()).hasSize(expected);
        }
        assertThat(book.warnings()).extracting(Warning::days).containsExactly(60, 30, 7);
    }

    @Test
    void whoComesLateIsWarnedOfTheNearestOnly() {
        assertThat(book().looked(LAST_DAY.minusDays(5), NOW).warnings())
                .extracting(Warning::days)
                .containsExactly(7);
    }

    /** Looking only on the days the book names comes to the same as looking every day. */
    @Test
    void lookingWhenItSaysIsEnough() {
        var daily = book();
        var asSaid = book();
        for (var day = TODAY; day.isBefore(LAST_DAY.plusDays(10)); day = day.plusDays(1)) {
            daily = daily.looked(day, NOW);
            if (!LocalDate.parse(asSaid.lookOn()).isAfter(day)) asSaid = asSaid.looked(day, NOW);
            assertThat(asSaid.offSale()).as(day.toString()).isEqualTo(daily.offSale());
            assertThat(asSaid.warnings()).as(day.toString()).isEqualTo(daily.warnings());
        }
    }

    @Test
    void aFilingHasNoEnd() {
        var filing = new Licence(Licence.Type.FILING, List.of("tea", "processed"), "YB1", "预包装食品", null, "fil_1");
        var book = LicenceBook.founded(
                "m-1", List.of(new Entry("lic-1", filing, Entry.Decision.ACCEPTED, null, NOW)), TODAY, NOW);

        assertThat(book.looked(TODAY.plusYears(50), NOW).offSale()).containsExactly("alcohol", "herbal-tea");
        assertThat(book.lookOn()).isEqualTo(LicenceBook.NEVER);
    }

    @Test
    void aDecisionStands() {
        var book = book().proposing(tea("lic-2", LAST_DAY, Entry.Decision.PROPOSED))
                .deciding("lic-2", Entry.Decision.ACCEPTED, null, TODAY, NOW);

        assertThat(book.deciding("lic-2", Entry.Decision.ACCEPTED, null, TODAY, NOW))
                .isSameAs(book);
        assertThatExceptionOfType(LicenceDecided.class)
                .isThrownBy(() -> book.deciding("lic-2", Entry.Decision.REFUSED, "x", TODAY, NOW));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> book.deciding("lic-9", Entry.Decision.REFUSED, "x", TODAY, NOW));
    }
}
