package yonghuang.inventory.transfers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** A lot of the transfer expired, was recalled, or is no longer held since it was drafted. */
public final class LotNotSendable extends Refusal {
    public enum Cause {
        EXPIRED,
        RECALLED,
        NOT_HELD
    }

    /** @param lot null where the whole line is no longer held and no lot was known for it */
    public record Unsendable(String sku, @Nullable String lot, Cause cause) {}

    private final List<Unsendable> lots;

    LotNotSendable(List<Unsendable> lots) {
        super("lot-not-sendable", 409, sentence(lots));
        this.lots = List.copyOf(lots);
    }

    private static Sentence sentence(List<Unsendable> lots) {
        var names = lots.stream()
                .map(each -> each.lot() == null ? each.sku() : each.sku() + " " + each.lot())
                .toList();
        var named = String.join(", ", names);
        return new Sentence(
                "Expired, recalled, or no longer held for this transfer: " + named + ".",
                "已过期、被召回或不再为该调拨单占用：" + named + "。");
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("lots", lots);
    }
}
