package yonghuang.orders.parcel;

import java.util.List;
import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The scanned lot is not the one the units are held in: 409 {@code /problems/wrong-lot}, member {@code lots} names the right ones. */
public final class WrongLot extends Refusal {
    private final List<String> lots;

    WrongLot(String scanned, List<String> lots) {
        super(
                "wrong-lot",
                409,
                new Sentence(
                        "Lot " + scanned + " is not for this order. Take " + String.join(", ", lots) + ".",
                        "批次 " + scanned + " 不属于此订单，请拣 " + String.join("、", lots) + "。"));
        this.lots = List.copyOf(lots);
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("lots", lots);
    }
}
