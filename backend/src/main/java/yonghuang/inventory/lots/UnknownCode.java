package yonghuang.inventory.lots;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The scanned code names nothing the caller may know of. */
public final class UnknownCode extends Refusal {
    private static final int SHOWN = 60;

    UnknownCode(String code) {
        super(
                "unknown-code",
                404,
                new Sentence("Nothing is known under the code " + shown(code) + ".", "不认识条码 " + shown(code) + "。"));
    }

    private static String shown(String code) {
        return code.length() <= SHOWN ? code : code.substring(0, SHOWN) + "…";
    }
}
