package yonghuang.inventory.offers;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.inventory.level.Lot;
import yonghuang.inventory.level.ShopDays;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;

/** What the stored levels say of the lots on offer: one query for a page of them. */
@Component
public final class OfferedLots {
    private final StockLevels levels;

    public OfferedLots(StockLevels levels) {
        this.levels = levels;
    }

    /** The levels of these offers as they are now, lapsed holds given back, by their ids. */
    public Map<String, StockLevel> levelsOf(Collection<NearExpiryOffer> offers) {
        if (offers.isEmpty()) return Map.of();
        var ids = offers.stream().map(OfferedLots::level).distinct().toList();
        var now = levels.now();
        return levels.find(where("_id").in(ids)).stream()
                .map(level -> level.withoutLapsed(now))
                .collect(Collectors.toMap(StockLevel::id, Function.identity()));
    }

    public static Optional<Lot> lot(NearExpiryOffer offer, Map<String, StockLevel> levels) {
        return Optional.ofNullable(levels.get(level(offer))).flatMap(level -> level.lot(offer.lot()));
    }

    public LocalDate today() {
        return ShopDays.dayOf(levels.now());
    }

    /** Why the lot cannot be offered any more; null while it can. Units that are only promised may come back. */
    @Nullable
    String over(NearExpiryOffer offer, Map<String, StockLevel> found) {
        if (!offer.isOpenOn(today())) return "EXPIRED";
        var lot = lot(offer, found).orElse(null);
        if (lot != null && lot.recall() != null) return "RECALLED";
        if (lot != null && lot.hasExpired(today().toString())) return "EXPIRED";
        return lot == null || lot.available() + lot.reserved() == 0 ? "EMPTY" : null;
    }

    private static String level(NearExpiryOffer offer) {
        return StockLevel.id(offer.sku(), offer.warehouse());
    }
}
