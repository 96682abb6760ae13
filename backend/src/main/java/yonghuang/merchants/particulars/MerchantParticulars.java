package yonghuang.merchants.particulars;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;
import yonghuang.merchants.Contact;
import yonghuang.shared.OwnRequest;

/**
 * Whom the shop calls at one merchant and where its money goes. The contact changes at once; the bank only when somebody
 * in the office has accepted the change that a member asked for.
 *
 * @param id of the merchant
 * @param bank sealed; null while none was accepted
 * @param change the newest that was asked for
 * @param open that change waits for the office; follows from it
 * @param letters owed to members and not with the mail yet; {@code owing} says whether there are any
 */
@Document("merchant_particulars")
public record MerchantParticulars(
        @Id String id,
        long version,
        @Nullable Contact contact,
        @Nullable String bank,
        @Nullable BankChange change,
        boolean open,
        List<String> letters,
        boolean owing)
        implements Versioned<MerchantParticulars> {
    public MerchantParticulars {
        letters = List.copyOf(letters);
        open = change != null && change.isOpen();
        owing = !letters.isEmpty();
    }

    static MerchantParticulars of(String merchant, @Nullable Contact contact, @Nullable String sealedBank) {
        return new MerchantParticulars(merchant, 0, contact, sealedBank, null, false, List.of(), false);
    }

    MerchantParticulars calling(Contact next) {
        return new MerchantParticulars(id, version, next, bank, change, open, letters, owing);
    }

    /** Takes the place of one that was asked for before. */
    MerchantParticulars proposing(BankChange next) {
        return with(bank, next);
    }

    /**
     * The same decision again changes nothing.
     *
     * @param by account id of who decides
     * @throws BankChangeDecided when it was decided otherwise or is not the newest
     * @throws OwnRequest when who asked for it would decide it
     */
    MerchantParticulars deciding(String of, BankChange.Decision as, @Nullable String why, String by, Instant now) {
        if (change == null || !change.id().equals(of)) throw new BankChangeDecided();
        if (change.by().equals(by)) throw new OwnRequest();
        if (change.decision() == as) return this;
        if (!change.isOpen()) throw new BankChangeDecided();
        var next = change.decided(as, why, now);
        return with(as == BankChange.Decision.ACCEPTED ? next.bank() : bank, next);
    }

    private MerchantParticulars with(@Nullable String nextBank, BankChange next) {
        var owed = Stream.concat(letters.stream(), Stream.of(next.id() + "/" + next.decision()))
                .distinct()
                .toList();
        return new MerchantParticulars(id, version, contact, nextBank, next, open, owed, owing);
    }

    /** The mail has taken these. */
    MerchantParticulars posted(List<String> taken) {
        var left = letters.stream().filter(one -> !taken.contains(one)).toList();
        return new MerchantParticulars(id, version, contact, bank, change, open, left, owing);
    }

    @Override
    public MerchantParticulars atVersion(long next) {
        return new MerchantParticulars(id, next, contact, bank, change, open, letters, owing);
    }

    /** Never shows whom to call or where money goes, wherever it is printed. */
    @Override
    public String toString() {
        return "MerchantParticulars[" + id + "]";
    }
}
