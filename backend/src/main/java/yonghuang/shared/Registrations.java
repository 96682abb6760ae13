package yonghuang.shared;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Registrations of geographical indications, asked by those who show what a lot is received under. Implemented by the catalog. */
public interface Registrations {
    /**
     * @param kind such as 地理标志保护产品, in the source's own word; null when no source says it
     * @param number announcement, certificate or trademark number; null when no source says it
     */
    record Registration(
            String id,
            String nameZh,
            String nameEn,
            @Nullable String kind,
            @Nullable String number,
            List<Source> sources) {
        public Registration {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Where it was read.
     *
     * @param url null where it is in print only
     */
    record Source(String title, @Nullable String url) {}

    /** Whether goods from a place may be received under a registration. */
    enum Place {
        INSIDE,
        OUTSIDE,
        /** Only some towns of that county are covered, and the town is not told. */
        TOWN_NEEDED,
        /** Nobody can say: the area is not known, or the county is not told. */
        UNKNOWN
    }

    Optional<Registration> registration(String id);

    /**
     * @param county code or name
     * @param town name
     */
    Place place(String registration, @Nullable String county, @Nullable String town);

    /** The registration the product of a SKU claims; empty when it claims none, or is not on the shelf. */
    Optional<String> claimOf(String sku);
}
