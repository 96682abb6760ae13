package yonghuang.inventory.transfers.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.transfers.TransferMode;
import yonghuang.inventory.web.Fields;

/** Reads a mode as it was sent. */
final class Modes {
    private Modes() {}

    static TransferMode read(Fields fields, String field, @Nullable String sent) {
        for (var mode : TransferMode.values()) if (mode.name().equals(sent)) return mode;
        fields.wrong(field, "must be one of " + Arrays.toString(TransferMode.values()), "不是可用的运输方式");
        return TransferMode.ROAD;
    }
}
