package yonghuang.merchants.team;

import org.springframework.stereotype.Component;
import yonghuang.shared.Caller;
import yonghuang.shared.MerchantDuties;
import yonghuang.shared.Role;

/** Members act for their merchant by what they do for it; the office looks on. */
@Component
class MemberDuties implements MerchantDuties {
    private final Teams teams;

    MemberDuties(Teams teams) {
        this.teams = teams;
    }

    @Override
    public void require(Caller caller, String merchant, Duty duty) {
        switch (duty) {
            case DELIVER -> teams.require(caller, merchant, MemberRole.SHIPPING);
            case LIST -> teams.require(caller, merchant, MemberRole.EDITOR);
            case LOOK -> {
                if (!isOffice(caller)) teams.rolesOf(caller, merchant);
            }
            case SEE_MONEY -> {
                if (!isOffice(caller)) teams.require(caller, merchant, MemberRole.FINANCE);
            }
        }
    }

    private static boolean isOffice(Caller caller) {
        return caller.has(Role.OFFICE) || caller.has(Role.ADMIN);
    }
}
