package yonghuang.accounting.payouts;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** A payout that stands elsewhere cannot go this step: 409. Nothing was changed. */
public final class PayoutStep extends Refusal {
    private final Payout.Status status;

    PayoutStep(Payout.Status status) {
        super(
                "payout-step",
                409,
                new Sentence(
                        "This payout cannot go that step any more, or not yet. Please look at it again.",
                        "该笔结算当前不能执行此操作，请刷新后再看。"));
        this.status = status;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("state", status.name());
    }
}
