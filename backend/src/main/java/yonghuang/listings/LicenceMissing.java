package yonghuang.listings;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The merchant holds no licence in force for that class of goods: 409 {@code /problems/licence-missing}. Nothing was changed. */
public final class LicenceMissing extends Refusal {
    public LicenceMissing() {
        super(
                "licence-missing",
                409,
                new Sentence("Your licences do not allow you to sell goods of this class now.", "您现有的许可不允许销售该类商品。"));
    }
}
