package yonghuang.identity.sessions;

import static yonghuang.documents.Change.changed;
import static yonghuang.documents.Change.unchanged;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Change;
import yonghuang.documents.Versioned;
import yonghuang.identity.accounts.Account;
import yonghuang.identity.tokens.Ids;

/**
 * One sign-in of one browser. It lives through ever new refresh secrets; the digest of the newest is kept. Any other
 * secret presented for it is an old one, so somebody has a copy, and the session ends for the owner and the thief alike.
 *
 * @param generation of the account when it was opened
 */
@Document("sessions")
record Session(
        @Id String id,
        long version,
        String account,
        int generation,
        String secretDigest,
        boolean ended,
        Instant openedAt,
        Instant expiresAt)
        implements Versioned<Session> {
    static final Duration LIFETIME = Duration.ofDays(30);

    enum Refresh {
        RENEWED,
        /** The secret was old; the session has ended now. */
        REUSED,
        OVER
    }

    static Session opened(String id, Account by, String secretDigest, Instant now) {
        return new Session(id, 1, by.id(), by.generation(), secretDigest, false, now, now.plus(LIFETIME));
    }

    boolean isOver(Instant now) {
        return ended || !expiresAt.isAfter(now);
    }

    static Change<Session, Refresh> refresh(@Nullable Session known, String presented, String next, Instant now) {
        if (known == null || known.isOver(now)) return unchanged(Refresh.OVER);
        if (!Ids.same(known.secretDigest, presented)) return changed(known.end(), Refresh.REUSED);
        return changed(known.withSecret(next), Refresh.RENEWED);
    }

    static Change<Session, Boolean> end(@Nullable Session known) {
        return known == null || known.ended ? unchanged(false) : changed(known.end(), true);
    }

    private Session end() {
        return new Session(id, version, account, generation, secretDigest, true, openedAt, expiresAt);
    }

    private Session withSecret(String digest) {
        return new Session(id, version, account, generation, digest, ended, openedAt, expiresAt);
    }

    @Override
    public Session atVersion(long version) {
        return new Session(id, version, account, generation, secretDigest, ended, openedAt, expiresAt);
    }
}
