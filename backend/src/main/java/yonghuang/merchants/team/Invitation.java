package yonghuang.merchants.team;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way in for one person, once.
 *
 * @param token digest of what the link carries; the link itself is kept nowhere
 * @param usedBy account that came in by it
 */
public record Invitation(
        String id,
        String token,
        Set<MemberRole> roles,
        Instant invitedAt,
        Instant expiresAt,
        @Nullable String usedBy,
        boolean revoked) {
    static final Duration GOOD_FOR = Duration.ofDays(7);

    /** What has become of it. */
    public enum Status {
        OPEN,
        USED,
        REVOKED,
        EXPIRED
    }

    public Invitation {
        roles = Set.copyOf(roles);
    }

    static Invitation open(String id, String token, Set<MemberRole> roles, Instant now) {
        return new Invitation(id, token, roles, now, now.plus(GOOD_FOR), null, false);
    }

    public Status status(Instant now) {
        if (usedBy != null) return Status.USED;
        if (revoked) return Status.REVOKED;
        return now.isBefore(expiresAt) ? Status.OPEN : Status.EXPIRED;
    }

    Invitation usedBy(String account) {
        return new Invitation(id, token, roles, invitedAt, expiresAt, account, revoked);
    }

    Invitation takenBack() {
        return new Invitation(id, token, roles, invitedAt, expiresAt, usedBy, true);
    }
}
