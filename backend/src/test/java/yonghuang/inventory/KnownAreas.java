package yonghuang.inventory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.Registrations;

/** Two registrations: chestnuts of all 罗田县, and fuling of 九资河镇 in it. SKUs claim what they are told to. */
public final class KnownAreas implements Registrations {
    public static final String CHESTNUT = "luotian-banli";
    public static final String FULING = "jiuzihe-fuling";

    private final Map<String, String> claims = new HashMap<>();

    public KnownAreas claiming(String sku, String registration) {
        claims.put(sku, registration);
        return this;
    }

    @Override
    public Optional<Registration> registration(String id) {
        return switch (id) {
            case CHESTNUT -> Optional.of(named(id, "罗田板栗"));
            case FULING -> Optional.of(named(id, "九资河茯苓"));
            default -> Optional.empty();
        };
    }

    private static Registration named(String id, String name) {
        return new Registration(id, name, id, null, null, List.of());
    }

    @Override
    public Place place(String registration, @Nullable String county, @Nullable String town) {
        if (county == null) return Place.UNKNOWN;
        if (!county.equals("罗田县")) return Place.OUTSIDE;
        if (registration.equals(CHESTNUT)) return Place.INSIDE;
        if (town == null) return Place.TOWN_NEEDED;
        return town.equals("九资河镇") ? Place.INSIDE : Place.OUTSIDE;
    }

    @Override
    public Optional<String> claimOf(String sku) {
        return Optional.ofNullable(claims.get(sku));
    }
}
