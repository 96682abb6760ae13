package yonghuang.merchants.team;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;
import yonghuang.shared.NotFound;

/**
 * Who belongs to a merchant and who is invited. Always has an owner. What an account may do at other doors follows a
 * moment later; until then {@code owed} names it.
 *
 * @param id of the merchant
 * @param invitations the newest {@link #MOST_INVITATIONS}
 * @param owed accounts whose membership has changed here and not yet everywhere
 */
@Document("merchant_teams")
public record Team(
        @Id String id,
        long version,
        List<Member> members,
        List<Invitation> invitations,
        Set<String> owed,
        boolean owing)
        implements Versioned<Team> {
    static final int MOST_MEMBERS = 50;
    static final int MOST_INVITATIONS = 50;

    public Team {
        members = List.copyOf(members);
        invitations = List.copyOf(invitations);
        owed = Set.copyOf(owed);
        owing = !owed.isEmpty();
    }

    static Team founded(String merchant, String owner, Instant now) {
        var first = new Member(owner, Set.of(MemberRole.OWNER), now);
        return new Team(merchant, 0, List.of(first), List.of(), Set.of(owner), true);
    }

    public Optional<Member> member(String account) {
        return members.stream()
                .filter(member -> member.account().equals(account))
                .findAny();
    }

    /** @throws TeamFull when too many are open already */
    Team inviting(Invitation invitation, Instant now) {
        long open = invitations.stream()
                .filter(known -> known.status(now) == Invitation.Status.OPEN)
                .count();
        if (open >= MOST_INVITATIONS) throw new TeamFull();
        var more = new ArrayList<>(invitations);
        if (more.size() >= MOST_INVITATIONS) more.remove(firstOver(more, now));
        more.add(invitation);
        return new Team(id, version, members, more, owed, owing);
    }

    private static int firstOver(List<Invitation> invitations, Instant now) {
        for (int i = 0; i < invitations.size(); i++)
            if (invitations.get(i).status(now) != Invitation.Status.OPEN) return i;
        throw new TeamFull();
    }

    /**
     * Comes in by an invitation. Who came in by it already, comes in again without any change.
     *
     * @param token digest of what the link carried
     * @throws InvitationOver when it is not open
     */
    Team accepting(String token, String account, Instant now) {
        var invitation = invitations.stream()
                .filter(known -> known.token().equals(token))
                .findAny()
                .orElseThrow(InvitationOver::new);
        if (account.equals(invitation.usedBy()) && member(account).isPresent()) return this;
        if (invitation.status(now) != Invitation.Status.OPEN) throw new InvitationOver();
        var used = replaced(invitation.id(), known -> known.usedBy(account));
        if (member(account).isPresent()) return new Team(id, version, members, used, owed, owing);
        if (members.size() >= MOST_MEMBERS) throw new TeamFull();
        var more = new ArrayList<>(members);
        more.add(new Member(account, invitation.roles(), now));
        return new Team(id, version, more, used, with(account), true);
    }

    /** @throws NotFound when there is none of that id */
    Team takingBack(String invitation) {
        if (invitations.stream().noneMatch(known -> known.id().equals(invitation))) throw new NotFound();
        var next = replaced(invitation, known -> known.usedBy() == null ? known.takenBack() : known);
        return new Team(id, version, members, next, owed, owing);
    }

    private List<Invitation> replaced(String invitation, UnaryOperator<Invitation> rule) {
        return invitations.stream()
                .map(known -> known.id().equals(invitation) ? rule.apply(known) : known)
                .toList();
    }

    /**
     * @throws NotFound when it is no member
     * @throws LastOwner when no owner would be left
     */
    Team giving(String account, Set<MemberRole> roles) {
        if (member(account).isEmpty()) throw new NotFound();
        return withMembers(members.stream()
                .map(member -> member.account().equals(account) ? new Member(account, roles, member.since()) : member)
                .toList());
    }

    /**
     * @throws NotFound when it is no member
     * @throws LastOwner when no owner would be left
     */
    Team without(String account) {
        if (member(account).isEmpty()) throw new NotFound();
        var left = withMembers(members.stream()
                .filter(member -> !member.account().equals(account))
                .toList());
        return new Team(id, version, left.members, invitations, with(account), true);
    }

    private Team withMembers(List<Member> next) {
        if (next.stream().noneMatch(Member::isOwner)) throw new LastOwner();
        return new Team(id, version, next, invitations, owed, owing);
    }

    private Set<String> with(String account) {
        var more = new java.util.HashSet<>(owed);
        more.add(account);
        return more;
    }

    /** Its membership is now the same everywhere. */
    Team settled(String account) {
        var left = new java.util.HashSet<>(owed);
        left.remove(account);
        return new Team(id, version, members, invitations, left, owing);
    }

    @Override
    public Team atVersion(long version) {
        return new Team(id, version, members, invitations, owed, owing);
    }
}
