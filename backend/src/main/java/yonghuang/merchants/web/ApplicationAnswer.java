package yonghuang.merchants.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.merchants.BankAccount;
import yonghuang.merchants.Contact;
import yonghuang.merchants.Licence;
import yonghuang.merchants.MerchantKind;
import yonghuang.merchants.admission.Application;
import yonghuang.merchants.admission.ApplicationStatus;
import yonghuang.merchants.admission.Step;

/**
 * @param revision to be named by a decision
 * @param updatedAt when it came to where it stands, or was last changed
 * @param merchant id of the merchant it became, null before
 */
record ApplicationAnswer(
        String id,
        int revision,
        ApplicationStatus status,
        MerchantKind kind,
        String name,
        @Nullable String uscc,
        @Nullable String county,
        @Nullable ApplicationContact contact,
        @Nullable MaskedBank bank,
        List<ApplicationLicence> licences,
        Instant updatedAt,
        @Nullable String merchant,
        List<ApplicationStep> history) {
    record ApplicationContact(String name, String phone, String email) {
        static @Nullable ApplicationContact of(@Nullable Contact contact) {
            return contact == null ? null : new ApplicationContact(contact.name(), contact.phone(), contact.email());
        }
    }

    /** @param account its last digits only */
    record MaskedBank(String holder, String bank, String account) {
        static @Nullable MaskedBank of(@Nullable BankAccount bank) {
            return bank == null ? null : new MaskedBank(bank.holder(), bank.bank(), bank.masked());
        }
    }

    record ApplicationLicence(
            Licence.Type type,
            List<String> classes,
            String number,
            String scope,
            @Nullable LocalDate validUntil,
            String document) {
        static ApplicationLicence of(Licence licence) {
            return new ApplicationLicence(
                    licence.type(),
                    licence.classes(),
                    licence.number(),
                    licence.scope(),
                    licence.validUntil(),
                    licence.document());
        }
    }

    /** @param by name of the person */
    record ApplicationStep(
            Instant at,
            String by,
            ApplicationStatus act,
            @Nullable String reason,
            int revision) {
        static ApplicationStep of(Step step) {
            return new ApplicationStep(step.at(), step.name(), step.act(), step.reason(), step.revision());
        }
    }

    static ApplicationAnswer of(Application application, @Nullable BankAccount bank) {
        return new ApplicationAnswer(
                application.id(),
                application.revision(),
                application.status(),
                application.kind(),
                application.name(),
                application.uscc(),
                application.county(),
                ApplicationContact.of(application.contact()),
                MaskedBank.of(bank),
                application.licences().stream().map(ApplicationLicence::of).toList(),
                application.waitingSince(),
                application.enrolled() ? application.merchant() : null,
                application.history().stream().map(ApplicationStep::of).toList());
    }
}
