package yonghuang.merchants.licences;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** Somebody decided otherwise: 409 {@code /problems/licence-decided}. */
public final class LicenceDecided extends Refusal {
    LicenceDecided() {
        super("licence-decided", 409, new Sentence("This licence was decided otherwise already.", "该许可已有不同的审核结论。"));
    }
}
