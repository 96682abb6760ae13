package yonghuang.identity.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Issues and reads access tokens: JWT, ES256 and nothing else, {@link #LIFETIME} long. A token names an account and a
 * session, never a role, so that what an account may do is always read from the account.
 */
public final class AccessTokens {
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final String ISSUER = "yonghuang";
    private static final String AUDIENCE = "yonghuang-api";
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    private static final String SESSION = "sid";
    private static final String GENERATION = "gen";
    private static final int LONGEST = 2_048;

    private final JWSHeader header;
    private final JWSSigner signer;
    private final JWSVerifier verifier;
    private final Clock clock;

    public AccessTokens(ECKey key, Clock clock) {
        this.clock = clock;
        this.header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(TYPE)
                .keyID(key.getKeyID())
                .build();
        try {
            this.signer = new ECDSASigner(key);
            this.verifier = new ECDSAVerifier(key);
        } catch (JOSEException notP256) {
            throw new IllegalArgumentException(notP256);
        }
    }

    public String issue(String account, String session, int generation) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(account)
                .claim(SESSION, session)
                .claim(GENERATION, generation)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException brokenKey) {
            throw new IllegalStateException(brokenKey);
        }
        return token.serialize();
    }

    /** @return null for whatever is not a living token of ours */
    public @Nullable VerifiedToken verify(String text) {
        if (text.length() > LONGEST) return null;
        try {
            var token = SignedJWT.parse(text);
            if (!isOurs(token.getHeader()) || !token.verify(verifier)) return null;
            return read(token.getJWTClaimsSet());
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException notOurs) {
            return null;
        }
    }

    private boolean isOurs(JWSHeader theirs) {
        return JWSAlgorithm.ES256.equals(theirs.getAlgorithm())
                && TYPE.equals(theirs.getType())
                && header.getKeyID().equals(theirs.getKeyID());
    }

    private @Nullable VerifiedToken read(JWTClaimsSet claims) throws ParseException {
        var expires = claims.getExpirationTime();
        var account = claims.getSubject();
        var session = claims.getStringClaim(SESSION);
        var generation = claims.getIntegerClaim(GENERATION);
        if (expires == null || account == null || session == null || generation == null) return null;
        if (!ISSUER.equals(claims.getIssuer()) || !List.of(AUDIENCE).equals(claims.getAudience())) return null;
        if (!expires.toInstant().isAfter(clock.instant())) return null;
        return new VerifiedToken(account, session, generation, expires.toInstant());
    }
}
