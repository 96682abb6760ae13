package yonghuang.catalog.web;

import org.jspecify.annotations.Nullable;
import yonghuang.catalog.Category;
import yonghuang.catalog.County;
import yonghuang.catalog.listing.ShelfProduct;

/** Small things shown in several answers. */
final class Shown {
    private Shown() {}

    /**
     * @param kind kind of the registration, null when no source says it
     * @param mark whether the official mark may be shown: the merchant is an authorised user today. The name of the place
     *     may be used without it
     */
    record Gi(String id, String name, @Nullable String kind, boolean mark) {
        static @Nullable Gi of(ShelfProduct shown) {
            var gi = shown.gi();
            return gi == null ? null : new Gi(gi.id(), gi.nameZh(), gi.kind(), shown.mark() != null);
        }
    }

    /** @param code six-digit division code */
    record CountyName(String code, String name) {
        static @Nullable CountyName of(@Nullable County county) {
            return county == null ? null : new CountyName(county.code(), county.name());
        }
    }

    record CategoryName(String id, String name) {
        static CategoryName of(Category category) {
            return new CategoryName(category.id(), category.nameZh());
        }
    }
}
