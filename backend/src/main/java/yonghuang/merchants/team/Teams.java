package yonghuang.merchants.team;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.Caller;
import yonghuang.shared.Fingerprints;
import yonghuang.shared.Memberships;
import yonghuang.shared.NotFound;

/** The teams of merchants: who may do what for whom, decided on the stored form each time. */
@Component
public final class Teams {
    private static final int SECRET_BYTES = 24;
    private static final int ID_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<MemberRole> EVERYTHING = Set.copyOf(EnumSet.allOf(MemberRole.class));

    private final MongoOperations mongo;
    private final Documents<Team> documents;
    private final Memberships memberships;
    private final AuditTrail audit;
    private final Clock clock;

    Teams(MongoOperations mongo, Memberships memberships, AuditTrail audit, Clock clock) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, Team.class);
        this.memberships = memberships;
        this.audit = audit;
        this.clock = clock;
        mongo.indexOps(Team.class).createIndex(new Index("owing", Sort.Direction.ASC));
    }

    /** The first owner; a team that is there stays as it is. */
    public void found(String merchant, String owner) {
        documents.change(merchant, known -> {
            var team = known == null ? Team.founded(merchant, owner, now()) : known;
            return team == known ? Change.unchanged(team) : Change.changed(team, team);
        });
    }

    /**
     * What the caller may do for a merchant. Where a merchant has no team (a sample, or one whose members an admin
     * assigned), everybody assigned to it is an owner.
     *
     * @throws NotFound when the caller does not belong to it
     */
    public Set<MemberRole> rolesOf(Caller caller, String merchant) {
        if (!caller.merchants().contains(merchant)) throw new NotFound();
        var team = documents.find(merchant);
        if (team == null) return EVERYTHING;
        return team.member(caller.account()).orElseThrow(NotFound::new).roles();
    }

    /**
     * @throws NotFound when the caller does not belong to it
     * @throws MemberRoleMissing when it belongs, but for something else
     */
    public void require(Caller caller, String merchant, MemberRole wanted) {
        var roles = rolesOf(caller, merchant);
        if (!roles.contains(wanted) && !roles.contains(MemberRole.OWNER)) throw new MemberRoleMissing();
    }

    /** Null where a merchant has no team. */
    public @Nullable Team find(String merchant) {
        return documents.find(merchant);
    }

    /** Accounts of the members that do one of these things; none where a merchant has no team. */
    public List<String> with(String merchant, MemberRole... roles) {
        var team = documents.find(merchant);
        if (team == null) return List.of();
        var wanted = Set.of(roles);
        return team.members().stream()
                .filter(member -> member.roles().stream().anyMatch(wanted::contains))
                .map(Member::account)
                .toList();
    }

    /** An invitation and the one text that opens it, which is kept nowhere. */
    public record Invited(Invitation invitation, String token) {}

    /** Asks somebody in; whoever brings the text first, within a week, is it. */
    public Invited invite(Caller owner, String merchant, Set<MemberRole> roles) {
        require(owner, merchant, MemberRole.OWNER);
        var token = merchant + "." + random(SECRET_BYTES);
        var invitation = Invitation.open(
                "inv_" + random(ID_BYTES).toLowerCase(java.util.Locale.ROOT), Fingerprints.of(token), roles, now());
        audit.record(owner.account(), "member-invited", merchant, null, told(roles), null);
        change(owner, merchant, team -> team.inviting(invitation, now()));
        return new Invited(invitation, token);
    }

    public void takeBack(Caller owner, String merchant, String invitation) {
        require(owner, merchant, MemberRole.OWNER);
        change(owner, merchant, team -> team.takingBack(invitation));
    }

    /**
     * Comes in by the text of an invitation. The same account again gets the same answer.
     *
     * @return the merchant's id and what the account may do for it
     * @throws InvitationOver when it opens nothing (any more)
     */
    public Team accept(String account, String token) {
        int dot = token.indexOf('.');
        if (dot < 0) throw new InvitationOver();
        var merchant = token.substring(0, dot);
        var team = documents.change(merchant, known -> {
            if (known == null) throw new InvitationOver();
            return changed(known, known.accepting(Fingerprints.of(token), account, now()));
        });
        return settle(team, account, account);
    }

    /**
     * Changes what a member does.
     *
     * @throws NotFound when it is no member
     * @throws LastOwner when no owner would be left
     */
    public Team give(Caller owner, String merchant, String account, Set<MemberRole> roles) {
        require(owner, merchant, MemberRole.OWNER);
        audit.record(owner.account(), "member-roles-given", merchant + "/" + account, null, told(roles), null);
        return change(owner, merchant, team -> team.giving(account, roles));
    }

    /**
     * Ends a membership, at once for every session the account has. A member may leave by itself.
     *
     * @throws NotFound when it is no member
     * @throws LastOwner when no owner would be left
     */
    public void remove(Caller caller, String merchant, String account) {
        if (!caller.account().equals(account)) require(caller, merchant, MemberRole.OWNER);
        else rolesOf(caller, merchant);
        audit.record(caller.account(), "member-removed", merchant + "/" + account, null, null, null);
        var team = change(caller, merchant, known -> known.without(account));
        settle(team, account, caller.account());
    }

    private Team change(Caller owner, String merchant, UnaryOperator<Team> rule) {
        return documents.change(merchant, known -> {
            var team = known == null ? Team.founded(merchant, owner.account(), now()) : known;
            if (known != null) refuseWhoLeft(owner, known);
            return changed(known, rule.apply(team));
        });
    }

    /** Decided once more on the form that is written: two owners may remove each other at the same moment. */
    private static void refuseWhoLeft(Caller owner, Team team) {
        if (team.member(owner.account()).isEmpty()) throw new NotFound();
    }

    private static Change<Team, Team> changed(@Nullable Team before, Team next) {
        return next.equals(before) ? Change.unchanged(next) : Change.changed(next, next);
    }

    /** Teams whose members are not yet known everywhere. */
    List<Team> owing() {
        return mongo.find(new Query(where("owing").is(true)).limit(100), Team.class);
    }

    /** Tells the account's own record, then notes that it is told; each may be repeated. */
    Team settle(Team team, String account, String by) {
        if (!team.owed().contains(account)) return team;
        if (team.member(account).isPresent()) memberships.join(account, team.id(), by);
        else memberships.leave(account, team.id(), by);
        return documents.change(team.id(), known -> {
            if (known == null) throw new NotFound();
            boolean same =
                    known.member(account).isPresent() == team.member(account).isPresent();
            return same ? changed(known, known.settled(account)) : Change.unchanged(known);
        });
    }

    private static Map<String, Object> told(Set<MemberRole> roles) {
        return Map.of("roles", roles.stream().map(MemberRole::name).sorted().toList());
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
