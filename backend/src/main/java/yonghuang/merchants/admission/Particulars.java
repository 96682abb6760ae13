package yonghuang.merchants.admission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.merchants.BankAccount;
import yonghuang.merchants.Contact;
import yonghuang.merchants.Licence;
import yonghuang.merchants.MerchantKind;

/**
 * What an applicant says of itself; all but kind and name may be missing until it is submitted.
 *
 * @param bank null keeps what was given before
 */
public record Particulars(
        MerchantKind kind,
        String name,
        @Nullable String uscc,
        @Nullable String county,
        @Nullable Contact contact,
        @Nullable BankAccount bank,
        List<Licence> licences) {
    public Particulars {
        licences = List.copyOf(licences);
    }
}
