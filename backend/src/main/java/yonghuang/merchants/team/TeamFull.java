package yonghuang.merchants.team;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** No room for another member or invitation: 409 {@code /problems/team-full}. */
public final class TeamFull extends Refusal {
    TeamFull() {
        super(
                "team-full",
                409,
                new Sentence("The merchant has all the members or open invitations it can have.", "成员或邀请数量已达上限。"));
    }
}
