package yonghuang.accounting.payouts;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** A merchant's last payout has not ended, so that no next one is proposed: 409. Nothing was changed. */
public final class PayoutOpen extends Refusal {
    private final String payout;

    PayoutOpen(String payout) {
        super(
                "payout-open",
                409,
                new Sentence("A payout to this merchant is under way. Please end it first.", "该商家有一笔结算尚未完结，请先处理完毕。"));
        this.payout = payout;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("payout", payout);
    }
}
