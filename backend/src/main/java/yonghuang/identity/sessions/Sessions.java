package yonghuang.identity.sessions;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static yonghuang.documents.Change.changed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import yonghuang.documents.Documents;
import yonghuang.identity.NotSignedIn;
import yonghuang.identity.TooManyAttempts;
import yonghuang.identity.WrongCredentials;
import yonghuang.identity.accounts.Account;
import yonghuang.identity.accounts.Emails;
import yonghuang.identity.accounts.KnownAccounts;
import yonghuang.identity.accounts.StoredAccounts;
import yonghuang.identity.passwords.PasswordHashing;
import yonghuang.identity.passwords.SignInThrottle;
import yonghuang.identity.tokens.AccessTokens;

/** Signing in, staying signed in, signing out. */
@Component
public class Sessions {
    private static final Logger log = LoggerFactory.getLogger(Sessions.class);

    private final Documents<Session> sessions;
    private final MongoOperations mongo;
    private final StoredAccounts accounts;
    private final KnownAccounts known;
    private final PasswordHashing passwords;
    private final SignInThrottle throttle;
    private final AccessTokens tokens;
    private final Clock clock;

    Sessions(
            MongoOperations mongo,
            StoredAccounts accounts,
            KnownAccounts known,
            PasswordHashing passwords,
            SignInThrottle throttle,
            AccessTokens tokens,
            Clock clock) {
        this.sessions = new Documents<>(mongo, Session.class);
        this.mongo = mongo;
        this.accounts = accounts;
        this.known = known;
        this.passwords = passwords;
        this.throttle = throttle;
        this.tokens = tokens;
        this.clock = clock;
        mongo.indexOps(Session.class).createIndex(new Index("expiresAt", Direction.ASC));
    }

    /**
     * Opens a session. An unknown address and a wrong password get the same answer, after the same work.
     *
     * @param address network address of the caller
     * @throws WrongCredentials counted against the e-mail address and the network address
     * @throws TooManyAttempts whether right or wrong
     */
    public OpenSession signIn(String email, String password, String address) {
        var normalised = Emails.normalised(email);
        throttle.check(normalised, address);
        var account = accounts.findByEmail(normalised);
        boolean right = passwords.matches(password, account == null ? null : account.passwordHash());
        if (account == null || !right) {
            throttle.countWrong(normalised, address);
            throw new WrongCredentials();
        }
        throttle.check(normalised, address);
        return open(account);
    }

    private OpenSession open(Account account) {
        var secret = RefreshSecret.ofNewSession();
        var session = Session.opened(secret.session(), account, secret.digest(), now());
        sessions.change(session.id(), absent -> changed(session, session));
        return opened(session, account, secret);
    }

    /**
     * Exchanges the cookie for a new one and a new access token. A cookie is good once: an old one ends the session for
     * everyone who holds a cookie of it, even when two tabs of one honest browser were only too quick, because a thief
     * would look just like that.
     *
     * @throws NotSignedIn when the session has ended, or ends now
     */
    public OpenSession refresh(@Nullable String cookie) {
        var presented = RefreshSecret.parse(cookie);
        if (presented == null) throw new NotSignedIn();
        var next = RefreshSecret.ofSession(presented.session());
        var digest = presented.digest();
        var nextDigest = next.digest();
        var outcome = sessions.change(presented.session(), s -> Session.refresh(s, digest, nextDigest, now()));
        if (outcome == Session.Refresh.REUSED)
            log.warn("An old refresh cookie came back; session {} has ended.", presented.session());
        if (outcome != Session.Refresh.RENEWED) throw new NotSignedIn();
        var session = sessions.find(presented.session());
        var account = session == null ? null : accounts.find(session.account());
        if (session == null || account == null || !account.accepts(session.id(), session.generation()))
            throw new NotSignedIn();
        return opened(session, account, next);
    }

    /** The token names the session's own generation, so that one made while all sessions were being ended is dead too. */
    private OpenSession opened(Session session, Account account, RefreshSecret secret) {
        return new OpenSession(
                tokens.issue(account.id(), session.id(), session.generation()),
                AccessTokens.LIFETIME,
                account.roles(),
                secret.cookie(),
                Duration.between(now(), session.expiresAt()));
    }

    /** Ends the session the cookie belongs to, an old cookie too; a session that has ended stays so. */
    public void signOut(@Nullable String cookie) {
        var presented = RefreshSecret.parse(cookie);
        if (presented == null) return;
        sessions.change(presented.session(), Session::end);
    }

    /** Ends the caller's own session: no cookie of it works from now on. */
    public void signOut(SignedIn who) {
        sessions.change(who.session(), Session::end);
    }

    /** Ends every session of the account, access tokens too: here at once, on other copies of the shop within a second. */
    public void signOutEverywhere(String account) {
        accounts.change(account, stored -> {
            if (stored == null) throw new NotSignedIn();
            return changed(stored.endSessions(null), true);
        });
        known.changed();
    }

    void forgetOld() {
        mongo.remove(query(where("expiresAt").lt(now())), Session.class);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
