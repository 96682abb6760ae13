package yonghuang.orders.waves;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** Somebody picks it in another wave: 409 {@code /problems/in-wave}, members {@code fulfilment} and {@code wave}. */
public final class InWave extends Refusal {
    private final String fulfilment;
    private final String wave;

    InWave(String fulfilment, String wave) {
        super(
                "in-wave",
                409,
                new Sentence(fulfilment + " is being picked in another wave.", "发货单 " + fulfilment + " 正在另一波次中拣货。"));
        this.fulfilment = fulfilment;
        this.wave = wave;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("fulfilment", fulfilment, "wave", wave);
    }
}
