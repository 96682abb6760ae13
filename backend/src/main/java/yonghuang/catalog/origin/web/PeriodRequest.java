package yonghuang.catalog.origin.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yonghuang.catalog.Area;
import yonghuang.catalog.GiRegistration.Source;
import yonghuang.catalog.origin.Period;

/**
 * What a registration is from a day on.
 *
 * @param number announcement, certificate or trademark number
 * @param area the area in the registration's words
 * @param areas counties and towns it covers; left out or empty when not known
 * @param from first day, as {@code 2026-11-24}
 * @param source where it was read
 * @param why the reason of the entry, for the audit trail
 */
record PeriodRequest(
        @Nullable String kind,
        @Nullable String number,
        @Nullable Integer year,
        @Nullable String holder,
        @Nullable String area,
        @Nullable List<@Nullable AreaEntry> areas,

        @Schema(requiredMode = RequiredMode.REQUIRED, format = "date") @Nullable
        String from,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        SourceEntry source,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String why) {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_WORDS = 500;
    private static final int MOST_AREAS = 50;
    private static final int MOST_TOWNS = 100;
    private static final int EARLIEST =
            1999; // the first Chinese rules on products of designated origin are of that year
    private static final int LATEST = 9999;
    private static final Pattern COUNTY = Pattern.compile("\\d{6}");

    /** @param county six-digit division code */
    @Schema(name = "AreaEntry")
    record AreaEntry(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String county,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String name,

            @Nullable List<@Nullable String> towns) {}

    @Schema(name = "SourceEntry")
    record SourceEntry(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String title,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String url) {}

    Period read(OriginFields fields) {
        if (year != null && (year < EARLIEST || year > LATEST)) {
            fields.wrong("year", "must be a year from 1999 on", "须为 1999 年以后的年份");
        }
        return new Period(
                1,
                fields.optional("kind", kind, LONGEST_NAME),
                fields.optional("number", number, LONGEST_NAME),
                year,
                fields.optional("holder", holder, LONGEST_WORDS),
                fields.optional("area", area, LONGEST_WORDS),
                areas(fields),
                fields.day("from", from),
                null,
                source(fields, source),
                null,
                null);
    }

    String reason(OriginFields fields) {
        return fields.text("why", why, LONGEST_WORDS);
    }

    private List<Area> areas(OriginFields fields) {
        var read = new ArrayList<Area>();
        if (areas == null) return read;
        if (areas.size() > MOST_AREAS) fields.wrong("areas", "must be at most 50", "最多 50 个");
        for (var entry : areas.size() > MOST_AREAS ? List.<AreaEntry>of() : areas) {
            var at = "areas[" + read.size() + "]";
            var said = entry == null ? new AreaEntry(null, null, null) : entry;
            if (said.county() == null || !COUNTY.matcher(said.county()).matches()) {
                fields.wrong(at + ".county", "must be a six-digit division code", "须为六位区划代码");
            }
            var county = said.county() == null ? "" : said.county();
            read.add(new Area(county, fields.text(at + ".name", said.name(), LONGEST_NAME), towns(fields, at, said)));
        }
        return read;
    }

    private static List<String> towns(OriginFields fields, String at, AreaEntry said) {
        var towns = new ArrayList<String>();
        if (said.towns() == null) return towns;
        if (said.towns().size() > MOST_TOWNS) {
            fields.wrong(at + ".towns", "must be at most 100", "最多 100 个");
            return towns;
        }
        for (var town : said.towns()) {
            towns.add(fields.text(at + ".towns[" + towns.size() + "]", town, LONGEST_NAME));
        }
        return towns;
    }

    private static Source source(OriginFields fields, @Nullable SourceEntry said) {
        if (said == null) {
            fields.wrong("source", "must be given", "必填");
            return new Source("", "");
        }
        var url = fields.text("source.url", said.url(), LONGEST_WORDS);
        if (!url.isEmpty() && !isWebAddress(url)) {
            fields.wrong("source.url", "must begin with https:// or http://", "须以 https:// 或 http:// 开头");
        }
        return new Source(fields.text("source.title", said.title(), LONGEST_WORDS), url);
    }

    private static boolean isWebAddress(String url) {
        try {
            var address = URI.create(url);
            return address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
