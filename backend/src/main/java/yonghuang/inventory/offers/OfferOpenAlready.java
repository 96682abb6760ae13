package yonghuang.inventory.offers;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** A lot has one offer at a time in a warehouse: close it before another price is asked. */
public final class OfferOpenAlready extends Refusal {
    private final String offer;

    OfferOpenAlready(String offer) {
        super(
                "offer-open-already",
                409,
                new Sentence(
                        "This lot is offered at another price already; close that offer first.",
                        "该批次已按其他价格出售，请先关闭原优惠。"));
        this.offer = offer;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("offer", offer);
    }
}
