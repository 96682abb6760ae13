package yonghuang.merchants.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.merchants.particulars.KeptParticulars;
import yonghuang.merchants.particulars.MerchantParticulars;
import yonghuang.merchants.team.MemberRole;
import yonghuang.merchants.web.ApplicationAnswer.ApplicationContact;
import yonghuang.merchants.web.ApplicationAnswer.MaskedBank;
import yonghuang.merchants.web.MerchantAnswer.BankChangeAnswer;

/** Of a merchant's particulars what one caller may see; the rest is null. */
record SeenParticulars(
        @Nullable ApplicationContact contact,
        @Nullable MaskedBank bank,
        @Nullable BankChangeAnswer bankChange) {
    private static final SeenParticulars NONE = new SeenParticulars(null, null, null);

    static SeenParticulars of(KeptParticulars kept, String merchant, boolean office, List<MemberRole> mine) {
        boolean owner = office || mine.contains(MemberRole.OWNER);
        boolean callers = owner || mine.contains(MemberRole.EDITOR);
        boolean money = owner || mine.contains(MemberRole.FINANCE);
        var found = callers || money ? kept.of(merchant) : null;
        if (found == null) return NONE;
        return new SeenParticulars(
                callers ? ApplicationContact.of(found.contact()) : null,
                money ? MaskedBank.of(kept.bank(found, found.bank())) : null,
                money ? change(kept, found) : null);
    }

    static @Nullable BankChangeAnswer change(KeptParticulars kept, MerchantParticulars found) {
        var change = found.change();
        if (change == null) return null;
        var bank = kept.bank(found, change.bank());
        return bank == null ? null : BankChangeAnswer.of(change, bank);
    }
}
