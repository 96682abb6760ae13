package yonghuang.orders.parcel;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The step is out of turn: 409 {@code /problems/fulfilment-step}, member {@code current} is the status it met. */
public final class FulfilmentStep extends Refusal {
    private final ParcelStatus current;

    FulfilmentStep(ParcelStatus current) {
        super(
                "fulfilment-step",
                409,
                new Sentence("This step does not follow " + current + ".", "当前状态 " + current + " 不能执行此步骤。"));
        this.current = current;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("current", current.name());
    }
}
