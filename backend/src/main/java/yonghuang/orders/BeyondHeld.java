package yonghuang.orders;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** More are told missing than the fulfilment has of that lot: 409 {@code /problems/beyond-held}, member {@code held} says how many. */
public final class BeyondHeld extends Refusal {
    private final int held;

    BeyondHeld(String lot, int held) {
        super(
                "beyond-held",
                409,
                new Sentence(
                        "This fulfilment has only " + held + " of lot " + lot + ".",
                        "此发货单在批次 " + lot + " 中只有 " + held + " 件。"));
        this.held = held;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("held", held);
    }
}
