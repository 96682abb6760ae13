package yonghuang.catalog.origin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.catalog.Area;
import yonghuang.catalog.GiRegistration;

/**
 * What a registration was from one day to another: kinds are converted and areas change, and what was stays on record (R3).
 * What no source says is null.
 *
 * @param number from 1 within the registration
 * @param registered announcement, certificate or trademark number
 * @param areaWords the area in the registration's words
 * @param areas counties and towns it covers; empty when not known
 * @param from first day, null when no source says it
 * @param until first day it is not so any more, null while it is
 * @param source where it was read, null for the sources of the registration
 * @param entered who entered it and why, null for what the shop came with
 * @param withdrawn who said that it was entered wrongly, null when nobody did
 */
public record Period(
        int number,
        @Nullable String kind,
        @Nullable String registered,
        @Nullable Integer year,
        @Nullable String holder,
        @Nullable String areaWords,
        List<Area> areas,
        @Nullable String from,
        @Nullable String until,
        GiRegistration.@Nullable Source source,
        @Nullable Act entered,
        @Nullable Act withdrawn) {
    public record Act(Instant at, String by, String why) {}

    public Period {
        areas = List.copyOf(areas);
    }

    boolean isOn(String day) {
        return withdrawn == null
                && (from == null || from.compareTo(day) <= 0)
                && (until == null || until.compareTo(day) > 0);
    }

    Period until(@Nullable String day) {
        return new Period(
                number, kind, registered, year, holder, areaWords, areas, from, day, source, entered, withdrawn);
    }

    Period withdrawn(Act act) {
        return new Period(number, kind, registered, year, holder, areaWords, areas, from, until, source, entered, act);
    }

    Period numbered(int next, Act act) {
        return new Period(next, kind, registered, year, holder, areaWords, areas, from, until, source, act, null);
    }

    /** Whether it says the same of the registration, whoever entered it. */
    boolean saysTheSameAs(Period other) {
        return withSameStamp(this).equals(withSameStamp(other));
    }

    private static Period withSameStamp(Period period) {
        return new Period(
                0,
                period.kind,
                period.registered,
                period.year,
                period.holder,
                period.areaWords,
                period.areas,
                period.from,
                null,
                period.source,
                null,
                null);
    }
}
