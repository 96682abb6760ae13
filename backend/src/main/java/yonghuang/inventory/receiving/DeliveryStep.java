package yonghuang.inventory.receiving;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The delivery has ended, or what was asked is not possible once goods of it have come. */
public final class DeliveryStep extends Refusal {
    private final DeliveryStatus current;

    DeliveryStep(DeliveryStatus current) {
        super(
                "delivery-step",
                409,
                new Sentence(
                        "This is not possible for a delivery that is " + current + ".",
                        "到货单当前状态（" + current + "）不允许此操作。"));
        this.current = current;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("current", current);
    }
}
