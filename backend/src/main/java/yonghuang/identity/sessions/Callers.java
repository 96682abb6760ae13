package yonghuang.identity.sessions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.identity.accounts.KnownAccounts;
import yonghuang.identity.tokens.AccessTokens;
import yonghuang.identity.tokens.Ids;
import yonghuang.identity.tokens.VerifiedToken;

/**
 * Whose token is this? Checking a signature costs a third of a millisecond, so a genuine token is remembered, by its
 * digest; its end and the account's word on its session are asked every time.
 */
@Component
public class Callers {
    private static final int MOST_KEPT = 20_000;

    private final AccessTokens tokens;
    private final KnownAccounts accounts;
    private final Clock clock;
    private final Cache<String, VerifiedToken> genuine = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterWrite(AccessTokens.LIFETIME)
            .build();

    Callers(AccessTokens tokens, KnownAccounts accounts, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @return null for a token that is not ours, has expired, or whose session has ended everywhere */
    public @Nullable SignedIn of(String accessToken) {
        var token = genuine(accessToken);
        if (token == null || !token.expiresAt().isAfter(clock.instant())) return null;
        var account = accounts.find(token.account());
        if (account == null || !account.accepts(token.session(), token.generation())) return null;
        return new SignedIn(account.caller(), token.session());
    }

    private @Nullable VerifiedToken genuine(String accessToken) {
        var digest = Ids.sha256(accessToken);
        var remembered = genuine.getIfPresent(digest);
        if (remembered != null) return remembered;
        var verified = tokens.verify(accessToken);
        if (verified != null) genuine.put(digest, verified);
        return verified;
    }
}
