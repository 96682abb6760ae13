package yonghuang.merchants.team;

import java.time.Instant;
import java.util.Set;

/** @param account id of the account */
public record Member(String account, Set<MemberRole> roles, Instant since) {
    public Member {
        if (roles.isEmpty()) throw new IllegalArgumentException("a member does something");
        roles = Set.copyOf(roles);
    }

    boolean isOwner() {
        return roles.contains(MemberRole.OWNER);
    }
}
