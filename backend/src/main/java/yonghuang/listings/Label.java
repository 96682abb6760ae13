package yonghuang.listings;

import org.jspecify.annotations.Nullable;

/**
 * What must stand on the label of prepackaged food (R15), as far as it does not differ by variant or lot.
 *
 * @param standard code of the product standard it follows
 * @param additives those it holds, or that it holds none
 * @param productionLicence number of the maker's production licence
 */
public record Label(
        @Nullable String ingredients,
        @Nullable String producer,
        @Nullable String standard,
        @Nullable String additives,
        @Nullable String productionLicence) {}
