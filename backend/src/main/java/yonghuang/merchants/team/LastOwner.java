package yonghuang.merchants.team;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The last owner stays: 409 {@code /problems/last-owner}. */
public final class LastOwner extends Refusal {
    LastOwner() {
        super(
                "last-owner",
                409,
                new Sentence(
                        "A merchant keeps at least one owner. Make somebody else one first.",
                        "商家须至少保留一名所有者，请先指定其他所有者。"));
    }
}
