package yonghuang.orders.parcel;

import java.util.List;
import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/**
 * The lot is held for the order but has reached its day of expiry or was recalled: 409 {@code /problems/lot-not-sellable},
 * member {@code lots} names what may be taken instead, empty when nothing is left.
 */
public final class LotNotSellable extends Refusal {
    private final List<String> lots;

    LotNotSellable(String scanned, List<String> lots) {
        super("lot-not-sellable", 409, sentence(scanned, lots));
        this.lots = List.copyOf(lots);
    }

    private static Sentence sentence(String scanned, List<String> lots) {
        var en = "Lot " + scanned + " has expired or was recalled and must not leave. ";
        var zh = "批次 " + scanned + " 已到期或被召回，不得发出。";
        return lots.isEmpty()
                ? new Sentence(en + "No other lot is held for this line.", zh + "此行没有其他已占用的批次。")
                : new Sentence(en + "Take " + String.join(", ", lots) + ".", zh + "请拣 " + String.join("、", lots) + "。");
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("lots", lots);
    }
}
