package yonghuang.catalog;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.Registrations.Place;

/**
 * A county, or some towns of it, that a registration covers.
 *
 * @param county six-digit division code
 * @param name of the county
 * @param towns names; empty: all of the county
 */
public record Area(String county, String name, List<String> towns) {
    private static final Pattern COUNTY_WORD = Pattern.compile("[县市区]$");
    private static final Pattern TOWN_WORD = Pattern.compile("(街道办事处|办事处|街道|镇|乡)$");

    public Area {
        towns = List.copyOf(towns);
    }

    /**
     * Whether goods from there come from one of the areas.
     *
     * @param county code or name, with or without 县, 市, 区
     * @param town name, with or without 镇, 乡, 街道
     */
    static Place placeIn(List<Area> areas, @Nullable String county, @Nullable String town) {
        if (areas.isEmpty() || county == null) return Place.UNKNOWN;
        var there = areas.stream().filter(area -> area.isNamed(county)).toList();
        if (there.isEmpty()) return Place.OUTSIDE;
        if (there.stream().anyMatch(area -> area.towns.isEmpty())) return Place.INSIDE;
        if (town == null) return Place.TOWN_NEEDED;
        return there.stream().anyMatch(area -> area.covers(town)) ? Place.INSIDE : Place.OUTSIDE;
    }

    private boolean isNamed(String said) {
        var plain = said.strip();
        return plain.equals(county)
                || plain.equals(name)
                || plain.equals(COUNTY_WORD.matcher(name).replaceFirst(""));
    }

    private boolean covers(String said) {
        return towns.stream().anyMatch(town -> plain(town).equals(plain(said)));
    }

    private static String plain(String town) {
        return TOWN_WORD.matcher(town.strip()).replaceFirst("");
    }
}
