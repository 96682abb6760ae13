package yonghuang.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every registration the shop knows of, read once from {@code gi/gi-products.json}, with the counties they name. */
@Component
public final class GiRegistrations {
    private static final String RESOURCE = "/gi/gi-products.json";
    private static final String AREAS = "/gi/gi-areas.json";

    private final Map<String, GiRegistration> byId = new LinkedHashMap<>();
    private final Map<String, County> counties = new TreeMap<>();

    public GiRegistrations() {
        var facts = read(AREAS, KnownArea[].class).stream()
                .collect(Collectors.toMap(KnownArea::registration, Function.identity()));
        for (var entry : read(RESOURCE, Entry[].class)) {
            add(entry.registration(facts.get(entry.id)));
            for (int i = 0; i < entry.otherGi.size(); i++) add(entry.other(i, facts.get(entry.otherId(i))));
        }
    }

    private void add(GiRegistration registration) {
        if (byId.put(registration.id(), registration) != null) {
            throw new IllegalStateException("registration twice: " + registration.id());
        }
        if (registration.county() != null) counties.put(registration.county().code(), registration.county());
    }

    public Optional<GiRegistration> find(@Nullable String id) {
        return Optional.ofNullable(id).map(byId::get);
    }

    /** In the order of the file; further registrations of a name follow its first. */
    public List<GiRegistration> all() {
        return List.copyOf(byId.values());
    }

    public Optional<County> county(@Nullable String code) {
        return Optional.ofNullable(code).map(counties::get);
    }

    private static <T> List<T> read(String resource, Class<T[]> type) {
        try (var file = Objects.requireNonNull(GiRegistrations.class.getResourceAsStream(resource))) {
            return List.of(JsonMapper.builder().build().readValue(file, type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Holder and area where a source lists them one by one; what is only told in part is left out.
     *
     * @param source key of the source in the domain notes, or where the words stand
     */
    private record KnownArea(String registration, @Nullable String holder, List<Area> areas, String source) {}

    private record Entry(
            String id,
            String nameZh,
            String nameEn,
            @Nullable String county,
            @Nullable String countyCode,
            @Nullable String giKind,
            @Nullable String giNumber,
            @Nullable Integer giYear,
            String category,
            @Nullable String season,
            @Nullable String storage,
            @Nullable Integer shelfLifeDays,
            @Nullable String protectedArea,
            List<OtherGi> otherGi,
            List<GiRegistration.Source> sources,
            @Nullable String notes) {
        GiRegistration registration(@Nullable KnownArea facts) {
            var place = county == null || countyCode == null ? null : new County(countyCode, county);
            return new GiRegistration(
                    id,
                    nameZh,
                    nameEn,
                    giKind,
                    giNumber,
                    giYear,
                    place,
                    Category.byNameZh(category),
                    protectedArea,
                    season,
                    storage,
                    shelfLifeDays,
                    sources,
                    notes,
                    facts == null ? null : facts.holder,
                    facts == null ? wholeOf(place) : facts.areas);
        }

        /** Where no area is listed, the goods still come from the county the sources name. */
        private static List<Area> wholeOf(@Nullable County county) {
            return county == null ? List.of() : List.of(new Area(county.code(), county.name(), List.of()));
        }

        String otherId(int index) {
            return id + "-" + (index + 2);
        }

        /** County and area stay unknown: they were read for the first registration only and may differ for this one. */
        GiRegistration other(int index, @Nullable KnownArea facts) {
            var gi = otherGi.get(index);
            return new GiRegistration(
                    otherId(index),
                    nameZh,
                    nameEn,
                    gi.giKind,
                    gi.giNumber,
                    gi.giYear,
                    null,
                    Category.byNameZh(category),
                    null,
                    season,
                    storage,
                    shelfLifeDays,
                    sources,
                    notes,
                    facts == null ? null : facts.holder,
                    facts == null ? List.of() : facts.areas);
        }
    }

    private record OtherGi(
            @Nullable String giKind,
            @Nullable String giNumber,
            @Nullable Integer giYear) {}

    /** Every county some registration names, by code. */
    public List<County> counties() {
        return new ArrayList<>(counties.values());
    }
}
