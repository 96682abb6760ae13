package yonghuang.inventory;

import java.util.Optional;
import yonghuang.shared.Money;

/** Lots near their expiry that are sold apart from the others, each at its own price. */
public interface NearExpiryOffers {
    /**
     * @param price of one unit, below the usual one
     * @param expiresOn day as {@code 2026-12-24}
     */
    record Offered(String offer, String sku, String warehouse, String lot, String expiresOn, Money price) {}

    /** The offer while it can be bought: open, not expired, still below the usual price. Whether units are left, the level says. */
    Optional<Offered> find(String offer);
}
