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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yonghuang.shared.Registrations;

/** Every registration the shop knows of, read once from {@code gi/gi-products.json}, with the counties they name. */
@Component
public final class GiRegistrations implements Registrations {
    private static final String RESOURCE = "/gi/gi-products.json";

    private final Map<String, GiRegistration> byId = new LinkedHashMap<>();
    private final Map<String, County> counties = new TreeMap<>();

    public GiRegistrations() {
        for (var entry : entries()) {
            add(entry.registration());
            for (int i = 0; i < entry.otherGi.size(); i++) add(entry.other(i));
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

    @Override
    public Optional<Registration> registration(String id) {
        return find(id).map(known -> new Registration(
                known.id(),
                known.nameZh(),
                known.nameEn(),
                known.kind(),
                known.number(),
                known.sources().stream()
                        .map(source -> new Source(source.title(), source.url()))
                        .toList()));
    }

    /** In the order of the file; further registrations of a name follow its first. */
    public List<GiRegistration> all() {
        return List.copyOf(byId.values());
    }

    public Optional<County> county(@Nullable String code) {
        return Optional.ofNullable(code).map(counties::get);
    }

    private static List<Entry> entries() {
        try (var file = Objects.requireNonNull(GiRegistrations.class.getResourceAsStream(RESOURCE))) {
            return List.of(JsonMapper.builder().build().readValue(file, Entry[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
        GiRegistration registration() {
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
                    notes);
        }

        /** County and area stay unknown: they were read for the first registration only and may differ for this one. */
        GiRegistration other(int index) {
            var gi = otherGi.get(index);
            return new GiRegistration(
                    id + "-" + (index + 2),
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
                    notes);
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
