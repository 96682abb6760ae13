package yonghuang.inventory.offers;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** Only what is near its expiry, not expired, not recalled and still there is sold apart. */
public final class LotNotNearExpiry extends Refusal {
    private final String lot;

    LotNotNearExpiry(String lot) {
        super(
                "lot-not-near-expiry",
                409,
                new Sentence(
                        "Lot " + lot + " is not near its expiry, or has expired, was recalled or is gone.",
                        "批次 " + lot + " 不是临期批次，或已过期、已被召回或已无库存。"));
        this.lot = lot;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("lot", lot);
    }
}
