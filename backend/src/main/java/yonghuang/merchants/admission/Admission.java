package yonghuang.merchants.admission;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.images.StoredFiles;
import yonghuang.merchants.BankAccount;
import yonghuang.merchants.BankVault;
import yonghuang.merchants.MerchantKind;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.Caller;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.NotFound;
import yonghuang.shared.OwnRequest;
import yonghuang.shared.Page;
import yonghuang.shared.People;
import yonghuang.shared.Role;
import yonghuang.shared.Sentence;

/**
 * How somebody becomes a merchant (R13, R38): applies, is looked at by the county it sits in, then by the office. What the
 * office admits is enrolled at once, and by the next sweep where that stopped.
 */
@Component
public final class Admission {
    static final int MOST_APPLICATIONS = 20;
    private static final int ID_BYTES = 10;
    private static final ZoneId OF_THE_LAW = ZoneId.of("Asia/Shanghai");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<ApplicationStatus> SHOWN = EnumSet.complementOf(EnumSet.of(ApplicationStatus.DRAFT));

    private final Applications applications;
    private final Enrolment enrolment;
    private final ApplicationLetters letters;
    private final BankVault vault;
    private final StoredFiles files;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    Admission(
            Applications applications,
            Enrolment enrolment,
            ApplicationLetters letters,
            BankVault vault,
            StoredFiles files,
            People people,
            AuditTrail audit,
            Clock clock) {
        this.applications = applications;
        this.enrolment = enrolment;
        this.letters = letters;
        this.vault = vault;
        this.files = files;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws ApplicationsUsedUp when the account has too many already */
    public Application draft(String account, MerchantKind kind, String name) {
        if (applications.countOf(account) >= MOST_APPLICATIONS) throw new ApplicationsUsedUp();
        var bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        var words = HexFormat.of().formatHex(bytes);
        var draft = Application.draft("apl_" + words, "m-" + words, account, kind, name, now());
        applications.insert(draft);
        return draft;
    }

    /** Of one applicant, at most {@value #MOST_APPLICATIONS}. */
    public List<Application> of(String account) {
        return applications.of(account);
    }

    /** @throws NotFound when it is not the account's */
    public Application own(String account, String id) {
        var found = applications.existing(id);
        if (!found.account().equals(account)) throw new NotFound();
        return found;
    }

    /**
     * Replaces what was said so far.
     *
     * @throws NotFound when it is not the account's
     * @throws ApplicationUnderReview when it is not with the applicant
     * @throws InvalidInput when a scanned file is not the applicant's
     */
    public Application edit(String account, String id, Particulars said) {
        own(account, id);
        refuseForeignFiles(account, said);
        var sealed = said.bank() == null ? null : vault.seal(id, said.bank());
        return applications.change(id, known -> {
            var next = present(known).edited(said, sealed, now());
            return Change.changed(next, next);
        });
    }

    private static Application present(@Nullable Application known) {
        if (known == null) throw new NotFound();
        return known;
    }

    private void refuseForeignFiles(String account, Particulars said) {
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < said.licences().size(); i++) {
            if (files.isOf(said.licences().get(i).document(), account)) continue;
            errors.add(new FieldError("licences[" + i + "].document", new Sentence("is no file of yours", "不是您上传的文件")));
        }
        if (!errors.isEmpty()) throw new InvalidInput(errors);
    }

    /**
     * Hands it in. Handed in already, nothing changes.
     *
     * @throws InvalidInput with what is missing
     * @throws UsccTaken when another merchant or application has the code
     */
    public Application submit(String account, String id) {
        var seen = own(account, id);
        if (seen.status() == ApplicationStatus.SUBMITTED) return seen;
        return applications.change(id, known -> {
            var open = present(known);
            if (!open.status().isOpen()) throw new ApplicationUnderReview();
            Completeness.check(open, LocalDate.ofInstant(clock.instant(), OF_THE_LAW));
            return open.moved(step(account, ApplicationStatus.SUBMITTED, null, open.revision()));
        });
    }

    /**
     * What the caller may decide on: a county reviewer those of its counties, the office all.
     *
     * @param status null: all but drafts
     */
    public Page<Application> list(
            Caller caller, @Nullable ApplicationStatus status, int limit, @Nullable String after) {
        var statuses = status == null ? SHOWN : Set.of(status);
        if (status == ApplicationStatus.DRAFT) return new Page<>(List.of(), null, 0);
        return applications.waiting(statuses, isOffice(caller) ? null : caller.counties(), limit, after);
    }

    /** @throws NotFound when it is a draft, or of a county the caller does not speak for */
    public Application visible(Caller caller, String id) {
        var found = applications.existing(id);
        boolean ofItsCounty = caller.has(Role.COUNTY)
                && found.county() != null
                && caller.counties().contains(found.county());
        if (found.status() == ApplicationStatus.DRAFT || (!isOffice(caller) && !ofItsCounty)) throw new NotFound();
        return found;
    }

    /**
     * Recommends, returns, refuses or admits; written to the audit trail first. The same decision again changes nothing.
     *
     * @param revision of the application as the caller saw it
     * @throws NotFound when the caller must not know of it
     * @throws OwnRequest when it is the caller's own, or the caller recommended it
     * @throws ApplicationMoved when it is in another form or state, or where it stands somebody else decides
     */
    public Application decide(Caller caller, String id, ApplicationStatus act, int revision, @Nullable String reason) {
        var seen = visible(caller, id);
        if (seen.account().equals(caller.account())) throw new OwnRequest();
        var step = step(caller.account(), act, reason, revision);
        refuseIfNotTheirs(caller, seen, step);
        if (seen.moved(step).outcome().equals(seen)) return followed(seen); // decided so already
        audit.record(
                caller.account(),
                "application-" + act.name().toLowerCase(java.util.Locale.ROOT),
                id,
                Map.of("status", seen.status().name(), "revision", seen.revision()),
                Map.of("status", act.name(), "revision", revision),
                reason);
        var decided = applications.change(id, known -> {
            refuseIfNotTheirs(caller, present(known), step);
            return present(known).moved(step);
        });
        return followed(decided);
    }

    private Application followed(Application decided) {
        var settled = decided.status() == ApplicationStatus.ADMITTED ? enrolment.walk(decided) : decided;
        letters.post(settled);
        return settled;
    }

    /** The county speaks first, then the office. A repeat of what the caller did is theirs. */
    private static void refuseIfNotTheirs(Caller caller, Application application, Step step) {
        if (!application.history().isEmpty() && application.history().getLast().isTheSameAs(step)) return;
        boolean theirs = switch (application.status()) {
            case SUBMITTED ->
                caller.has(Role.COUNTY)
                        && application.county() != null
                        && caller.counties().contains(application.county());
            case RECOMMENDED -> isOffice(caller);
            default -> false;
        };
        if (!theirs) throw new ApplicationMoved();
    }

    private static boolean isOffice(Caller caller) {
        return caller.has(Role.OFFICE) || caller.has(Role.ADMIN);
    }

    /** Where the money goes, its number masked wherever it is shown; null while not given. */
    public @Nullable BankAccount bank(Application application) {
        return application.bank() == null ? null : vault.open(application.id(), application.bank());
    }

    private Step step(String account, ApplicationStatus act, @Nullable String reason, int revision) {
        var name = people.find(account).map(People.Person::name).orElse(account);
        return new Step(now(), account, name, act, reason, revision);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
