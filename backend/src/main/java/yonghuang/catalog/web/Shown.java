package yonghuang.catalog.web;

import org.jspecify.annotations.Nullable;
import yonghuang.catalog.Category;
import yonghuang.catalog.County;
import yonghuang.catalog.GiRegistration;

/** Small things shown in several answers. */
final class Shown {
    private Shown() {}

    /** @param kind kind of the registration, null when no source says it */
    record Gi(String id, String name, @Nullable String kind) {
        static @Nullable Gi of(@Nullable GiRegistration gi) {
            return gi == null ? null : new Gi(gi.id(), gi.nameZh(), gi.kind());
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
