package yonghuang.merchants.admission;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.merchants.Merchant;
import yonghuang.merchants.Merchants;
import yonghuang.merchants.licences.Licences;
import yonghuang.merchants.team.Teams;
import yonghuang.shared.Memberships;
import yonghuang.shared.NotFound;
import yonghuang.shared.Sweep;

/**
 * What follows from an admission, step by step, each of which may be repeated: the merchant, its team with the applicant as
 * owner, its licences, the applicant's account as a member. The office's request walks them, and the sweep those that stopped.
 */
@Component
class Enrolment implements Sweep {
    private static final Logger log = LoggerFactory.getLogger(Enrolment.class);

    private final Applications applications;
    private final Merchants merchants;
    private final Teams teams;
    private final Licences licences;
    private final Memberships memberships;

    Enrolment(Applications applications, Merchants merchants, Teams teams, Licences licences, Memberships memberships) {
        this.applications = applications;
        this.merchants = merchants;
        this.teams = teams;
        this.licences = licences;
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
    }

    Application walk(Application admitted) {
        if (admitted.enrolled()) return admitted;
        var merchant = admitted.merchant();
        merchants.open(new Merchant(
                merchant, admitted.name(), false, admitted.county(), admitted.kind(), admitted.uscc(), null));
        teams.found(merchant, admitted.account());
        licences.found(merchant, admitted.licences());
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
