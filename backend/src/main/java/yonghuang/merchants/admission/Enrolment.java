package yonghuang.merchants.admission;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.merchants.BankVault;
import yonghuang.merchants.Merchant;
import yonghuang.merchants.Merchants;
import yonghuang.merchants.licences.Licences;
import yonghuang.merchants.particulars.KeptParticulars;
import yonghuang.merchants.team.Teams;
import yonghuang.shared.Memberships;
import yonghuang.shared.NotFound;
import yonghuang.shared.Sweep;

/**
 * What follows from an admission, step by step, each of which may be repeated: the merchant, its team with the applicant as
 * owner, its licences, its particulars, the applicant's account as a member. The office's request walks them, and the sweep those that stopped.
 */
@Component
class Enrolment implements Sweep {
    private static final Logger log = LoggerFactory.getLogger(Enrolment.class);

    private final Applications applications;
    private final Merchants merchants;
    private final Teams teams;
    private final Licences licences;
    private final KeptParticulars particulars;
    private final BankVault vault;
    private final Memberships memberships;
    private boolean lookedBack;

    Enrolment(
            Applications applications,
            Merchants merchants,
            Teams teams,
            Licences licences,
            KeptParticulars particulars,
            BankVault vault,
            Memberships memberships) {
        this.applications = applications;
        this.merchants = merchants;
        this.teams = teams;
        this.licences = licences;
        this.particulars = particulars;
        this.vault = vault;
        this.memberships = memberships;
    }

    @Override
    public String name() {
        return "enrolment";
    }

    @Override
    public void run() {
        for (var admitted : applications.notEnrolled()) {
            try {
                walk(admitted);
            } catch (RuntimeException failed) {
                log.warn("Application {} is left for the next sweep", admitted.id(), failed);
            }
        }
        if (!lookedBack) lookBack();
    }

    /** Who was admitted before particulars were kept gets them from the application; once in a process. */
    private void lookBack() {
        var behind = "";
        for (var page = applications.admitted(behind); !page.isEmpty(); page = applications.admitted(behind)) {
            page.forEach(this::foundParticulars);
            behind = page.getLast().id();
        }
        lookedBack = true;
    }

    private void foundParticulars(Application admitted) {
        var bank = admitted.bank() == null ? null : vault.open(admitted.id(), admitted.bank());
        particulars.found(admitted.merchant(), admitted.contact(), bank);
    }

    Application walk(Application admitted) {
        if (admitted.enrolled()) return admitted;
        var merchant = admitted.merchant();
        merchants.open(new Merchant(
                merchant, admitted.name(), false, admitted.county(), admitted.kind(), admitted.uscc(), null));
        teams.found(merchant, admitted.account());
        licences.found(merchant, admitted.licences());
        foundParticulars(admitted);
        memberships.join(
                admitted.account(), merchant, admitted.history().getLast().by());
        return applications.change(admitted.id(), known -> {
            if (known == null) throw new NotFound();
            if (known.enrolled()) return Change.unchanged(known);
            var next = known.withMerchant();
            return Change.changed(next, next);
        });
    }
}
