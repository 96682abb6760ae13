package yonghuang.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.Registrations.Place;

/**
 * One registration of a geographical indication, as its sources tell it. One name can hold several, of different kinds
 * and areas. What no source says is null, never guessed.
 *
 * @param kind such as 地理标志保护产品, in the source's own word
 * @param number announcement, certificate or trademark number
 * @param county where the goods of this registration come from
 * @param protectedArea the area in the registration's words
 * @param season when the goods are harvested or sold, in the source's words
 * @param storage how the goods are kept, in the source's words
 * @param holder of the certificate or trademark
 * @param areas counties and towns it covers, empty when not known
 * @param notes what is doubtful or differs between sources
 */
public record GiRegistration(
        String id,
        String nameZh,
        String nameEn,
        @Nullable String kind,
        @Nullable String number,
        @Nullable Integer year,
        @Nullable County county,
        Category category,
        @Nullable String protectedArea,
        @Nullable String season,
        @Nullable String storage,
        @Nullable Integer shelfLifeDays,
        List<Source> sources,
        @Nullable String notes,
        @Nullable String holder,
        List<Area> areas) {
    public GiRegistration {
        sources = List.copyOf(sources);
        areas = List.copyOf(areas);
    }

    /** Whether goods from there may be received under it; county and town as {@link Area} reads them. */
    public Place place(@Nullable String county, @Nullable String town) {
        return Area.placeIn(areas, county, town);
    }

    /**
     * Where a fact was read.
     *
     * @param url null where it is in print only
     */
    public record Source(String title, @Nullable String url) {}
}
