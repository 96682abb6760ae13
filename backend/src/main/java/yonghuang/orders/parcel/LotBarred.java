package yonghuang.orders.parcel;

import java.util.List;
import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/**
 * The scanned lot has expired or was recalled and must not be sent: 409 {@code /problems/lot-barred}, member {@code lots}
 * names the lots of this line that may be picked instead.
 */
public final class LotBarred extends Refusal {
    private final List<String> lots;

    public LotBarred(String scanned, List<String> lots) {
        super(
                "lot-barred",
                409,
                new Sentence(
                        "Lot " + scanned + " has expired or was recalled and must not be sent." + english(lots),
                        "批次 " + scanned + " 已过期或已召回，不得发出。" + chinese(lots)));
        this.lots = List.copyOf(lots);
    }

    private static String english(List<String> lots) {
        return lots.isEmpty() ? " Leave it apart and tell your lead." : " Take " + String.join(", ", lots) + ".";
    }

    private static String chinese(List<String> lots) {
        return lots.isEmpty() ? "请隔离并报告负责人。" : "请拣 " + String.join("、", lots) + "。";
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("lots", lots);
    }
}
