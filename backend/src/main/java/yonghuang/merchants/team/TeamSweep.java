package yonghuang.merchants.team;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yonghuang.shared.Sweep;

/** Finishes what stopped between a team and the accounts of its members. */
@Component
class TeamSweep implements Sweep {
    private static final Logger log = LoggerFactory.getLogger(TeamSweep.class);
    private static final String SHOP = "shop"; // nobody in particular: it only finishes what somebody began

    private final Teams teams;

    TeamSweep(Teams teams) {
        this.teams = teams;
    }

    @Override
    public String name() {
        return "merchant-teams";
    }

    @Override
    public void run() {
        for (var team : teams.owing()) {
            for (var account : team.owed()) {
                try {
                    teams.settle(team, account, SHOP);
                } catch (RuntimeException failed) {
                    log.warn("Member {} of {} is left for the next sweep", account, team.id(), failed);
                }
            }
        }
    }
}
