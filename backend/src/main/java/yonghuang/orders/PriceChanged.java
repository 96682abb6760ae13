package yonghuang.orders;

import java.util.List;
import java.util.Map;
import yonghuang.shared.Money;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The order would cost something else than the buyer was shown: 409 {@code /problems/price-changed}; nothing is held. */
public final class PriceChanged extends Refusal {
    private final Money total;
    private final List<PriceEntry> breakdown;

    PriceChanged(Money total, List<PriceEntry> breakdown) {
        super(
                "price-changed",
                409,
                new Sentence("The price is another one now. Please look at it and order again.", "价格已有变动，请核对后重新下单。"));
        this.total = total;
        this.breakdown = breakdown;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("total", total, "priceBreakdown", breakdown);
    }
}
