package yonghuang.merchants.admission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Change;
import yonghuang.documents.Versioned;
import yonghuang.merchants.Contact;
import yonghuang.merchants.Licence;
import yonghuang.merchants.MerchantKind;
import yonghuang.shared.OwnRequest;

/**
 * Somebody who wants to sell: {@code DRAFT → SUBMITTED → RECOMMENDED → ADMITTED}, or returned by the county or the office
 * to be mended, or refused by the office.
 *
 * @param revision grows with everything the applicant changes; a decision names the one it was made on
 * @param bank sealed, null while not given
 * @param waitingSince when it came to where it stands
 * @param merchant id of the merchant it became or will become
 * @param enrolled the merchant is there, with its owner and licences
 * @param letterOwed the applicant is owed a letter about the last step that the mail has not taken
 * @param holds what no two applications share: the code once it is submitted; follows from the rest
 */
@Document("applications")
public record Application(
        @Id String id,
        long version,
        String account,
        int revision,
        ApplicationStatus status,
        MerchantKind kind,
        String name,
        @Nullable String uscc,
        @Nullable String county,
        @Nullable Contact contact,
        @Nullable String bank,
        List<Licence> licences,
        List<Step> history,
        Instant waitingSince,
        String merchant,
        boolean enrolled,
        String holds,
        @Nullable Boolean letterOwed)
        implements Versioned<Application> {
    /** Entries of one history. */
    public static final int MOST_STEPS = 200;

    public Application {
        licences = List.copyOf(licences);
        history = List.copyOf(history);
        holds = status.holdsItsCode() ? "uscc:" + uscc : "application:" + id;
    }

    static Application draft(String id, String merchant, String account, MerchantKind kind, String name, Instant now) {
        return new Application(
                id,
                0,
                account,
                1,
                ApplicationStatus.DRAFT,
                kind,
                name,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                now,
                merchant,
                false,
                "",
                false);
    }

    /**
     * @param sealedBank null keeps what is there
     * @throws ApplicationUnderReview when it is not with the applicant
     */
    Application edited(Particulars said, @Nullable String sealedBank, Instant now) {
        if (!status.isOpen()) throw new ApplicationUnderReview();
        return new Application(
                id,
                version,
                account,
                revision + 1,
                status,
                said.kind(),
                said.name(),
                said.uscc(),
                said.county(),
                said.contact(),
                sealedBank == null ? bank : sealedBank,
                said.licences(),
                history,
                now,
                merchant,
                enrolled,
                holds,
                letterOwed);
    }

    /**
     * Moves on; the same step of the same person again changes nothing.
     *
     * @throws ApplicationMoved when it was seen in another form or state than it has
     * @throws OwnRequest when who recommended it would also decide it
     */
    Change<Application, Application> moved(Step step) {
        if (!history.isEmpty() && history.getLast().isTheSameAs(step)) return Change.unchanged(this);
        if (step.revision() != revision || !status.canBecome(step.act()) || history.size() >= MOST_STEPS)
            throw new ApplicationMoved();
        if (status == ApplicationStatus.RECOMMENDED && recommendedBy().equals(step.by())) throw new OwnRequest();
        var longer = new ArrayList<>(history);
        longer.add(step);
        var next = new Application(
                id,
                version,
                account,
                revision,
                step.act(),
                kind,
                name,
                uscc,
                county,
                contact,
                bank,
                licences,
                longer,
                step.at(),
                merchant,
                enrolled,
                holds,
                step.act().isToldByLetter());
        return Change.changed(next, next);
    }

    private String recommendedBy() {
        return history.getLast().by();
    }

    Application withMerchant() {
        return new Application(
                id,
                version,
                account,
                revision,
                status,
                kind,
                name,
                uscc,
                county,
                contact,
                bank,
                licences,
                history,
                waitingSince,
                merchant,
                true,
                holds,
                letterOwed);
    }

    /** The mail has the letter of its last step. */
    Application posted() {
        return new Application(
                id,
                version,
                account,
                revision,
                status,
                kind,
                name,
                uscc,
                county,
                contact,
                bank,
                licences,
                history,
                waitingSince,
                merchant,
                enrolled,
                holds,
                false);
    }

    @Override
    public Application atVersion(long version) {
        return new Application(
                id,
                version,
                account,
                revision,
                status,
                kind,
                name,
                uscc,
                county,
                contact,
                bank,
                licences,
                history,
                waitingSince,
                merchant,
                enrolled,
                holds,
                letterOwed);
    }

    /** Never shows whom to call or where money goes, wherever an application is printed. */
    @Override
    public String toString() {
        return "Application[" + id + ", " + status + ", revision " + revision + "]";
    }
}
