package yonghuang.orders.parcel;

import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** More was scanned than is left to pick of that lot: 409 {@code /problems/over-pick}, member {@code left} says how many. */
public final class OverPick extends Refusal {
    private final int left;

    OverPick(String sku, String lot, int left) {
        super(
                "over-pick",
                409,
                new Sentence(
                        "Only " + left + " more of " + sku + " are to be picked from lot " + lot + ".",
                        sku + " 在批次 " + lot + " 中只剩 " + left + " 件待拣。"));
        this.left = left;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("left", left);
    }
}
