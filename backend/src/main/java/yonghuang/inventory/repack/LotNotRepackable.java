package yonghuang.inventory.repack;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** What has expired or was recalled gets no new number and no new certificate. */
public final class LotNotRepackable extends Refusal {
    private final String lot;

    LotNotRepackable(String lot) {
        super(
                "lot-not-repackable",
                409,
                new Sentence(
                        "Lot " + lot + " has expired or was recalled; it is neither split nor merged.",
                        "批次 " + lot + " 已过期或已被召回，不能拆分或合并。"));
        this.lot = lot;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("lot", lot);
    }
}
