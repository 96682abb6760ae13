package yonghuang.merchants.licences;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yonghuang.merchants.Licence;
import yonghuang.merchants.Merchant;
import yonghuang.merchants.Merchants;

/**
 * What a shop has to show of its merchant all the time: its registration and the licences in force (R14). Kept in memory
 * for some seconds, so a change is seen by everybody after that; the day is looked at with every call.
 */
@Component
public final class ShopSigns {
    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    /**
     * @param accepted licences the office accepted, in force or not
     */
    private record Known(Merchant merchant, List<Licence> accepted) {}

    /**
     * @param licences those in force today, the oldest first
     */
    public record ShopSign(Merchant merchant, List<Licence> licences) {}

    private final Merchants merchants;
    private final Licences licences;
    private final LoadingCache<String, Optional<Known>> known;

    ShopSigns(Merchants merchants, Licences licences) {
        this.merchants = merchants;
        this.licences = licences;
        this.known =
                Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build(this::read);
    }

    /** Empty for a merchant nobody knows. */
    public Optional<ShopSign> of(String merchant) {
        var today = licences.today();
        return known.get(merchant).map(one -> new ShopSign(one.merchant(), inForce(one.accepted(), today)));
    }

    private Optional<Known> read(String merchant) {
        return merchants.find(merchant).map(found -> new Known(found, accepted(merchant)));
    }

    private List<Licence> accepted(String merchant) {
        var book = licences.of(merchant);
        if (book == null) return List.of();
        return book.entries().stream()
                .filter(entry -> entry.decision() == Entry.Decision.ACCEPTED)
                .map(Entry::licence)
                .toList();
    }

    private static List<Licence> inForce(List<Licence> accepted, LocalDate today) {
        return accepted.stream().filter(licence -> licence.isInForceOn(today)).toList();
    }
}
