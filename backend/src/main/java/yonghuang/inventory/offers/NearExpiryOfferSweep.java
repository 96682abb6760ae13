package yonghuang.inventory.offers;

import java.util.List;
import java.util.stream.Gatherers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yonghuang.inventory.level.Movement;
import yonghuang.shared.Sweep;

/** Closes offers whose lot has expired, was recalled or is gone. */
@Component
public final class NearExpiryOfferSweep implements Sweep {
    private static final Logger log = LoggerFactory.getLogger(NearExpiryOfferSweep.class);
    private static final int AT_ONCE = 200;

    private final OpenOffers offers;
    private final OfferedLots lots;

    public NearExpiryOfferSweep(OpenOffers offers, OfferedLots lots) {
        this.offers = offers;
        this.lots = lots;
    }

    @Override
    public String name() {
        return "near-expiry offers";
    }

    @Override
    public void run() {
        try (var open = offers.allOpen()) {
            open.gather(Gatherers.windowFixed(AT_ONCE)).forEach(this::close);
        }
    }

    private void close(List<NearExpiryOffer> some) {
        var levels = lots.levelsOf(some);
        for (var offer : some) {
            var reason = lots.over(offer, levels);
            if (reason != null) attempt(offer, reason);
        }
    }

    private void attempt(NearExpiryOffer offer, String reason) {
        try {
            offers.close(offer, Movement.SHOP, reason);
        } catch (RuntimeException failed) {
            log.warn("Offer {} will be closed later: {}", offer.name(), failed.toString());
        }
    }
}
