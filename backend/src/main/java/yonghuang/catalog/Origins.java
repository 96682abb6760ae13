package yonghuang.catalog;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Registrations and who may use their marks, as things stand on one day. Never changes. */
public final class Origins {
    private final String day;
    private final Map<String, GiRegistration> registrations = new LinkedHashMap<>();
    private final Map<String, County> counties = new TreeMap<>();
    private final Map<MarkKey, MarkUse> marks;

    private record MarkKey(String merchant, String registration) {}

    /**
     * @param day as {@code 2026-11-24}
     * @param marks those that do not stand that day are left out; of several that do, the one that began last counts
     */
    public Origins(String day, Collection<GiRegistration> registrations, Collection<MarkUse> marks) {
        this.day = day;
        for (var registration : registrations) {
            this.registrations.put(registration.id(), registration);
            var county = registration.county();
            if (county != null) counties.put(county.code(), county);
        }
        var standing = new java.util.HashMap<MarkKey, MarkUse>();
        for (var mark : marks) {
            if (!mark.standsOn(day)) continue;
            standing.merge(new MarkKey(mark.merchant(), mark.registration()), mark, Origins::later);
        }
        this.marks = Map.copyOf(standing);
    }

    private static MarkUse later(MarkUse one, MarkUse other) {
        return one.from().compareTo(other.from()) >= 0 ? one : other;
    }

    public String day() {
        return day;
    }

    public Optional<GiRegistration> find(@Nullable String id) {
        return Optional.ofNullable(id).map(registrations::get);
    }

    public Optional<County> county(@Nullable String code) {
        return Optional.ofNullable(code).map(counties::get);
    }

    public List<GiRegistration> all() {
        return List.copyOf(registrations.values());
    }

    /** What lets this merchant show the mark of this registration; empty when nothing does. */
    public Optional<MarkUse> mark(String merchant, @Nullable String registration) {
        return registration == null
                ? Optional.empty()
                : Optional.ofNullable(marks.get(new MarkKey(merchant, registration)));
    }
}
