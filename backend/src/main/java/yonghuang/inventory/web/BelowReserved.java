package yonghuang.inventory.web;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** More would be taken away than is available; promised units stay. */
public final class BelowReserved extends Refusal {
    private final int available;

    public BelowReserved(int available) {
        super(
                "below-reserved",
                409,
                new Sentence(
                        "Only " + available + " units of this lot are not promised to orders.",
                        "该批次仅有 " + available + " 件未被订单占用。"));
        this.available = available;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("available", available);
    }
}
