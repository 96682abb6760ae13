package yonghuang.catalog.origin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.catalog.listing.Shelves;
import yonghuang.shared.Registrations;

/** What other modules learn of registrations, as the newest shelf knows them. */
@Component
class KnownOrigins implements Registrations {
    private final Shelves shelves;

    KnownOrigins(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    public Optional<Registration> registration(String id) {
        return shelves.current()
                .origins()
                .find(id)
                .map(known -> new Registration(
                        known.id(),
                        known.nameZh(),
                        known.nameEn(),
                        known.kind(),
                        known.number(),
                        known.sources().stream()
                                .map(source -> new Source(source.title(), source.url()))
                                .toList()));
    }

    @Override
    public Place place(String registration, @Nullable String county, @Nullable String town) {
        return shelves.current()
                .origins()
                .find(registration)
                .map(known -> known.place(county, town))
                .orElse(Place.UNKNOWN);
    }

    @Override
    public Optional<String> claimOf(String sku) {
        var shelf = shelves.current();
        return shelves.find(sku)
                .flatMap(known -> shelf.find(known.product()))
                .map(shown -> shown.product().gi());
    }
}
