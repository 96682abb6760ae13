package yonghuang.inventory.transfers;

import java.util.List;
import java.util.Map;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The source has too little of some lines; nothing stays held. */
public final class TransferShort extends Refusal {
    private final List<ShortLine> lines;

    TransferShort(List<ShortLine> lines) {
        super("transfer-short", 409, new Sentence("Some lines cannot be held for this transfer.", "部分行的可用库存不足，无法调拨。"));
        this.lines = List.copyOf(lines);
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("lines", lines);
    }
}
