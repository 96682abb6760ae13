package yonghuang.merchants.particulars;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** Decided otherwise, or another one stands in its place: 409 {@code /problems/bank-change-decided}. */
public final class BankChangeDecided extends Refusal {
    BankChangeDecided() {
        super(
                "bank-change-decided",
                409,
                new Sentence(
                        "This change was decided otherwise, or another one was asked for since.",
                        "该变更已有不同的审核结论，或已有新的变更申请。"));
    }
}
