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

    /** Where it was read. */
    record Source(String title, String url) {}

    Optional<Registration> registration(String id);
}
