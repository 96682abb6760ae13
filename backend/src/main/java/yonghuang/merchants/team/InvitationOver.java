package yonghuang.merchants.team;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** The invitation opens nothing any more: 409 {@code /problems/invitation-over}. */
public final class InvitationOver extends Refusal {
    InvitationOver() {
        super(
                "invitation-over",
                409,
                new Sentence(
                        "This invitation was used, taken back or has run out. Ask for a new one.",
                        "该邀请已使用、撤回或过期，请重新索取。"));
    }
}
