package yonghuang.merchants.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yonghuang.merchants.Merchant;
import yonghuang.merchants.team.Invitation;
import yonghuang.merchants.team.Member;
import yonghuang.merchants.team.MemberRole;
import yonghuang.merchants.team.Teams;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.People;

/** What is said about members, both ways. */
final class TeamMessages {
    private static final int LONGEST_TOKEN = 200;

    private TeamMessages() {}

    record RolesRequest(@Nullable List<@Nullable MemberRole> roles) {
        Set<MemberRole> read() {
            var said = new Said();
            var read = said.words("roles", roles);
            said.refuseIfWrong();
            return read;
        }
    }

    record InvitationRequest(@Nullable List<@Nullable MemberRole> roles) {
        Set<MemberRole> read() {
            return new RolesRequest(roles).read();
        }
    }

    record TokenRequest(@Nullable String token) {
        String read() {
            if (token == null || token.isBlank() || token.length() > LONGEST_TOKEN)
                throw new InvalidInput("token", "is missing or none", "缺少或无效");
            return token.strip();
        }

        @Override
        public String toString() {
            return "TokenRequest[]";
        }
    }

    /** @param name and {@code email}: null when the account is gone */
    record MemberAnswer(
            String account, @Nullable String name, @Nullable String email, List<MemberRole> roles, Instant since) {
        static MemberAnswer of(Member member, People.@Nullable Person person) {
            return new MemberAnswer(
                    member.account(),
                    person == null ? null : person.name(),
                    person == null ? null : person.email(),
                    sorted(member.roles()),
                    member.since());
        }
    }

    record InvitationAnswer(
            String id, List<MemberRole> roles, Instant invitedAt, Instant expiresAt, Invitation.Status status) {
        static InvitationAnswer of(Invitation invitation, Instant now) {
            return new InvitationAnswer(
                    invitation.id(),
                    sorted(invitation.roles()),
                    invitation.invitedAt(),
                    invitation.expiresAt(),
                    invitation.status(now));
        }
    }

    /** @param token opens it, once; kept nowhere and not shown again */
    record NewInvitation(
            String id,
            List<MemberRole> roles,
            Instant invitedAt,
            Instant expiresAt,
            Invitation.Status status,
            String token) {
        static NewInvitation of(Teams.Invited invited, Instant now) {
            var shown = InvitationAnswer.of(invited.invitation(), now);
            return new NewInvitation(
                    shown.id(), shown.roles(), shown.invitedAt(), shown.expiresAt(), shown.status(), invited.token());
        }

        @Override
        public String toString() {
            return "NewInvitation[" + id + "]";
        }
    }

    record Accepted(JoinedMerchant merchant, List<MemberRole> roles) {
        record JoinedMerchant(String id, String name) {}

        static Accepted of(Merchant merchant, Member member) {
            return new Accepted(new JoinedMerchant(merchant.id(), merchant.name()), sorted(member.roles()));
        }
    }

    private static List<MemberRole> sorted(Set<MemberRole> roles) {
        return roles.stream().sorted().toList();
    }
}
