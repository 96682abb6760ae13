package yonghuang.merchants.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.merchants.BankAccount;
import yonghuang.merchants.Licence;
import yonghuang.merchants.Merchant;
import yonghuang.merchants.MerchantKind;
import yonghuang.merchants.licences.Entry;
import yonghuang.merchants.licences.LicenceBook;
import yonghuang.merchants.licences.Warning;
import yonghuang.merchants.particulars.BankChange;
import yonghuang.merchants.team.MemberRole;
import yonghuang.merchants.web.ApplicationAnswer.ApplicationContact;
import yonghuang.merchants.web.ApplicationAnswer.MaskedBank;

/**
 * A merchant as its members and the office see it.
 *
 * @param contact for owners, editors and the office; to others null
 * @param bank and {@code bankChange}: for owners, finance and the office; to others null
 * @param mine what the caller does for it; empty for the office
 * @param offSale classes of goods it may not sell now, for want of a licence
 */
record MerchantAnswer(
        String id,
        String name,
        boolean sample,
        @Nullable MerchantKind kind,
        @Nullable String uscc,
        @Nullable String county,
        @Nullable ApplicationContact contact,
        @Nullable MaskedBank bank,
        @Nullable BankChangeAnswer bankChange,
        List<MemberRole> mine,
        List<LicenceAnswer> licences,
        List<LicenceWarning> warnings,
        List<String> offSale) {
    /** @param daysLeft 0 on its last day; null where it has no end */
    record LicenceAnswer(
            String id,
            Licence.Type type,
            List<String> classes,
            String number,
            String scope,
            @Nullable LocalDate validUntil,
            String document,
            Entry.Status status,
            @Nullable Long daysLeft,
            @Nullable String reason) {
        static LicenceAnswer of(Entry entry, LocalDate today) {
            var licence = entry.licence();
            return new LicenceAnswer(
                    entry.id(),
                    licence.type(),
                    licence.classes(),
                    licence.number(),
                    licence.scope(),
                    licence.validUntil(),
                    licence.document(),
                    entry.status(today),
                    entry.daysLeft(today),
                    entry.reason());
        }
    }

    /** @param days 60, 30 or 7 */
    record LicenceWarning(String licence, int days, Instant at) {
        static LicenceWarning of(Warning warning) {
            return new LicenceWarning(warning.licence(), warning.days(), warning.at());
        }
    }

    /** @param reason why it was refused, null else */
    record BankChangeAnswer(
            String id,
            MaskedBank bank,
            BankChange.Decision status,
            @Nullable String reason,
            Instant at) {
        static BankChangeAnswer of(BankChange change, BankAccount bank) {
            return new BankChangeAnswer(
                    change.id(),
                    new MaskedBank(bank.holder(), bank.bank(), bank.masked()),
                    change.decision(),
                    change.reason(),
                    change.at());
        }
    }

    static MerchantAnswer of(
            Merchant merchant,
            SeenParticulars seen,
            List<MemberRole> mine,
            @Nullable LicenceBook book,
            LocalDate today) {
        return new MerchantAnswer(
                merchant.id(),
                merchant.name(),
                merchant.sample(),
                merchant.kind(),
                merchant.uscc(),
                merchant.county(),
                seen.contact(),
                seen.bank(),
                seen.bankChange(),
                mine,
                book == null ? List.of() : licences(book, today),
                book == null
                        ? List.of()
                        : book.warnings().stream().map(LicenceWarning::of).toList(),
                book == null ? List.of() : book.offSale());
    }

    private static List<LicenceAnswer> licences(LicenceBook book, LocalDate today) {
        return book.entries().stream()
                .map(entry -> LicenceAnswer.of(entry, today))
                .toList();
    }
}
