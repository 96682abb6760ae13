package yonghuang.inventory.offers.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.inventory.expiry.RemainingLife;
import yonghuang.inventory.level.Lot;
import yonghuang.inventory.offers.NearExpiryOffer;
import yonghuang.inventory.offers.OfferedLots;
import yonghuang.inventory.offers.OpenOffers;
import yonghuang.inventory.offers.OpenOffers.Place;
import yonghuang.inventory.web.Asked;
import yonghuang.shared.Cursor;
import yonghuang.shared.Money;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;
import yonghuang.shared.Skus;
import yonghuang.shared.Skus.Sku;

/** Near-expiry goods, kept apart from the others and marked as what they are. */
@RestController
class NearExpiryController {
    /** So few are told exactly; of more it is only said that they are there. */
    private static final int TOLD = 10;

    /**
     * @param offer as an order line names it
     * @param product id of the product
     * @param expiresOn first day on which it is no longer sold
     * @param remainingDays until then
     * @param units left, null when there are more than 10
     */
    record NearExpiryItem(
            String offer,
            String product,
            String title,
            String sku,
            String spec,
            Money price,
            Money usualPrice,
            String lot,
            String expiresOn,
            int remainingDays,
            String warehouse,
            @Nullable Integer units) {}

    private final OpenOffers offers;
    private final OfferedLots lots;
    private final Skus skus;

    NearExpiryController(OpenOffers offers, OfferedLots lots, Skus skus) {
        this.offers = offers;
        this.lots = lots;
        this.skus = skus;
    }

    @Operation(
            operationId = "listNearExpiry",
            summary =
                    "The first to expire first. What was just recalled or is sold as usual again is left out, so a page may be shorter than its limit.")
    @GetMapping("/api/near-expiry")
    Page<NearExpiryItem> list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Asked.limit(limit);
        var found = offers.open(place(after), most + 1);
        var shown = found.subList(0, Math.min(most, found.size()));
        var last = found.size() > most ? shown.getLast() : null;
        var next = last == null ? null : Cursor.of(last.expiresOn(), last.id());
        return new Page<>(items(shown), next, offers.countOpen());
    }

    @Operation(operationId = "showNearExpiry", summary = "One offer, while it can be bought")
    @GetMapping("/api/near-expiry/{offer}")
    NearExpiryItem show(@PathVariable String offer) {
        var found = offers.openNamed(offer).map(List::of).orElseThrow(NotFound::new);
        return items(found).stream().findFirst().orElseThrow(NotFound::new);
    }

    private static @Nullable Place place(@Nullable String after) {
        var keys = Cursor.read(after, 2);
        return keys == null ? null : new Place(keys.get(0), keys.get(1));
    }

    private List<NearExpiryItem> items(List<NearExpiryOffer> shown) {
        var levels = lots.levelsOf(shown);
        var items = new ArrayList<NearExpiryItem>();
        for (var offer : shown) {
            var lot = OfferedLots.lot(offer, levels).filter(here -> here.recall() == null);
            var sku = skus.find(offer.sku()).filter(sold -> isCheaper(offer, sold));
            if (lot.isPresent() && sku.isPresent()) items.add(item(offer, lot.get(), sku.get()));
        }
        return items;
    }

    private static boolean isCheaper(NearExpiryOffer offer, Sku sold) {
        return sold.onSale() && offer.price().amount() < sold.price().amount();
    }

    private NearExpiryItem item(NearExpiryOffer offer, Lot lot, Sku sku) {
        int units = lot.available();
        int days = Objects.requireNonNull(RemainingLife.days(offer.expiresOn(), lots.today()));
        return new NearExpiryItem(
                offer.name(),
                sku.product(),
                sku.productTitle(),
                sku.sku(),
                sku.spec(),
                offer.price(),
                sku.price(),
                offer.lot(),
                offer.expiresOn(),
                days,
                offer.warehouse(),
                units > TOLD ? null : units);
    }
}
