package yonghuang.merchants.licences;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The book is full: 409 {@code /problems/licences-used-up}. */
public final class LicencesUsedUp extends Refusal {
    LicencesUsedUp() {
        super("licences-used-up", 409, new Sentence("The merchant has all the licences it can have.", "商家的许可数量已达上限。"));
    }
}
