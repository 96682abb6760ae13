package yonghuang.orders.waves;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** Nothing waits to be picked that is in no wave: 409 {@code /problems/nothing-to-pick}. */
public final class NothingToPick extends Refusal {
    NothingToPick() {
        super(
                "nothing-to-pick",
                409,
                new Sentence("Nothing is waiting to be picked that is in no wave.", "没有待拣且不在波次中的发货单。"));
    }
}
